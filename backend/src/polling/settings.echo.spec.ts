import { Logger } from '@nestjs/common';
import type { VehicleId } from '@psa-ev/domain';
import { A_VEHICLE_ID } from '@psa-ev/testing';
import { Subject } from 'rxjs';
import type { SettingsStore } from '../settings/settings.store.js';
import type { PollingService } from './polling.service.js';
import { SettingsEcho } from './settings.echo.js';

describe('what became of a setting', () => {
  const news = new Subject<VehicleId>();
  let told: VehicleId[];
  let isBroken: boolean;
  let echo: SettingsEcho;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(() => {
    told = [];
    isBroken = false;
    const polling = {
      tellAgain: async (vehicleId: VehicleId) => {
        if (isBroken) throw new Error('SQLITE_FULL');
        told.push(vehicleId);
      },
    };
    echo = new SettingsEcho({ news } as unknown as SettingsStore, polling as unknown as PollingService);
    echo.onApplicationBootstrap();
  });
  afterEach(() => echo.onModuleDestroy());

  it('is told the next time where it could not be told once', async () => {
    isBroken = true;
    news.next(A_VEHICLE_ID);
    await new Promise((resolve) => setImmediate(resolve));
    isBroken = false;

    news.next(A_VEHICLE_ID);

    expect(told).toEqual([A_VEHICLE_ID]);
  });

  it('is told no more once the service stops', () => {
    echo.onModuleDestroy();
    news.next(A_VEHICLE_ID);
    expect(told).toEqual([]);
  });
});
