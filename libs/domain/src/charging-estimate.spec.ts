import { aChargingSnapshot, anySnapshot, aSnapshot, at } from '@psa-ev/testing';
import fc from 'fast-check';
import { estimateChargingEnd, estimateChargingPercentPerHour, estimateChargingPowerKw, estimatePercentNow } from './charging-estimate.js';

// 60 % for 150 km: a kilometre is 0.4 %. 40 km of range an hour are then 16 % an hour, of 46 kWh 7.36 kW.
const atTheWallbox = aChargingSnapshot({ battery: { percent: 60, rangeKm: 150 }, charging: { rateKmPerHour: 40, remainingMinutes: 150 } });
const withoutRate = aChargingSnapshot({ battery: { percent: 60, rangeKm: 150 }, charging: { rateKmPerHour: null, remainingMinutes: 150 } });

describe('estimateChargingPercentPerHour', () => {
  it.each([
    ['does not charge', aSnapshot()],
    ['is plugged in and waits', aChargingSnapshot({ charging: { status: 'stopped' } })],
    ['reports no percent', aChargingSnapshot({ battery: { percent: null } })],
    ['reports neither rate nor time', aChargingSnapshot({ charging: { rateKmPerHour: null, remainingMinutes: null } })],
    ['reports a rate and a time of zero', aChargingSnapshot({ charging: { rateKmPerHour: 0, remainingMinutes: 0 } })],
  ])('says nothing while the car %s', (_what, { battery, charging }) => {
    expect(estimateChargingPercentPerHour(battery, charging)).toBeNull();
  });

  it('takes the rate at which the range grows', () => {
    expect(estimateChargingPercentPerHour(atTheWallbox.battery, atTheWallbox.charging)).toBeCloseTo(16);
  });

  it('takes the time to a full battery where there is no rate: 40 % in two and a half hours', () => {
    expect(estimateChargingPercentPerHour(withoutRate.battery, withoutRate.charging)).toBeCloseTo(16);
  });

  it.each([
    ['range', { percent: 60, rangeKm: 0 }],
    ['charge', { percent: 0, rangeKm: 10 }],
  ])('takes the time where a rate says nothing, for there is no %s', (_what, battery) => {
    const { charging } = aChargingSnapshot({ charging: { rateKmPerHour: 40, remainingMinutes: 60 } });
    expect(estimateChargingPercentPerHour(aChargingSnapshot({ battery }).battery, charging)).toBeCloseTo(100 - battery.percent);
  });
});

describe('estimateChargingPowerKw', () => {
  it('says nothing for a battery of unknown capacity', () => {
    expect(estimateChargingPowerKw(atTheWallbox.battery, atTheWallbox.charging, null)).toBeNull();
  });

  it('says nothing while the car does not charge', () => {
    expect(estimateChargingPowerKw(aSnapshot().battery, aSnapshot().charging, 46)).toBeNull();
  });

  it('is 7.36 kW for 16 percent of 46 kWh an hour, by the rate and by the time', () => {
    expect(estimateChargingPowerKw(atTheWallbox.battery, atTheWallbox.charging, 46)).toBeCloseTo(7.36);
    expect(estimateChargingPowerKw(withoutRate.battery, withoutRate.charging, 46)).toBeCloseTo(7.36);
  });
});

describe('estimatePercentNow', () => {
  it('says nothing of a car that does not charge', () => {
    expect(estimatePercentNow(aSnapshot({ at: '08:00' }), at('08:20'))).toBeNull();
  });

  it('says nothing before a whole percent is gained: at 16 % an hour that takes 3 min 45 s', () => {
    expect(estimatePercentNow(atTheWallbox, at('2026-11-20T08:03:44Z'))).toBeNull();
    expect(estimatePercentNow(atTheWallbox, at('2026-11-20T08:03:46Z'))).toBe(61);
  });

  it('guesses no further than half an hour ahead', () => {
    expect(estimatePercentNow(atTheWallbox, at('08:30'))).toBe(68);
    expect(estimatePercentNow(atTheWallbox, at('20:00'))).toBe(68);
  });

  it('counts from when the car reported the percent, not from when it was read', () => {
    const readLater = aChargingSnapshot({ ...atTheWallbox, at: '08:20', changedAt: at('08:00'), reportedAt: at('08:05'), parts: {} });
    expect(estimatePercentNow(readLater, at('08:20'))).toBe(64);
  });

  it('says nothing in a browser whose clock is slow', () => {
    expect(estimatePercentNow(atTheWallbox, at('07:00'))).toBeNull();
  });

  it('never exceeds a full battery', () => {
    const nearlyFull = aChargingSnapshot({ battery: { percent: 99, rangeKm: 300 }, charging: { rateKmPerHour: 400 } });
    expect(estimatePercentNow(nearlyFull, at('08:30'))).toBe(100);
  });

  it('is, for any snapshot at any time, nothing or a whole percent above the reported one', () => {
    fc.assert(
      fc.property(anySnapshot(), fc.date({ noInvalidDate: true }), (snapshot, now) => {
        const estimate = estimatePercentNow(snapshot, now);
        if (estimate === null) return;
        expect(Number.isInteger(estimate)).toBe(true);
        expect(estimate).toBeLessThanOrEqual(100);
        expect(estimate).toBeGreaterThan(snapshot.battery.percent ?? 100);
      }),
    );
  });
});

describe('estimateChargingEnd', () => {
  it.each([
    ['does not charge', aSnapshot({ charging: { remainingMinutes: 90 } })],
    ['reports no time', aChargingSnapshot({ charging: { remainingMinutes: null } })],
    ['reports a time of zero', aChargingSnapshot({ charging: { remainingMinutes: 0 } })],
  ])('says nothing of a car that %s', (_what, snapshot) => {
    expect(estimateChargingEnd(snapshot)).toBeNull();
  });

  it('adds the time remaining to when the car said so', () => {
    const snapshot = aChargingSnapshot({
      at: '08:10',
      reportedAt: at('08:05'),
      changedAt: at('08:00'),
      charging: { remainingMinutes: 90 },
    });
    expect(estimateChargingEnd(snapshot)).toEqual(at('09:35'));
  });
});
