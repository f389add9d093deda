import { acceptInTurn, aSnapshot, at } from '@psa-ev/testing';
import { accept } from './acceptance.js';
import { nextOdometerDoubt, type OdometerDoubt } from './odometer-doubt.js';
import type { Snapshot } from './snapshot.js';

/** A reading on the 20th of November 2026, the 21st or whichever day. */
const on = (day: number, time: string, odometerKm: number | null, changes: Parameters<typeof aSnapshot>[0] = {}) =>
  aSnapshot({ ...changes, at: `2026-11-${day}T${time}:00.000Z`, odometerKm });
const kinds = (...readings: Snapshot[]) => acceptInTurn(readings).map(({ acceptance }) => acceptance.kind);
const lastOdometerOf = (...readings: Snapshot[]) => {
  const known = acceptInTurn(readings).flatMap(({ acceptance }) => (acceptance.kind === 'rejected' ? [] : [acceptance.snapshot]));
  return known.at(-1)?.odometerKm;
};

const KNOWN = on(20, '07:00', 28_417);

describe('an odometer that contradicts the known one', () => {
  it('is not believed before a day has passed', () => {
    expect(kinds(KNOWN, on(20, '08:00', 12), on(20, '20:00', 40), on(21, '07:59', 41))).toEqual([
      'changed',
      'rejected',
      'rejected',
      'rejected',
    ]);
  });

  it('is believed when it has kept to itself for a day: the car has a new instrument panel', () => {
    const readings = [KNOWN, on(20, '08:00', 12), on(20, '20:00', 40), on(21, '08:00', 41)];
    expect(kinds(...readings)).toEqual(['changed', 'rejected', 'rejected', 'changed']);
    expect(lastOdometerOf(...readings)).toBe(41);
  });

  it('is believed when the known one was false', () => {
    expect(lastOdometerOf(KNOWN, on(20, '07:02', 29_100), on(20, '08:00', 28_418), on(21, '08:00', 28_430))).toBe(28_430);
  });

  it('is believed when it is far above the known one, too', () => {
    expect(lastOdometerOf(KNOWN, on(20, '08:00', 60_000), on(21, '08:00', 60_010))).toBe(60_010);
  });

  it('is the known one from then on, and the old one is doubted', () => {
    expect(kinds(KNOWN, on(20, '08:00', 12), on(21, '08:00', 41), on(21, '08:02', 28_417), on(21, '08:04', 42))).toEqual([
      'changed',
      'rejected',
      'changed',
      'rejected',
      'changed',
    ]);
  });

  it.each([
    ['runs back', on(20, '20:00', 11)],
    ['jumps', on(20, '20:00', 5_000)],
    ['gives way to the known one', on(20, '20:00', 28_418)],
  ])('has to wait anew where it %s', (_how, disturbance) => {
    expect(kinds(KNOWN, on(20, '08:00', 12), disturbance, on(21, '08:00', 5_001)).at(-1)).toBe('rejected');
  });

  it('has to wait anew where the clock was put back to before it began', () => {
    const inTheFuture = [
      aSnapshot({ at: '2030-01-01T00:00:00Z', odometerKm: 28_417 }),
      aSnapshot({ at: '2030-01-01T01:00:00Z', odometerKm: 12 }),
    ];
    expect(kinds(...inTheFuture, on(20, '08:00', 12), on(21, '07:59', 40), on(21, '08:00', 41))).toEqual([
      'changed',
      'rejected',
      'rejected',
      'rejected',
      'changed',
    ]);
  });

  it.each([
    ['leaves the odometer out', on(20, '20:00', null)],
    ['has an odometer of zero', on(20, '20:00', 0)],
    ['has an odometer that overflowed', on(20, '20:00', 429_496_729.5)],
    ['cannot be believed for something else as well', on(20, '20:00', 5, { battery: { percent: 255 } })],
  ])('waits no longer for a reading that %s', (_what, disturbance) => {
    expect(lastOdometerOf(KNOWN, on(20, '08:00', 12), disturbance, on(21, '08:00', 41))).toBe(41);
  });

  it.each([
    ['is odd in another way', on(21, '08:00', 41, { battery: { percent: 255 } }), ['impossible-percent', 'odometer-decreased']],
    ['has an odometer of zero', on(21, '08:00', 0), ['odometer-zero']],
    ['overflowed', on(21, '08:00', 429_496_729.5), ['odometer-impossible']],
  ])('lends no belief to a reading that %s', (_what, reading, reasons) => {
    expect(acceptInTurn([KNOWN, on(20, '08:00', 12), reading]).at(-1)?.acceptance).toEqual({ kind: 'rejected', reasons });
  });
});

describe('nextOdometerDoubt', () => {
  const doubt: OdometerDoubt = { since: at('08:00'), odometerKm: 12 };
  const next = (before: OdometerDoubt | null, reading: Snapshot) => nextOdometerDoubt(before, reading, accept(KNOWN, reading, before));

  it('has none while the odometer is believed', () => {
    expect(next(null, on(20, '08:00', 28_417))).toBeNull();
    expect(next(doubt, on(20, '08:02', 28_417))).toBeNull();
  });

  it('begins with the first odometer that contradicts the known one', () => {
    expect(next(null, on(20, '08:00', 12))).toEqual(doubt);
  });

  it('remembers since when, and the last odometer', () => {
    expect(next(doubt, on(20, '09:00', 30))).toEqual({ since: at('08:00'), odometerKm: 30 });
  });

  it('begins anew where the clock was put back', () => {
    expect(next(doubt, on(20, '07:30', 30))).toEqual({ since: at('07:30'), odometerKm: 30 });
  });

  it('ends when it has lasted long enough', () => {
    expect(next(doubt, on(21, '08:00', 30))).toBeNull();
  });
});
