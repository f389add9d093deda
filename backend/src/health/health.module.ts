import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { PollingModule } from '../polling/polling.module.js';
import { PublishingModule } from '../publishing/publishing.module.js';
import { HealthController } from './health.controller.js';
import { HealthIndicators } from './health.indicators.js';
import { Metrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';

@Module({
  imports: [TerminusModule.forRoot({ errorLogStyle: 'json' }), PollingModule, PublishingModule],
  controllers: [HealthController, MetricsController],
  providers: [HealthIndicators, Metrics],
})
export class HealthModule {}
