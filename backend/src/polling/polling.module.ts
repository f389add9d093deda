import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { JournalKeepingModule } from '../journal/journal-keeping.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PsaccModule } from '../psacc/psacc.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { SnapshotsModule } from '../snapshots/snapshots.module.js';
import { SupervisionModule } from '../supervision/supervision.module.js';
import { VehiclesModule } from '../vehicles/vehicles.module.js';
import { Fleet } from './fleet.js';
import { PollingScheduler } from './polling.scheduler.js';
import { PollingService } from './polling.service.js';
import { SettingsEcho } from './settings.echo.js';

@Module({
  imports: [
    ScheduleModule.forRoot(),
    JournalKeepingModule,
    NotificationsModule,
    PsaccModule,
    PublishingModule,
    SnapshotsModule,
    SupervisionModule,
    VehiclesModule,
  ],
  providers: [Fleet, PollingService, PollingScheduler, SettingsEcho],
  exports: [Fleet, PollingService, PollingScheduler],
})
export class PollingModule {}
