import { ControlMemoryEntity } from './control-memory.entity.js';
import { UnnotedCommandEntity } from './unnoted-command.entity.js';
import { WakeUpEntity } from './wake-up.entity.js';

/** The tables of the control. */
export const CONTROL_ENTITIES = [ControlMemoryEntity, UnnotedCommandEntity, WakeUpEntity];
