import { Module } from '@nestjs/common';
import { PollingModule } from '../polling/polling.module.js';
import { PsaccModule } from '../psacc/psacc.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { VehiclesModule } from '../vehicles/vehicles.module.js';
import { CommandClaims } from './command.claims.js';
import { CommandExecutor } from './command.executor.js';
import { CommandInbox } from './command.inbox.js';
import { CommandKeeper } from './command.keeper.js';
import { CommandRecords } from './command.records.js';
import { DriverAccess } from './driver.access.js';
import { Installation } from './installation.js';

@Module({
  imports: [PollingModule, PsaccModule, PublishingModule, VehiclesModule],
  providers: [CommandClaims, CommandExecutor, CommandInbox, CommandKeeper, CommandRecords, DriverAccess, Installation],
})
export class CommandsModule {}
