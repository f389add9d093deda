import { aChargingSnapshot, aSnapshot, at, aVehicleState } from '@psa-ev/testing';
import { isReadingOverdue } from './overdue-reading';

const overdueAt = (heartbeat: string, snapshot = aSnapshot()) => isReadingOverdue(aVehicleState({ snapshot, heartbeatAt: at(heartbeat) }));

describe('a reading that the Pi waits for', () => {
  it('is not waited for before the first one', () => {
    expect(isReadingOverdue(aVehicleState({ snapshot: null, heartbeatAt: at('12:00') }))).toBe(false);
  });

  it('is overdue a minute beyond the usual pace', () => {
    expect(overdueAt('2026-11-20T08:02:30Z')).toBe(false);
    expect(overdueAt('2026-11-20T08:02:31Z')).toBe(true);
  });

  it('is overdue by the pace that the owner has set', () => {
    const hourly = (heartbeat: string) => isReadingOverdue(aVehicleState({ heartbeatAt: at(heartbeat), pollIntervalSeconds: 3600 }));
    expect(hourly('2026-11-20T09:01:00Z')).toBe(false);
    expect(hourly('2026-11-20T09:01:01Z')).toBe(true);
  });

  it('is overdue sooner where the car charges, for then it is read twice as often', () => {
    expect(overdueAt('2026-11-20T08:01:45Z', aChargingSnapshot())).toBe(false);
    expect(overdueAt('2026-11-20T08:01:46Z', aChargingSnapshot())).toBe(true);
  });

  it('is overdue later where nothing has changed for hours, for then it is read half as often', () => {
    const unchanged = aSnapshot({ changedAt: at('05:00') });
    expect(overdueAt('2026-11-20T08:04:00Z', unchanged)).toBe(false);
    expect(overdueAt('2026-11-20T08:04:01Z', unchanged)).toBe(true);
  });
});
