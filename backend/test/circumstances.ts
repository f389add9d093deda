import type { Clock } from '../src/clock/clock.js';
import { CommandCircumstances } from '../src/commands/command.circumstances.js';
import { ControlMemoryEntity } from '../src/control-memory/control-memory.entity.js';
import { ControlMemories } from '../src/control-memory/control.memories.js';
import type { PollingService } from '../src/polling/polling.service.js';
import { SettingEntity } from '../src/settings/setting.entity.js';
import { SettingsStore } from '../src/settings/settings.store.js';
import type { TemporaryDatabase } from './temporary-database.js';

/** What a service that has just started knows of what may speak against a command. */
export async function circumstancesOf(database: TemporaryDatabase, polling: PollingService, clock: Clock): Promise<CommandCircumstances> {
  const settings = new SettingsStore(database.repositoryOf(SettingEntity), database.unitOfWork);
  await settings.onModuleInit();
  const memories = new ControlMemories(database.repositoryOf(ControlMemoryEntity));
  return new CommandCircumstances(settings, memories, database.wakeUps, polling, clock);
}
