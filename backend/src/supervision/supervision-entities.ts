import { OutageEntity } from './outage.entity.js';
import { RestartMemoryEntity } from './restart-memory.entity.js';
import { RestartEntity } from './restart.entity.js';
import { ToldHistoryEntity } from './told-history.entity.js';

/** All that supervision keeps in the database. */
export const SUPERVISION_ENTITIES = [OutageEntity, RestartEntity, RestartMemoryEntity, ToldHistoryEntity];
