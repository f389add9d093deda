import { aChargingSnapshot, anySnapshot, aSnapshot, at } from '@psa-ev/testing';
import fc from 'fast-check';
import { nextPollDelayMs } from './polling-interval.js';

const BASE_MS = 90_000;

describe('nextPollDelayMs', () => {
  it.each([
    [1, 90_000],
    [2, 180_000],
    [3, 360_000],
    [4, 720_000],
    [5, 720_000],
    [1000, 720_000],
  ])('before anything is known, after %i failures in a row waits %i ms', (failuresInARow, delayMs) => {
    expect(nextPollDelayMs(BASE_MS, null, failuresInARow, at('08:00'))).toBe(delayMs);
  });

  it.each([
    [1, 45_000],
    [2, 90_000],
    [3, 180_000],
    [4, 360_000],
    [5, 720_000],
    [1000, 720_000],
  ])(
    'while the car charges or drives, after %i failures in a row waits %i ms: one lost answer hides no stop',
    (failuresInARow, delayMs) => {
      expect(nextPollDelayMs(BASE_MS, aChargingSnapshot(), failuresInARow, at('08:00'))).toBe(delayMs);
      expect(nextPollDelayMs(BASE_MS, aSnapshot({ moving: true }), failuresInARow, at('08:01'))).toBe(delayMs);
    },
  );

  it.each([
    [1, 90_000],
    [2, 180_000],
    [3, 360_000],
    [1000, 720_000],
  ])('of a car that has said nothing new for hours, after %i failures in a row waits %i ms', (failuresInARow, delayMs) => {
    const parked = aSnapshot({ at: '11:00', changedAt: at('08:00') });
    expect(nextPollDelayMs(BASE_MS, parked, failuresInARow, at('11:00'))).toBe(delayMs);
  });

  it('keeps to the base before anything is known', () => {
    expect(nextPollDelayMs(BASE_MS, null, 0, at('08:00'))).toBe(BASE_MS);
  });

  it.each([
    ['charges', aChargingSnapshot()],
    ['moves', aSnapshot({ moving: true })],
    ['is switched on', aSnapshot({ ignition: 'startUp' })],
  ])('reads a car that %s twice as often', (_what, snapshot) => {
    expect(nextPollDelayMs(BASE_MS, snapshot, 0, at('08:01'))).toBe(45_000);
  });

  it('keeps to the base for a parked car, and slows down after two hours without news', () => {
    const parked = aSnapshot({ at: '09:59', changedAt: at('08:00') });
    expect(nextPollDelayMs(BASE_MS, parked, 0, at('10:00'))).toBe(BASE_MS);
    expect(nextPollDelayMs(BASE_MS, parked, 0, at('2026-11-20T10:00:00.001Z'))).toBe(180_000);
  });

  it('slows down for a car, too, that fell silent in an underground garage while it still moved', () => {
    const lost = aSnapshot({ at: '11:00', changedAt: at('08:00'), moving: true });
    expect(nextPollDelayMs(BASE_MS, lost, 0, at('11:00'))).toBe(180_000);
  });

  it('waits between half of the base and eight times the base, whatever happens', () => {
    fc.assert(
      fc.property(fc.option(anySnapshot(), { nil: null }), fc.nat(), fc.date({ noInvalidDate: true }), (latest, failuresInARow, now) => {
        const delayMs = nextPollDelayMs(BASE_MS, latest, failuresInARow, now);
        expect(delayMs).toBeGreaterThanOrEqual(BASE_MS / 2);
        expect(delayMs).toBeLessThanOrEqual(BASE_MS * 8);
      }),
    );
  });
});
