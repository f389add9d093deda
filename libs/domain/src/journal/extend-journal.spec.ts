import { aSnapshot, at, type SnapshotChanges } from '@psa-ev/testing';
import type { Snapshot } from '../snapshot.js';
import { sessionId } from './charging-session.js';
import { extendJournal, type JournalState, type JournalStep } from './extend-journal.js';
import { quietTrip, runningTrip } from './running-trip.js';
import { type Trip, tripId } from './trip.js';

const CONTEXT = { usableCapacityKwh: 46 };
const HOME = { latitude: 48.85661, longitude: 2.35183, altitudeMetres: 38, headingDegrees: 214 };
const WORK = { latitude: 48.9, longitude: 2.4, altitudeMetres: 60, headingDegrees: 10 };

const parked = (time: string, odometerKm: number | null, changes: SnapshotChanges = {}) => aSnapshot({ at: time, odometerKm, ...changes });
const driving = (time: string, odometerKm: number | null, changes: SnapshotChanges = {}) =>
  aSnapshot({ at: time, odometerKm, ignition: 'start', moving: true, ...changes });
/** A car that says neither whether its ignition is on nor whether it moves. */
const silent = (time: string, odometerKm: number) => aSnapshot({ at: time, odometerKm, ignition: null, moving: null });
const charging = (time: string, odometerKm: number, percent: number) =>
  parked(time, odometerKm, { battery: { percent }, charging: { status: 'charging', plugged: true } });

function steps(snapshots: readonly Snapshot[], context = CONTEXT): JournalStep[] {
  let state: JournalState | null = null;
  return snapshots.map((snapshot) => {
    const step = extendJournal(state, snapshot, context);
    state = step.state;
    return step;
  });
}

/** What a store holds in the end. */
function tripsOf(snapshots: readonly Snapshot[], context: { readonly usableCapacityKwh: number } = CONTEXT): Trip[] {
  const trips = steps(snapshots, context).flatMap((step) => step.trips);
  return [...new Map(trips.map((trip) => [tripId(trip), trip])).values()];
}

const hour = (date: Date) => date.toISOString().slice(11, 16);
/** `08:05-08:30 12.4 km`, with a tilde before what is estimated. */
const told = (snapshots: readonly Snapshot[]) =>
  tripsOf(snapshots).map(
    ({ start, end, distanceKm, estimated }) => `${estimated ? '~' : ''}${hour(start.at)}-${hour(end.at)} ${distanceKm} km`,
  );
const stateAfter = (...snapshots: Snapshot[]) => steps(snapshots).at(-1)?.state ?? null;

describe('a trip that was seen', () => {
  it('lasts from the first reading with the ignition on to the first without', () => {
    expect(told([parked('07:00', 100), driving('08:05', 100), driving('08:10', 104.3), parked('08:20', 112.4)])).toEqual([
      '08:05-08:20 12.4 km',
    ]);
  });

  it('begins where the car was parked and ends where it stands', () => {
    const [trip] = tripsOf([
      parked('07:00', 100, { position: HOME, battery: { percent: 80 }, outsideTemperatureCelsius: 4 }),
      driving('08:05', 100, { position: HOME, battery: { percent: 80 }, outsideTemperatureCelsius: 5 }),
      parked('08:20', 112, { position: WORK, battery: { percent: 76 }, outsideTemperatureCelsius: 7 }),
    ]);
    expect(trip).toEqual({
      vehicleId: aSnapshot().vehicleId,
      start: { at: at('08:05'), odometerKm: 100, batteryPercent: 80, position: HOME },
      end: { at: at('08:20'), odometerKm: 112, batteryPercent: 76, position: WORK },
      distanceKm: 12,
      minutes: 15,
      energy: { kwh: 1.84, errorKwh: 0.92 },
      outsideTemperatureCelsius: 6,
      estimated: false,
    });
  });

  it('is dated by the car where its dates lie between the readings', () => {
    const reported = { reportedAt: at('08:04'), parts: { position: { reportedAt: at('08:02') } } };
    const trips = [parked('07:00', 100), driving('07:50', 100, { reportedAt: at('07:48') }), parked('08:06', 106, reported)];
    expect(told(trips)).toEqual(['07:48-08:02 6 km']);
  });

  it('has the kilometres of an odometer that is told an hour later, while the car says since when it has stood there', () => {
    const there = { parts: { position: { reportedAt: at('08:30') } } };
    const underWay = [driving('08:00', 100), driving('08:10', 104), driving('08:20', 104)];
    expect(told([...underWay, parked('08:30', 104, there), parked('09:40', 130, there)])).toEqual(['08:00-08:30 30 km']);
  });

  it('has the kilometres that it lacks, where they are read an hour later of a car that stands and gives no dates', () => {
    const crawled = [parked('07:00', 100), driving('08:00', 100), driving('08:10', 100.3), parked('08:20', 100.3)];
    expect(told([...crawled, parked('09:20', 110)])).toEqual(['08:00-08:20 10 km']);
    expect(told([...crawled, parked('09:20', 150)])).toEqual(['08:00-08:20 0.3 km', '~08:20-09:20 49.7 km']);
  });

  it('has the kilometres that it lacks, where the next drive begins with them', () => {
    const trips = [parked('07:00', 100), driving('08:00', 100), parked('08:10', 100), driving('09:00', 106), parked('09:14', 118)];
    expect(told(trips)).toEqual(['08:00-08:10 6 km', '09:00-09:14 12 km']);
  });

  it('ends at a stop that no reading saw, where the car is read as it sets off again and says since when it stood there', () => {
    const settingOff = (since: string, speedKmh: number) =>
      driving('08:17', 110, { speedKmh, reportedAt: at('08:17'), parts: { position: { reportedAt: at(since) } } });
    const trip = (reading: Snapshot) =>
      told([parked('07:00', 100), driving('08:00', 100), driving('08:08', 107), reading, parked('08:25', 114)]);
    expect(trip(settingOff('08:12', 0))).toEqual(['08:00-08:12 10 km', '08:17-08:25 4 km']);
    expect(trip(settingOff('08:15', 0))).toEqual(['08:00-08:25 14 km']);
    expect(trip(settingOff('08:12', 30))).toEqual(['08:00-08:25 14 km']);
  });

  it('is dated back by less where it is fast when it is noticed', () => {
    const noticed = (speedKmh: number) => told([parked('07:00', 100), driving('08:10', 115, { speedKmh }), parked('08:20', 125)]);
    expect(noticed(130)).toEqual(['08:00-08:20 25 km']);
    expect(noticed(30)).toEqual(['07:52-08:20 25 km']);
  });

  it('goes on through a silence in which it came far, to when the car says that it arrived', () => {
    const arrived = parked('09:20', 160, { parts: { position: { reportedAt: at('08:50') } } });
    expect(told([parked('07:00', 100), driving('08:00', 100), driving('08:10', 110), arrived])).toEqual(['08:00-08:50 60 km']);
  });

  it('ended when the car came to where it stands, though its odometer is told only later', () => {
    const there = { parts: { position: { reportedAt: at('09:28') } } };
    const trips = [
      driving('08:00', 100),
      driving('08:20', 115),
      parked('08:30', 120),
      parked('09:30', 120, there),
      parked('10:15', 125, there),
    ];
    expect(told(trips)).toEqual(['08:00-08:30 20 km', '~09:22-09:28 5 km']);
  });

  it('ends with its last kilometre where the car says neither that it drives nor that it stands, and is put to the plug later', () => {
    const atThePlug = silent('08:19', 112);
    const plugged = { ...atThePlug, charging: { ...atThePlug.charging, status: 'plugged', plugged: true } } as const;
    expect(told([silent('08:00', 100), silent('08:05', 104), silent('08:10', 112), plugged])).toEqual(['08:00-08:10 12 km']);
  });

  it('is none where only the ignition was on', () => {
    expect(told([parked('07:00', 100), driving('08:05', 100, { moving: false }), parked('08:20', 100)])).toEqual([]);
  });

  it('ends at the plug, though somebody sits in the car', () => {
    const atThePlug = driving('08:20', 110, { moving: false, charging: { status: 'plugged', plugged: true } });
    expect(told([parked('07:00', 100), driving('08:05', 100), atThePlug])).toEqual(['08:05-08:20 10 km']);
  });

  it('is one where no reading saw a stop, and two where one did', () => {
    const before = [parked('07:00', 100), driving('08:05', 100), driving('08:10', 104)];
    expect(told([...before, driving('08:12', 104), parked('08:20', 112)])).toEqual(['08:05-08:20 12 km']);
    expect(told([...before, parked('08:12', 104), driving('08:14', 104), parked('08:20', 112)])).toEqual([
      '08:05-08:12 4 km',
      '08:14-08:20 8 km',
    ]);
  });

  it('goes on where a reading leaves out whether the car drives', () => {
    expect(told([parked('07:00', 100), driving('08:05', 100), silent('08:10', 103), driving('08:15', 107), parked('08:20', 112)])).toEqual([
      '08:05-08:20 12 km',
    ]);
  });

  it('is noticed under way: its start is dated back by what it had driven', () => {
    expect(told([parked('07:00', 100), driving('08:10', 105), parked('08:20', 112)])).toEqual(['08:04-08:20 12 km']);
    expect(told([parked('08:08', 100), driving('08:10', 105), parked('08:20', 112)])).toEqual(['08:08-08:20 12 km']);
  });

  it('goes on where the car was silent on the motorway', () => {
    expect(told([parked('07:00', 100), driving('08:00', 100), driving('08:05', 105), driving('08:45', 180), parked('08:50', 185)])).toEqual(
      ['08:00-08:50 85 km'],
    );
  });
});

describe('a trip whose end was not seen', () => {
  it('ends at its last kilometre after 15 quiet minutes', () => {
    const standing = driving('08:40', 110, { moving: false });
    expect(told([parked('07:00', 100), driving('08:05', 100), driving('08:15', 110), standing])).toEqual(['08:05-08:15 10 km']);
  });

  it('is told by the odometer alone of a car that says nothing else', () => {
    const readings = [silent('07:00', 100), silent('08:05', 100.1), silent('08:10', 104), silent('09:00', 104.3), silent('12:00', 104.3)];
    expect(told([...readings, silent('13:00', 105)])).toEqual(['08:04-08:10 4 km', '08:59-09:00 0.3 km']);
  });

  it('takes the last kilometres that were read only later', () => {
    const before = [parked('07:00', 100), driving('08:05', 100), driving('08:15', 110)];
    expect(told([...before, parked('14:00', 115)])).toEqual(['~08:05-08:21 15 km']);
    expect(told([...before, parked('14:00', 115, { parts: { position: { reportedAt: at('08:19') } } })])).toEqual(['08:05-08:19 15 km']);
  });

  it('does not take what is too much for its end: that was another, unseen', () => {
    expect(told([parked('07:00', 100), driving('08:05', 100), driving('08:15', 110), parked('18:00', 190)])).toEqual([
      '08:05-08:15 10 km',
      '~08:15-18:00 80 km',
    ]);
  });

  it('is followed by another where the car drives again after hours', () => {
    expect(told([parked('07:00', 100), driving('08:05', 100), driving('08:15', 110), driving('18:00', 190), parked('18:05', 195)])).toEqual(
      ['08:05-08:15 10 km', '~08:15-18:00 80 km', '18:00-18:05 5 km'],
    );
  });
});

describe('a trip that nobody saw', () => {
  it('lies between the readings around it, and is estimated', () => {
    expect(told([parked('08:00', 100), parked('09:30', 150)])).toEqual(['~08:00-09:30 50 km']);
  });

  it('ended when it was read, where the car gives no dates, and began as long before as so many kilometres take: it may have stood for days', () => {
    expect(told([parked('2026-11-17T20:00:00Z', 100), parked('09:30', 107.5)])).toEqual(['~09:21-09:30 7.5 km']);
  });

  const arrived = (time: string) => ({ parts: { position: { reportedAt: at(time) } } });

  it('ends when the car says that it came to where it is, and began as long before as so many kilometres take', () => {
    expect(told([parked('08:00', 100), parked('18:30', 110, arrived('18:12'))])).toEqual(['~18:00-18:12 10 km']);
  });

  it('began no earlier than the reading before', () => {
    expect(told([parked('08:00', 100), parked('08:30', 110, arrived('08:07'))])).toEqual(['~08:00-08:07 10 km']);
  });

  it('lies between the readings around it where it was longer than one drive is likely to be', () => {
    expect(told([parked('08:00', 100), parked('18:30', 126, arrived('18:12'))])).toEqual(['~08:00-18:12 26 km']);
  });

  it('is a trip of its own before one that is noticed far under way', () => {
    expect(told([parked('08:00', 100), driving('17:00', 160), parked('17:10', 170)])).toEqual(['~08:00-17:00 60 km', '17:00-17:10 10 km']);
  });
});

describe('kilometres that are reported late', () => {
  const drive = [parked('07:00', 100), driving('08:05', 100), driving('08:15', 110), parked('08:20', 112)];

  it('belong to the trip that drove them', () => {
    const all = steps([...drive, parked('08:25', 114.5)]);
    expect(told([...drive, parked('08:25', 114.5)])).toEqual(['08:05-08:20 14.5 km']);
    expect(all.flatMap(({ trips }) => trips.map(tripId))).toEqual(['20261120T080500000Z-1000', '20261120T080500000Z-1000']);
  });

  it('are of another trip where the car says that it came to where it is long after', () => {
    const found = (time: string) => ({ parts: { position: { reportedAt: at(time) } } });
    expect(told([...drive, parked('08:38', 114, found('08:36'))])).toEqual(['08:05-08:20 12 km', '~08:33-08:36 2 km']);
    expect(told([...drive, parked('08:25', 114, found('08:23'))])).toEqual(['08:05-08:20 14 km']);
  });

  it('make a trip of a drive that seemed to have none', () => {
    expect(told([parked('07:00', 100), driving('08:05', 100), parked('08:12', 100), parked('08:14', 106)])).toEqual(['08:05-08:12 6 km']);
  });

  it('belong to the trip before where the next has only begun', () => {
    expect(told([...drive, driving('08:21', 117), parked('08:30', 121)])).toEqual(['08:05-08:20 17 km', '08:21-08:30 4 km']);
  });

  it('belong to one trip where an old report said that it had stopped before it had gone anywhere', () => {
    expect(told([parked('07:00', 100), driving('08:05', 100), parked('08:09', 100), driving('08:10', 107), parked('08:20', 112)])).toEqual([
      '08:05-08:20 12 km',
    ]);
  });

  it('are counted from the first odometer that is told, though it is told of a car that stands again', () => {
    expect(told([driving('08:20', null), parked('08:36', 28_417.1), parked('08:37', 28_417.2)])).toEqual(['08:20-08:20 0.1 km']);
  });

  it('are a trip of their own when they come too late', () => {
    expect(told([...drive, parked('08:55', 115)])).toEqual(['08:05-08:20 12 km', '~08:51-08:55 3 km']);
  });

  it('are not the only thing: the place is, too', () => {
    const trips = tripsOf([...drive.slice(0, 3), parked('08:20', 112, { position: HOME }), parked('08:24', 112, { position: WORK })]);
    expect(trips.map(({ end }) => end.position)).toEqual([WORK]);
  });

  it('do not move a trip that has ended for good', () => {
    const trips = tripsOf([...drive.slice(0, 3), parked('08:20', 112, { position: HOME }), parked('09:24', 112, { position: WORK })]);
    expect(trips.map(({ end }) => end.position)).toEqual([HOME]);
  });
});

describe('the energy of a trip', () => {
  const energiesOf = (...snapshots: Snapshot[]) => tripsOf(snapshots).map(({ energy }) => energy && Math.round(energy.kwh * 100) / 100);
  const from = (percent: number) => [parked('07:00', 100, { battery: { percent } }), driving('08:00', 100, { battery: { percent } })];

  it('is not known where the car was charged on the way', () => {
    const stop = charging('08:40', 120, 55);
    expect(energiesOf(...from(50), driving('08:10', 110, { battery: { percent: 45 } }), stop)).toEqual([null]);
  });

  it('is not known of an unseen trip around an unseen charge', () => {
    expect(energiesOf(parked('08:00', 100, { battery: { percent: 50 } }), parked('18:00', 190, { battery: { percent: 70 } }))).toEqual([
      null,
    ]);
  });

  it('is not known where the trip was noticed after it had left the plug', () => {
    expect(energiesOf(charging('07:50', 100, 70), driving('08:10', 104, { battery: { percent: 78 } }), parked('08:20', 110))).toEqual([
      null,
    ]);
  });

  it('counts what a slope gives back', () => {
    const down = [driving('08:10', 104, { battery: { percent: 51 } }), parked('08:20', 110, { battery: { percent: 48 } })];
    expect(energiesOf(...from(50), ...down)).toEqual([0.92]);
  });

  it('is not known where the battery or its capacity is not', () => {
    const nothing = { battery: { percent: null } };
    expect(energiesOf(parked('07:00', 100, nothing), driving('08:00', 100, nothing), parked('08:20', 110, nothing))).toEqual([null]);
    const step = steps([...from(50), parked('08:20', 110)]).at(-1);
    expect(step?.trips).toHaveLength(1);
    const unknown = extendJournal(stateAfter(...from(50)), parked('08:20', 110), { usableCapacityKwh: null });
    expect(unknown.trips.map(({ energy }) => energy)).toEqual([null]);
  });
});

describe('an odometer that is replaced', () => {
  it.each([
    ['a smaller one', 12],
    ['one far above', 60_000],
  ])('makes no trip: %s', (_which, odometerKm) => {
    const next = aSnapshot({ at: '2026-11-21T09:00:00Z', odometerKm });
    const all = steps([parked('08:00', 28_417), next, aSnapshot({ at: '2026-11-21T10:00:00Z', odometerKm: odometerKm + 5 })]);
    expect(all.flatMap(({ trips }) => trips.map(({ distanceKm }) => distanceKm))).toEqual([5]);
    expect(all[1]?.odometerReplacement).toEqual({ at: next.polledAt, fromKm: 28_417, toKm: odometerKm });
  });

  it('ends the trip that was running, with what it had driven', () => {
    const driven = [parked('07:00', 28_400), driving('08:00', 28_400), driving('08:10', 28_408)];
    expect(told([...driven, aSnapshot({ at: '2026-11-21T09:00:00Z', odometerKm: 12 })])).toEqual(['08:00-08:10 8 km']);
  });

  it('is not thought of on a long journey that nobody saw', () => {
    expect(told([parked('08:00', 100), aSnapshot({ at: '2026-12-04T08:00:00Z', odometerKm: 3600 })])).toEqual(['~08:00-08:00 3500 km']);
  });
});

describe('a clock that is put back', () => {
  it('by a little stands still until it comes by again', () => {
    expect(told([parked('07:00', 100), driving('08:05', 100), driving('08:10', 104), driving('08:04', 106), parked('08:20', 112)])).toEqual(
      ['08:05-08:20 12 km'],
    );
  });

  it('by much ends the trip; the next is dated by the clock as it is', () => {
    const wrong = [
      aSnapshot({ at: '2030-01-01T07:00:00Z', odometerKm: 100 }),
      driving('2030-01-01T08:00:00Z', 100),
      driving('2030-01-01T08:05:00Z', 104),
    ];
    const [first, second] = tripsOf([...wrong, driving('08:07', 105), parked('08:20', 112)]);
    expect(first).toMatchObject({ end: { at: at('2030-01-01T08:05:00Z') }, distanceKm: 4 });
    expect(second).toMatchObject({ start: { at: at('08:07') }, end: { at: at('08:20') }, distanceKm: 8 });
  });
});

it('tells trips and charging sessions in one fold', () => {
  const day = [driving('08:05', 100), parked('08:20', 110), charging('08:30', 110, 50), charging('09:30', 110, 60), parked('09:40', 110)];
  const all = steps([parked('07:00', 100), ...day]);
  expect(all.flatMap(({ trips }) => trips.map(({ distanceKm }) => distanceKm))).toEqual([10]);
  expect(new Set(all.flatMap(({ sessions }) => sessions.map(sessionId))).size).toBe(1);
  expect(all.at(-1)?.sessions).toMatchObject([{ running: false, end: { at: at('09:40') } }]);
});

it('is the very same where a snapshot is no new fact', () => {
  const state = stateAfter(parked('07:00', 100), charging('08:30', 100, 50));
  const again = { ...charging('09:30', 100, 50), changedAt: at('08:30') };
  const step = extendJournal(state, again, CONTEXT);
  expect(step.state).toBe(state);
  expect(step).toMatchObject({ trips: [], sessions: [], odometerReplacement: null });
});

describe('the running trip', () => {
  const state = stateAfter(parked('07:00', 100), driving('08:05', 100), driving('08:10', 104.3));

  it('is what has been driven so far', () => {
    expect(runningTrip(state, at('08:20'), CONTEXT)).toMatchObject({
      start: { at: at('08:05') },
      end: { at: at('08:10') },
      distanceKm: 4.3,
    });
    expect(quietTrip(state, at('08:20'), CONTEXT)).toBeNull();
  });

  it('is over after 15 quiet minutes, and can be told before the next snapshot', () => {
    expect(runningTrip(state, at('08:26'), CONTEXT)).toBeNull();
    expect(quietTrip(state, at('08:26'), CONTEXT)).toMatchObject({ distanceKm: 4.3 });
  });

  it('is none of a car that is parked, or of which nothing was read', () => {
    expect(runningTrip(stateAfter(parked('07:00', 100)), at('07:01'), CONTEXT)).toBeNull();
    expect(runningTrip(null, at('07:01'), CONTEXT)).toBeNull();
  });

  it('is no trip to tell when it has not driven', () => {
    expect(quietTrip(stateAfter(driving('08:05', 100)), at('09:00'), CONTEXT)).toBeNull();
  });
});
