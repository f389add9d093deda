import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PollingModule } from '../polling/polling.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { SupervisionModule } from '../supervision/supervision.module.js';
import { UpkeepModule } from '../upkeep/upkeep.module.js';
import { HealthController } from './health.controller.js';
import { HealthIndicators } from './health.indicators.js';
import { StorageIndicators } from './storage.indicators.js';
import { Metrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';
import { ServiceManager, serviceManagerOf } from './service-manager.js';
import { Watchdog } from './watchdog.js';

@Module({
  // Without its logger: what is wrong is logged once, where it is found, and not whenever somebody asks.
  imports: [
    TerminusModule.forRoot({ logger: false }),
    NotificationsModule,
    PollingModule,
    PublishingModule,
    SupervisionModule,
    UpkeepModule,
  ],
  controllers: [HealthController, MetricsController],
  providers: [
    HealthIndicators,
    StorageIndicators,
    Metrics,
    Watchdog,
    { provide: ServiceManager, useFactory: () => serviceManagerOf(process.env, process.pid) },
  ],
})
export class HealthModule {}
