import { Controller, Get } from '@nestjs/common';
import { HealthCheck, HealthCheckService } from '@nestjs/terminus';
import { HealthIndicators } from './health.indicators.js';
import { StorageIndicators } from './storage.indicators.js';

@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicators,
    private readonly storage: StorageIndicators,
  ) {}

  @Get()
  @HealthCheck()
  check() {
    return this.health.check([
      () => this.indicators.database(),
      () => this.storage.disk(),
      () => this.storage.backups(),
      () => this.indicators.psacc(),
      () => this.indicators.supervision(),
      () => this.indicators.firestore(),
      () => this.indicators.messages(),
      () => this.indicators.lastReading(),
    ]);
  }
}
