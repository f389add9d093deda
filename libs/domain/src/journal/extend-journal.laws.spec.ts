import { acceptInTurn, anyReadings, aSnapshot, at } from '@psa-ev/testing';
import fc from 'fast-check';
import type { Snapshot } from '../snapshot.js';
import { type ChargingSession, sessionId } from './charging-session.js';
import { extendJournal, type JournalState } from './extend-journal.js';
import { quietTrip, runningTrip } from './running-trip.js';
import { type Trip, tripId } from './trip.js';
import type { OdometerReplacement } from './trip-machine.js';

const MINUTE_MS = 60_000;
const CONTEXT = { usableCapacityKwh: 46 };

interface Journal {
  readonly state: JournalState | null;
  /** By their ids, as a store would hold them. */
  readonly trips: ReadonlyMap<string, Trip>;
  readonly sessions: ReadonlyMap<string, ChargingSession>;
  readonly replacements: readonly OdometerReplacement[];
}

const EMPTY: Journal = { state: null, trips: new Map(), sessions: new Map(), replacements: [] };

function fold(snapshots: readonly Snapshot[], before: Journal = EMPTY): Journal {
  let { state } = before;
  const trips = new Map(before.trips);
  const sessions = new Map(before.sessions);
  const replacements = [...before.replacements];
  for (const snapshot of snapshots) {
    const step = extendJournal(state, snapshot, CONTEXT);
    state = step.state;
    for (const trip of step.trips) trips.set(tripId(trip), trip);
    for (const session of step.sessions) sessions.set(sessionId(session), session);
    if (step.odometerReplacement) replacements.push(step.odometerReplacement);
  }
  return { state, trips, sessions, replacements };
}

/** All that is accepted, in turn, and of that what is stored. */
function factsOf(readings: readonly Snapshot[]): { readonly accepted: Snapshot[]; readonly stored: Snapshot[] } {
  const accepted = acceptInTurn(readings).flatMap(({ acceptance }) => (acceptance.kind === 'rejected' ? [] : [acceptance]));
  return {
    accepted: accepted.map(({ snapshot }) => snapshot),
    stored: accepted.filter(({ kind }) => kind === 'changed').map(({ snapshot }) => snapshot),
  };
}

/** The trips with the one that is not over, in the order of their becoming. */
function tripsOf({ state, trips }: Journal): Trip[] {
  const now = new Date(state?.trips.last.atMs ?? 0);
  const open = runningTrip(state, now, CONTEXT) ?? quietTrip(state, now, CONTEXT);
  return [...trips.values(), ...(open ? [open] : [])];
}

const tenths = (km: number) => Math.round(km * 10);

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 4 });

/** A car that is driven, parked and charged, by a careless cloud and now and then by a wrong clock. */
function anyLife(mayTurnBackClock: boolean): fc.Arbitrary<Snapshot[]> {
  const step = fc.record({
    minutesLater: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 20 }) },
      { weight: 2, arbitrary: fc.integer({ min: 20, max: 2000 }) },
      { weight: 1, arbitrary: fc.integer({ min: -3000, max: 0 }) },
    ),
    drivenTenths: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 9000 })),
    odometerIsLeftOut: fc.nat(9).map((dice) => dice === 0),
    ignition: orNull(fc.constantFrom('stop' as const, 'start' as const)),
    moving: orNull(fc.boolean()),
    plugged: orNull(fc.constantFrom(true, false, false)),
    isCharging: fc.boolean(),
    batteryPercent: orNull(fc.integer({ min: 0, max: 100 })),
    latitude: orNull(fc.constantFrom(48, 48.1, 48.2)),
    reportedMinutesAgo: orNull(fc.integer({ min: -2, max: 30 })),
    positionMinutesAgo: orNull(fc.integer({ min: -2, max: 30 })),
  });
  return fc.array(step, { minLength: 1, maxLength: 40 }).map((steps) => {
    let polledMs = at('08:00').getTime();
    let latestMs = polledMs;
    let odometerTenths = 284_170;
    return steps.map((now) => {
      polledMs += now.minutesLater * MINUTE_MS;
      if (!mayTurnBackClock) polledMs = Math.max(polledMs, latestMs - 10 * MINUTE_MS);
      latestMs = Math.max(latestMs, polledMs);
      odometerTenths += now.drivenTenths;
      const minutesAgo = (minutes: number | null) => (minutes === null ? null : new Date(polledMs - minutes * MINUTE_MS));
      const position = now.latitude === null ? null : { latitude: now.latitude, longitude: 2, altitudeMetres: null, headingDegrees: null };
      return aSnapshot({
        at: new Date(polledMs).toISOString(),
        reportedAt: minutesAgo(now.reportedMinutesAgo),
        parts: { position: { reportedAt: minutesAgo(now.positionMinutesAgo) } },
        odometerKm: now.odometerIsLeftOut ? null : odometerTenths / 10,
        ignition: now.ignition,
        moving: now.moving,
        position,
        battery: { percent: now.batteryPercent },
        charging: { plugged: now.plugged, status: now.plugged === true && now.isCharging ? 'charging' : 'disconnected' },
      });
    });
  });
}

describe('the journal, whatever is read', () => {
  const anyFacts = fc.oneof(anyLife(true), anyLife(false), anyReadings());
  const law = (holds: (readings: readonly Snapshot[]) => void, of = anyFacts) => fc.assert(fc.property(of, holds), { numRuns: 500 });

  it('the trips of any stretch of readings add up to its difference of the odometer, but for one that was replaced', () => {
    law((readings) => {
      const { stored } = factsOf(readings);
      for (let from = 0; from < stored.length; from += 1) {
        const stretch = stored.slice(from);
        const known = stretch.flatMap(({ odometerKm }) => odometerKm ?? []);
        const journal = fold(stretch);
        const driven = tripsOf(journal).reduce((sum, { distanceKm }) => sum + tenths(distanceKm), 0);
        const replaced = journal.replacements.reduce((sum, { fromKm, toKm }) => sum + tenths(toKm) - tenths(fromKm), 0);
        expect(driven + replaced).toBe(tenths(known.at(-1) ?? 0) - tenths(known[0] ?? 0));
      }
    });
  });

  it('a trip is some kilometres long, and not thousands', () => {
    law((readings) => {
      for (const { distanceKm, minutes } of fold(factsOf(readings).stored).trips.values()) {
        expect(distanceKm).toBeGreaterThan(0);
        expect(minutes).toBeGreaterThanOrEqual(0);
        if (minutes < 24 * 60) expect(distanceKm).toBeLessThan(5000);
      }
    });
  });

  it('an odometer is replaced only by a smaller one or by one that lies more than 1000 km above', () => {
    law((readings) => {
      for (const { fromKm, toKm } of fold(factsOf(readings).stored).replacements) {
        expect(toKm < fromKm || toKm > fromKm + 1000).toBe(true);
      }
    });
  });

  it('trips are in order and never overlap, while no clock is put back', () => {
    law((readings) => {
      const trips = tripsOf(fold(factsOf(readings).stored));
      trips.forEach((trip, index) => {
        expect(trip.end.at.getTime()).toBeGreaterThanOrEqual(trip.start.at.getTime());
        const before = trips[index - 1];
        if (!before) return;
        expect(trip.start.at.getTime()).toBeGreaterThanOrEqual(before.end.at.getTime());
        expect(tenths(trip.start.odometerKm ?? 0)).toBeGreaterThanOrEqual(tenths(before.end.odometerKm ?? 0));
      });
    }, anyLife(false));
  });

  it('what is extended after a restart is what is rebuilt', () => {
    law((readings) => {
      const { stored } = factsOf(readings);
      const whole = fold(stored);
      for (let cut = 0; cut <= stored.length; cut += 1) {
        const first = fold(stored.slice(0, cut));
        const woken = JSON.parse(JSON.stringify(first.state)) as JournalState | null;
        expect(fold(stored.slice(cut), { ...first, state: woken })).toEqual(whole);
      }
    });
  });

  it('readings that were not stored because nothing had changed change nothing', () => {
    law((readings) => {
      const { accepted, stored } = factsOf(readings);
      expect(fold(accepted)).toEqual(fold(stored));
    });
  });

  it('the state of the trips stays small', () => {
    law((readings) => {
      const { state } = fold(factsOf(readings).stored);
      expect(JSON.stringify(state?.trips ?? null).length).toBeLessThan(2000);
    });
  });

  it('a running trip is the one that is told at its end', () => {
    law((readings) => {
      const { stored } = factsOf(readings);
      stored.forEach((_, index) => {
        const { state } = fold(stored.slice(0, index + 1));
        const after = stored[index + 1];
        const running = state && runningTrip(state, new Date(state.trips.last.atMs), CONTEXT);
        if (!after || !running || running.distanceKm === 0) return;
        const step = extendJournal(state, after, CONTEXT);
        const goesOn = runningTrip(step.state, new Date(step.state.trips.last.atMs), CONTEXT);
        const ids = [...step.trips, ...(goesOn ? [goesOn] : [])].map(tripId);
        const quiet = quietTrip(step.state, new Date(step.state.trips.last.atMs), CONTEXT);
        expect(quiet ? [...ids, tripId(quiet)] : ids).toContain(tripId(running));
      });
    });
  });
});
