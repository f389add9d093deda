import { aSnapshot, at, type SnapshotChanges } from '@psa-ev/testing';
import type { ChargingStatus, Snapshot } from '../snapshot.js';
import type { ChargingSession } from './charging-session.js';
import { extendSession, NO_SESSIONS, runningSession } from './session-machine.js';

const CAPACITY = { usableCapacityKwh: 46 };

/** A reading of a car that says so much of its charge; the plug is in as the status says. */
function car(time: string, status: ChargingStatus | null, percent: number | null, more: SnapshotChanges = {}): Snapshot {
  const plugged = status === null || status === 'unknown' ? null : status !== 'disconnected';
  const mode = status === 'charging' ? 'ac' : 'none';
  return aSnapshot({ at: time, ...more, battery: { percent }, charging: { status, plugged, mode, ...more.charging } });
}

/** The last word on each session, by its start. */
function sessionsOf(...snapshots: Snapshot[]): ChargingSession[] {
  const told = new Map<number, ChargingSession>();
  let state = NO_SESSIONS;
  for (const snapshot of snapshots) {
    const step = extendSession(state, snapshot, CAPACITY);
    state = step.state;
    for (const session of step.sessions) told.set(session.start.at.getTime(), session);
  }
  return [...told.values()];
}

/** What matters of a session in a story. */
function inShort({ start, end, segments, running, estimated }: ChargingSession) {
  const parts = segments.map((segment) => [segment.start.batteryPercent, segment.end.batteryPercent, segment.endedBy]);
  return { from: start.at, to: end.at, parts, running, estimated };
}

const seen = { running: false, estimated: false };

describe('a charging session', () => {
  it('lasts from plugging in to unplugging, with the charge in between', () => {
    const sessions = sessionsOf(
      car('18:00', 'disconnected', 41),
      car('18:02', 'plugged', 41),
      car('19:00', 'charging', 41),
      car('20:30', 'charging', 65),
      car('21:40', 'finished', 80),
      car('22:10', 'disconnected', 80),
    );
    expect(sessions.map(inShort)).toEqual([{ ...seen, from: at('18:02'), to: at('22:10'), parts: [[41, 80, 'finished']] }]);
    expect(sessions[0]).toMatchObject({ mode: 'ac', energy: { kwh: 17.94, errorKwh: 0.92 } });
  });

  it('is dated by the car where its date lies between two readings', () => {
    const reported = (time: string) => ({ reportedAt: at(time) });
    const [session] = sessionsOf(
      car('18:00', 'disconnected', 41, reported('17:50')),
      car('18:20', 'charging', 42, reported('18:04')),
      car('23:00', 'finished', 80, reported('21:31')),
      car('23:40', 'disconnected', 80, reported('23:36')),
    );
    expect(session?.end.at).toEqual(at('23:36'));
    expect(session?.segments[0]?.end.at).toEqual(at('21:31'));
  });

  it('has its true start where the report of it could not be read at first', () => {
    const report = { reportedAt: at('18:01') };
    const [session] = sessionsOf(
      car('18:00', 'disconnected', 41),
      car('18:02', 'unknown', 41, { ...report, charging: { plugged: true } }),
      car('18:05', 'charging', 41, report),
      car('18:12', 'charging', 42, { reportedAt: at('18:11') }),
    );
    expect(session).toMatchObject({ start: { at: at('18:01') }, segments: [{ start: { at: at('18:01') } }] });
  });

  it('is dated by us where the same date of the car comes with other words', () => {
    const report = { reportedAt: at('18:01') };
    const [session] = sessionsOf(
      car('18:00', 'disconnected', 41),
      car('18:02', 'plugged', 41, report),
      car('18:30', 'charging', 41, report),
    );
    expect(session?.segments[0]?.start.at).toEqual(at('18:30'));
  });

  it('is told while it runs', () => {
    const running = sessionsOf(car('18:00', 'disconnected', 41), car('18:02', 'charging', 41), car('18:32', 'charging', 49));
    expect(running.map(inShort)).toEqual([
      { from: at('18:02'), to: at('18:32'), parts: [[41, 49, null]], running: true, estimated: false },
    ]);
  });

  it('is there for a view of now, and no longer than the plug', () => {
    const { state } = extendSession(NO_SESSIONS, car('18:02', 'charging', 41), CAPACITY);
    expect(runningSession(state, CAPACITY)).toMatchObject({ start: { at: at('18:02') }, running: true });
    expect(runningSession(extendSession(state, car('19:00', 'disconnected', 50), CAPACITY).state, CAPACITY)).toBeNull();
  });

  it('survives a stop at the limit and goes on where it stopped, once the limit is raised', () => {
    const [session] = sessionsOf(
      car('18:00', 'disconnected', 41),
      car('18:02', 'charging', 41),
      car('20:30', 'stopped', 80),
      car('21:00', 'charging', 80),
      car('21:40', 'stopped', 90),
      car('22:10', 'disconnected', 90),
    );
    expect(session && inShort(session).parts).toEqual([
      [41, 80, 'stopped'],
      [80, 90, 'stopped'],
    ]);
    // The 80 percent at which both meet is no source of error.
    expect(session?.energy?.kwh).toBeCloseTo(22.54, 9);
    expect(session?.energy?.errorKwh).toBeCloseTo(0.92, 9);
  });

  it('counts what a battery lost between two charges as charged again, not twice', () => {
    const [session] = sessionsOf(
      car('18:00', 'charging', 60),
      car('20:00', 'stopped', 80),
      car('21:00', 'stopped', 77),
      car('22:00', 'charging', 77),
      car('22:30', 'stopped', 80),
      car('22:31', 'disconnected', 80),
    );
    expect(session?.energy?.kwh).toBeCloseTo(0.23 * 46, 9);
    expect(session?.energy?.errorKwh).toBeCloseTo(0.04 * 46, 9);
  });

  it('fails and tries again', () => {
    const [session] = sessionsOf(
      car('18:00', 'disconnected', 41),
      car('18:02', 'charging', 41),
      car('18:12', 'failed', 43),
      car('18:20', 'charging', 43),
      car('19:20', 'finished', 59),
    );
    expect(session && inShort(session).parts).toEqual([
      [41, 43, 'failed'],
      [43, 59, 'finished'],
    ]);
  });

  it('does not make a charge of a full battery that evens out its cells', () => {
    const [session] = sessionsOf(
      car('18:00', 'charging', 98),
      car('18:30', 'stopped', 100),
      car('19:00', 'charging', 100),
      car('19:05', 'finished', 100),
    );
    expect(session && inShort(session).parts).toEqual([[98, 100, 'finished']]);
  });

  it('without a charge has no energy but none', () => {
    const [session] = sessionsOf(car('18:00', 'disconnected', 80), car('18:02', 'finished', 80), car('22:10', 'disconnected', 80));
    expect(session).toMatchObject({ segments: [], energy: { kwh: 0 }, averagePowerKw: null, peakPowerKw: null });
  });

  it('is where the car stood, also while that is left out', () => {
    const here = { latitude: 48.9, longitude: 2.4, altitudeMetres: null, headingDegrees: null };
    const sessions = sessionsOf(
      car('18:00', 'disconnected', 41, { position: null }),
      car('18:02', 'charging', 41, { position: null }),
      car('18:40', 'charging', 51, { position: here }),
      car('18:50', 'charging', 54, { position: null }),
      car('19:10', 'disconnected', 59, { position: null }),
    );
    expect(sessions).toMatchObject([{ start: { position: here }, end: { position: here } }]);
  });

  it('knows no energy without the capacity, and no other number either', () => {
    const { state } = extendSession(NO_SESSIONS, car('18:02', 'charging', 41), { usableCapacityKwh: null });
    const { sessions } = extendSession(state, car('19:32', 'disconnected', 65), { usableCapacityKwh: null });
    expect(sessions).toMatchObject([{ energy: null, averagePowerKw: null, peakPowerKw: null, mode: 'ac' }]);
  });
});

describe('a charging session that was not seen whole', () => {
  it('is estimated where the plug was in at the first reading ever', () => {
    const sessions = sessionsOf(car('08:00', 'charging', 50), car('09:00', 'disconnected', 66));
    expect(sessions.map(inShort)).toEqual([
      { from: at('08:00'), to: at('09:00'), parts: [[50, 66, 'unseen']], running: false, estimated: true },
    ]);
  });

  it('stays one when readings are missing in between', () => {
    const sessions = sessionsOf(
      car('08:04', 'disconnected', 41),
      car('08:05', 'charging', 41),
      car('11:00', 'charging', 78),
      car('11:05', 'stopped', 80),
      car('11:30', 'disconnected', 80),
    );
    expect(sessions.map(inShort)).toEqual([{ ...seen, from: at('08:05'), to: at('11:30'), parts: [[41, 80, 'stopped']] }]);
  });

  it('stays one while the status is unknown or left out', () => {
    const sessions = sessionsOf(
      car('08:04', 'disconnected', 41),
      car('08:05', 'charging', 41),
      car('09:00', 'unknown', 55),
      car('09:10', null, null),
      car('09:15', 'unknown', 58, { charging: { plugged: true } }),
      car('10:00', 'charging', 65),
      car('11:05', 'stopped', 80),
      car('11:30', 'disconnected', 80),
    );
    expect(sessions.map(inShort)).toEqual([{ ...seen, from: at('08:05'), to: at('11:30'), parts: [[41, 80, 'stopped']] }]);
  });

  it('has the charge whose beginning was missed, as long as it took at the rate the car tells', () => {
    const [session] = sessionsOf(
      car('18:00', 'disconnected', 40),
      car('20:00', 'charging', 50, { charging: { remainingMinutes: 300 } }),
      car('21:00', 'disconnected', 60),
    );
    expect(session && inShort(session)).toMatchObject({ from: at('19:00'), parts: [[40, 60, 'unseen']], estimated: true });
  });

  it('has a delayed charge of which only the end was seen', () => {
    const [session] = sessionsOf(
      car('18:00', 'disconnected', 40),
      car('18:02', 'stopped', 40),
      car('23:50', 'stopped', 80),
      car('23:55', 'disconnected', 80),
    );
    expect(session && inShort(session)).toEqual({ ...seen, from: at('18:02'), to: at('23:55'), parts: [[40, 80, 'stopped']] });
  });

  it('has what a car tops up for a minute a day, though each day is too little to tell', () => {
    const [session] = sessionsOf(
      car('2026-11-01T18:00:00Z', 'disconnected', 60),
      car('2026-11-01T18:02:00Z', 'charging', 60),
      car('2026-11-01T21:00:00Z', 'stopped', 80),
      car('2026-11-08T22:33:00Z', 'stopped', 81),
      car('2026-11-15T22:33:00Z', 'stopped', 82),
      car('2026-11-22T22:33:00Z', 'stopped', 83),
      car('2026-11-23T09:00:00Z', 'disconnected', 83),
    );
    expect(session && inShort(session).parts).toEqual([
      [60, 80, 'stopped'],
      [80, 83, 'stopped'],
    ]);
    expect(session?.energy?.kwh).toBeCloseTo(0.23 * 46, 6);
  });

  it('ends where the car sets off, though its plug is said to be in for some minutes more', () => {
    const onTheWay = { moving: true, charging: { plugged: true } };
    const sessions = sessionsOf(
      car('18:00', 'disconnected', 41, { odometerKm: 100 }),
      car('18:02', 'charging', 41, { odometerKm: 100 }),
      car('19:30', 'charging', 60, { odometerKm: 100, ...onTheWay }),
      car('19:35', 'charging', 59, { odometerKm: 104, ...onTheWay }),
      car('19:36', 'charging', 58, { odometerKm: 104, ...onTheWay }),
      car('19:40', 'disconnected', 57, { odometerKm: 108, moving: true }),
    );
    expect(sessions.map(inShort)).toEqual([{ ...seen, from: at('18:02'), to: at('19:30'), parts: [[41, 60, 'unseen']] }]);
  });

  it('begins where the percent rises, though the car is said to move still', () => {
    const sessions = sessionsOf(
      car('18:00', 'disconnected', 41, { odometerKm: 100, moving: true }),
      car('18:05', 'charging', 41, { odometerKm: 104, moving: true }),
      car('18:15', 'charging', 43, { odometerKm: 104, moving: true }),
      car('19:30', 'finished', 60, { odometerKm: 104 }),
      car('19:40', 'disconnected', 60, { odometerKm: 104 }),
    );
    expect(sessions.map(({ segments }) => segments.map(({ start, end }) => [start.batteryPercent, end.batteryPercent]))).toEqual([
      [[41, 60]],
    ]);
  });

  it('is bounded by the readings around it where nobody saw a plug', () => {
    const [session, ...others] = sessionsOf(car('08:00', 'disconnected', 30), car('12:00', 'disconnected', 80));
    expect(others).toEqual([]);
    expect(session && inShort(session)).toEqual({
      from: at('08:00'),
      to: at('12:00'),
      parts: [[30, 80, 'unseen']],
      running: false,
      estimated: true,
    });
    expect(session).toMatchObject({ energy: { kwh: 23 }, averagePowerKw: null, mode: null });
  });

  it('is found where the car tells nothing of its plug', () => {
    const sessions = sessionsOf(
      car('08:00', null, 30),
      car('09:00', null, 45),
      car('10:00', null, 60),
      car('11:00', null, 60, { odometerKm: 28420 }),
    );
    expect(sessions.map(inShort)).toEqual([
      { from: at('08:00'), to: at('11:00'), parts: [[30, 60, 'unseen']], running: false, estimated: true },
    ]);
  });

  it('ends before the car was driven, and the one after the drive is another', () => {
    const sessions = sessionsOf(
      car('08:00', 'disconnected', 50),
      car('08:02', 'charging', 50),
      car('08:30', 'charging', 58),
      car('14:00', 'charging', 60, { odometerKm: 28500 }),
      car('15:00', 'disconnected', 76, { odometerKm: 28500 }),
    );
    expect(sessions.map(inShort)).toEqual([
      { ...seen, from: at('08:02'), to: at('08:30'), parts: [[50, 58, 'unseen']] },
      { from: at('14:00'), to: at('15:00'), parts: [[60, 76, 'unseen']], running: false, estimated: true },
    ]);
  });

  it('is another one soon after, where the odometer has grown and the car says that it came to its place only now', () => {
    const cameAt = (time: string) => ({ odometerKm: 28418.9, parts: { position: { reportedAt: at(time) } } });
    const first = [car('08:00', 'disconnected', 50), car('08:02', 'charging', 50), car('08:10', 'charging', 52)];
    const starts = (last: Snapshot) => sessionsOf(...first, last).map(({ start }) => start.at);
    expect(starts(car('08:20', 'charging', 52, cameAt('08:16')))).toEqual([at('08:02'), at('08:20')]);
    expect(starts(car('08:20', 'charging', 52, cameAt('08:05')))).toEqual([at('08:02')]);
  });

  it('has what it gained after the last reading, where the car is next seen on the road', () => {
    const [session] = sessionsOf(
      car('01:00', 'disconnected', 40),
      car('01:02', 'charging', 40),
      car('08:30', 'disconnected', 78, { odometerKm: 28430, ignition: 'startUp', moving: true }),
    );
    expect(session && inShort(session)).toEqual({
      from: at('01:02'),
      to: at('08:30'),
      parts: [[40, 78, 'unseen']],
      running: false,
      estimated: true,
    });
    expect(session?.end.odometerKm).toBe(28417.6);
  });

  it('has what it was told to have gained by a car that left out its plug, and ends there at the latest', () => {
    const drivenOff = { odometerKm: 28467.6 };
    const [session, ...others] = sessionsOf(
      car('09:58', 'disconnected', 50),
      car('10:00', 'charging', 50),
      car('16:00', null, 80),
      car('2026-11-21T08:00:00Z', 'disconnected', 60, drivenOff),
    );
    expect(others).toEqual([]);
    expect(session && inShort(session)).toEqual({
      from: at('10:00'),
      to: at('16:00'),
      parts: [[50, 80, 'unseen']],
      running: false,
      estimated: true,
    });
    expect(session?.energy?.kwh).toBeCloseTo(13.8);
    expect(session?.end.odometerKm).toBe(28417.6);
  });

  it('has it also where the charge had not begun when the car last spoke of its plug', () => {
    const [session] = sessionsOf(
      car('09:58', 'disconnected', 50),
      car('10:00', 'plugged', 50),
      car('16:00', 'unknown', 80),
      car('2026-11-21T08:00:00Z', 'disconnected', 60, { odometerKm: 28467.6 }),
    );
    expect(session && inShort(session)).toMatchObject({ to: at('16:00'), parts: [[50, 80, 'unseen']], estimated: true });
  });

  it('was there on the way, where an outage hid the fast charger', () => {
    const sessions = sessionsOf(car('08:00', 'disconnected', 30), car('10:00', 'disconnected', 60, { odometerKm: 28530 }));
    expect(sessions).toMatchObject([{ estimated: true, start: { position: null }, segments: [{ endedBy: 'unseen' }] }]);
  });
});

describe('no charging session', () => {
  it('comes of a battery that warms up, or of a descent', () => {
    expect(sessionsOf(car('08:00', 'disconnected', 60), car('12:00', 'disconnected', 62))).toEqual([]);
    expect(sessionsOf(car('08:00', 'disconnected', 60), car('08:30', 'disconnected', 66, { odometerKm: 28430 }))).toEqual([]);
  });

  it('comes of an old report that is given once more while it charges, or has just ended', () => {
    const [session] = sessionsOf(
      car('18:00', 'disconnected', 41),
      car('18:02', 'charging', 41),
      car('19:00', 'charging', 56),
      car('19:02', 'charging', 53),
      car('20:30', 'stopped', 80),
      car('20:32', 'charging', 77),
      car('20:34', 'stopped', 80),
      car('21:00', 'disconnected', 80),
    );
    expect(session && inShort(session).parts).toEqual([[41, 80, 'stopped']]);
  });

  it('comes of an engine on board', () => {
    const hybrid = { powertrain: 'hybrid' } as const;
    expect(
      sessionsOf(car('08:00', 'disconnected', 10, hybrid), car('10:00', 'disconnected', 50, { ...hybrid, odometerKm: 28530 })),
    ).toEqual([]);
  });

  it('comes of a false percent that is true again two minutes later', () => {
    expect(sessionsOf(car('08:00', 'disconnected', 60), car('08:02', 'disconnected', 0), car('08:04', 'disconnected', 60))).toEqual([]);
  });

  it('comes of kilometres that are reported after the plug was put in: it is still the same', () => {
    const elsewhere = { latitude: 48.9, longitude: 2.4, altitudeMetres: null, headingDegrees: null };
    const sessions = sessionsOf(
      car('18:00', 'disconnected', 41),
      car('18:02', 'charging', 41),
      car('18:06', 'charging', 42, { odometerKm: 28423.1, position: elsewhere }),
      car('19:00', 'disconnected', 50, { odometerKm: 28423.1, position: elsewhere }),
    );
    expect(sessions).toMatchObject([
      { start: { at: at('18:02'), odometerKm: 28423.1, position: elsewhere }, segments: [{ endedBy: 'unseen' }] },
    ]);
    expect(sessions).toHaveLength(1);
  });
});

describe('a clock that was put back', () => {
  it('makes no session begin before the end of the one before it, and no two begin together', () => {
    const sessions = sessionsOf(
      car('18:00', 'disconnected', 41),
      car('18:30', 'charging', 41),
      car('19:00', 'disconnected', 49),
      car('12:00', 'charging', 45),
      car('12:10', 'disconnected', 48),
      car('12:20', 'charging', 48),
      car('20:00', 'disconnected', 60),
    );
    expect(sessions).toHaveLength(3);
    expect(sessions[1]?.start.at).toEqual(at('19:00'));
    expect(sessions[2]?.start.at).toEqual(at('2026-11-20T19:00:00.001Z'));
    expect(sessions[2]?.energy?.kwh).toBeCloseTo(0.12 * 46, 9);
  });

  it('by days holds nothing back: the session that runs is told to its end, and the next has its true time', () => {
    const sessions = sessionsOf(
      car('2027-11-20T18:00:00Z', 'charging', 41),
      car('2027-11-20T18:30:00Z', 'charging', 49),
      car('18:40', 'charging', 50),
      car('19:10', 'disconnected', 58),
    );
    expect(sessions.map(inShort)).toEqual([
      { from: at('2027-11-20T18:00:00Z'), to: at('2027-11-20T18:30:00Z'), parts: [[41, 49, 'unseen']], running: false, estimated: true },
      { ...seen, from: at('18:40'), to: at('19:10'), parts: [[49, 58, 'unseen']] },
    ]);
  });
});

describe('the state of a car that is plugged in for weeks', () => {
  const minutesLater = (minutes: number) => new Date(at('08:00').getTime() + minutes * 60_000).toISOString();

  it('keeps a bounded number of readings, with the first and the last', () => {
    const snapshots = Array.from({ length: 3000 }, (_, index) =>
      car(minutesLater(30 * index), 'charging', 60 + (index % 2), { charging: { remainingMinutes: index % 7 } }),
    );
    const [session, ...others] = sessionsOf(...snapshots);
    expect(others).toEqual([]);
    const points = session?.segments[0]?.points ?? [];
    expect(points.length).toBeLessThanOrEqual(400);
    expect(points[0]?.at).toEqual(snapshots[0]?.polledAt);
    expect(points.at(-1)?.at).toEqual(snapshots.at(-1)?.polledAt);
  });

  it('is told in parts where it charges again and again, with nothing lost or counted twice', () => {
    const snapshots = Array.from({ length: 150 }, (_, index) => [
      car(minutesLater(60 * index), 'charging', 60),
      car(minutesLater(60 * index + 20), 'stopped', 61),
    ]).flat();
    const sessions = sessionsOf(...snapshots);
    expect(sessions.map(({ segments, running }) => [segments.length, running])).toEqual([
      [100, false],
      [50, true],
    ]);
    expect(sessions.reduce((sum, { energy }) => sum + (energy?.kwh ?? 0), 0)).toBeCloseTo(1.5 * 46, 6);
  });
});
