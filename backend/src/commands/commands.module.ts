import { Module } from '@nestjs/common';
import { ControlMemoryModule } from '../control-memory/control-memory.module.js';
import { PollingModule } from '../polling/polling.module.js';
import { PsaccModule } from '../psacc/psacc.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { VehiclesModule } from '../vehicles/vehicles.module.js';
import { AbandonedCommands } from './abandoned-commands.js';
import { CommandCircumstances } from './command.circumstances.js';
import { CommandClaims } from './command.claims.js';
import { CommandExecutor } from './command.executor.js';
import { CommandInbox } from './command.inbox.js';
import { CommandKeeper } from './command.keeper.js';
import { CommandRecords } from './command.records.js';
import { CommandsUnderWay } from './commands-under-way.js';
import { DriverAccess } from './driver.access.js';
import { Installation } from './installation.js';
import { Machine } from './machine.js';

@Module({
  imports: [ControlMemoryModule, PollingModule, PsaccModule, PublishingModule, SettingsModule, VehiclesModule],
  providers: [
    AbandonedCommands,
    CommandCircumstances,
    CommandClaims,
    CommandExecutor,
    CommandInbox,
    CommandKeeper,
    CommandRecords,
    CommandsUnderWay,
    DriverAccess,
    Installation,
    Machine,
  ],
  exports: [CommandExecutor, Installation],
})
export class CommandsModule {}
