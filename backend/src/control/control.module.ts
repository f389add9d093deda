import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { ControlMemoryModule } from '../control-memory/control-memory.module.js';
import { JournalModule } from '../journal/journal.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PollingModule } from '../polling/polling.module.js';
import { PsaccModule } from '../psacc/psacc.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { ControlCircumstances } from './control.circumstances.js';
import { ControlHand } from './control.hand.js';
import { ControlService } from './control.service.js';
import { ServiceLimitLift } from './service-limit-lift.js';
import { ServiceLimits } from './service-limit.js';

/** What the Pi does with a car by itself: its charging limit and its plans. */
@Module({
  imports: [
    CommandsModule,
    ControlMemoryModule,
    JournalModule,
    NotificationsModule,
    PollingModule,
    PsaccModule,
    PublishingModule,
    SettingsModule,
  ],
  providers: [ControlCircumstances, ControlHand, ControlService, ServiceLimitLift, ServiceLimits],
})
export class ControlModule {}
