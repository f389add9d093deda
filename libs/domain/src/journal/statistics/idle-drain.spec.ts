import { acceptInTurn, aChargingSnapshot, anyReadings, aSnapshot, at, type SnapshotChanges } from '@psa-ev/testing';
import fc from 'fast-check';
import type { Snapshot } from '../../snapshot.js';
import { idleDrainOf } from './idle-drain.js';
import { extendIdle, type IdleState, type IdleWindow, idleWindowAt, NOT_IDLE } from './idle-window.js';

const parked = (time: string, percent: number | null, changes: SnapshotChanges = {}) =>
  aSnapshot({ at: time, battery: { percent }, ...changes });
const driving = (time: string, percent: number, odometerKm = 28417.6) =>
  aSnapshot({ at: time, battery: { percent }, ignition: 'start', moving: true, odometerKm });

function follow(snapshots: readonly Snapshot[], from: IdleState = NOT_IDLE): { state: IdleState; windows: IdleWindow[] } {
  let state = from;
  const windows: IdleWindow[] = [];
  for (const snapshot of snapshots) {
    const step = extendIdle(state, snapshot);
    state = step.state;
    if (step.finished) windows.push(step.finished);
  }
  return { state, windows };
}
const windowsOf = (...snapshots: Snapshot[]) => follow(snapshots).windows;
const aWindow = (from: string, to: string, fromPercent: number, toPercent: number, preconditionings = 0): IdleWindow => ({
  from: at(from),
  to: at(to),
  fromPercent,
  toPercent,
  preconditionings,
});

describe('an idle window', () => {
  it('is no window in less than 6 hours', () => {
    expect(windowsOf(parked('02:01', 64), driving('08:00', 63))).toEqual([]);
  });

  it('lasts from coming to rest until the next drive, with the percent that the car tells when it wakes up', () => {
    expect(windowsOf(driving('00:50', 65), parked('01:00', 64), driving('08:00', 62))).toEqual([aWindow('01:00', '08:00', 64, 62)]);
  });

  it('ends with a charge, whose first reading may have gained already', () => {
    const charging = aChargingSnapshot({ at: '09:00', battery: { percent: 66 } });
    expect(windowsOf(parked('01:00', 64), parked('05:00', 63), charging)).toEqual([aWindow('01:00', '09:00', 64, 63)]);
  });

  it('lasts on while the car is plugged in and waits for its hour', () => {
    const waiting = parked('02:00', 64, { charging: { status: 'plugged', plugged: true } });
    expect(windowsOf(parked('01:00', 64), waiting, driving('08:00', 63))).toEqual([aWindow('01:00', '08:00', 64, 63)]);
  });

  it('begins with what the car reports late of the drive before', () => {
    expect(windowsOf(parked('01:00', 66), parked('01:15', 64), driving('08:00', 63))).toEqual([aWindow('01:00', '08:00', 64, 63)]);
    expect(windowsOf(parked('01:00', 66), parked('01:15', 64, { odometerKm: 28420 }), driving('08:00', 63, 28420))).toEqual([
      aWindow('01:15', '08:00', 64, 63),
    ]);
  });

  it('ends at the last reading before a drive that nobody saw, or a charge', () => {
    const [rest, later] = [parked('01:00', 64), parked('08:00', 63)];
    expect(windowsOf(rest, later, parked('12:00', 50, { odometerKm: 28490 }))).toEqual([aWindow('01:00', '08:00', 64, 63)]);
    expect(windowsOf(rest, later, parked('12:00', 80))).toEqual([aWindow('01:00', '08:00', 64, 63)]);
  });

  it('lasts until the drive can have begun that is first seen on its way, with the percent from before it', () => {
    expect(windowsOf(parked('01:00', 64), driving('08:00', 62, 28418.6))).toEqual([aWindow('01:00', '07:57', 64, 64)]);
    expect(windowsOf(parked('01:00', 64), driving('08:00', 58, 28430))).toEqual([]);
    expect(windowsOf(parked('01:00', 64), parked('07:58', 63), driving('08:00', 62, 28422))).toEqual([aWindow('01:00', '07:58', 64, 63)]);
  });

  it('is not ended by a battery that shows one more in the sun', () => {
    expect(windowsOf(parked('01:00', 64), parked('05:00', 63), parked('07:00', 64), driving('08:00', 64))).toEqual([
      aWindow('01:00', '08:00', 64, 64),
    ]);
  });

  it('counts how often the car warmed up, not how often it said so', () => {
    const [on, off] = [{ climate: { status: 'enabled' } }, { climate: { status: 'disabled' } }] as const;
    const readings = [
      parked('01:00', 64),
      parked('06:00', 63, on),
      parked('06:05', 62, on),
      parked('06:10', 62, off),
      parked('07:30', 62, on),
    ];
    expect(windowsOf(...readings, driving('08:00', 61))).toEqual([aWindow('01:00', '08:00', 64, 61, 2)]);
  });

  it('waits for the first percent, and passes over what is left out', () => {
    expect(windowsOf(parked('00:30', null), parked('01:00', 64), parked('04:00', null), driving('08:00', 62))).toEqual([
      aWindow('01:00', '08:00', 64, 62),
    ]);
  });

  it('is told while it lasts, and telling changes nothing', () => {
    const { state } = follow([parked('01:00', 64), parked('05:00', 63)]);
    expect(idleWindowAt(state, at('06:59'))).toBeNull();
    expect(idleWindowAt(state, at('07:00'))).toEqual(aWindow('01:00', '07:00', 64, 63));
    expect(idleWindowAt(NOT_IDLE, at('07:00'))).toBeNull();
  });

  it('does not last into a time that a wrong clock invented', () => {
    expect(windowsOf(parked('01:00', 64), parked('20:00', 64), parked('02:00', 63), driving('08:30', 62))).toEqual([
      aWindow('01:00', '08:30', 64, 62),
    ]);
  });
});

describe('laws of idle windows', () => {
  const accepted = anyReadings().map((readings) =>
    acceptInTurn(readings).flatMap(({ acceptance }) => (acceptance.kind === 'rejected' ? [] : [acceptance.snapshot])),
  );

  it('rebuilding gives what extending gave, over a restart, and unchanged readings leave no trace', () => {
    fc.assert(
      fc.property(accepted, fc.nat(30), (snapshots, cut) => {
        const before = follow(snapshots.slice(0, cut));
        const restored: IdleState = JSON.parse(JSON.stringify(before.state));
        const after = follow(snapshots.slice(cut), restored);
        const whole = follow(snapshots.filter(({ changedAt, polledAt }) => changedAt >= polledAt));
        expect({ state: after.state, windows: [...before.windows, ...after.windows] }).toEqual(whole);
      }),
    );
  });

  it('a window is 6 hours or more, and with a clock that runs they follow one another', () => {
    fc.assert(
      fc.property(accepted, (snapshots) => {
        const inTurn = [...snapshots].sort((one, other) => one.polledAt.getTime() - other.polledAt.getTime());
        let lastMs = 0;
        for (const { from, to } of follow(inTurn).windows) {
          expect(to.getTime() - from.getTime()).toBeGreaterThanOrEqual(6 * 3_600_000);
          expect(from.getTime()).toBeGreaterThanOrEqual(lastMs);
          lastMs = to.getTime();
        }
      }),
    );
  });
});

describe('the idle drain', () => {
  it('is not known without a window', () => {
    expect(idleDrainOf([], [], 50)).toBeNull();
  });

  it('is told for a day, with its error and what has happened meanwhile', () => {
    const wakeups = [at('00:30'), at('01:00'), at('06:00'), at('09:00')];
    expect(idleDrainOf([aWindow('01:00', '09:00', 64, 63, 1)], wakeups, 50)).toEqual({
      days: 1 / 3,
      percentPerDay: 3,
      errorPercentPerDay: 6,
      kwhPerDay: 1.5,
      wakeups: 2,
      preconditionings: 1,
    });
  });

  it('is the mean by time of several windows, and no energy without a capacity', () => {
    const windows = [aWindow('00:00', '12:00', 64, 62), ...Array.from({ length: 3 }, () => aWindow('00:00', '12:00', 60, 60))];
    expect(idleDrainOf(windows, [], null)).toMatchObject({ days: 2, percentPerDay: 1, errorPercentPerDay: 2, kwhPerDay: null });
  });
});
