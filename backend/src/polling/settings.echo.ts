import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { SettingsStore } from '../settings/settings.store.js';
import { PollingService } from './polling.service.js';

/** Tells owners at once what became of what they have set: the next reading may be minutes away. */
@Injectable()
export class SettingsEcho implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(SettingsEcho.name);
  private subscription: Subscription | null = null;

  constructor(
    private readonly settings: SettingsStore,
    private readonly polling: PollingService,
  ) {}

  onApplicationBootstrap(): void {
    this.subscription = this.settings.news.subscribe((vehicleId) => {
      this.polling.tellAgain(vehicleId).catch((error: unknown) => {
        this.logger.error('What is in force of the settings cannot be told before the next reading', error);
      });
    });
  }

  onModuleDestroy(): void {
    this.subscription?.unsubscribe();
  }
}
