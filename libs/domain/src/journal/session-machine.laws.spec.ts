import { acceptInTurn, anyReadings, aSnapshot, at } from '@psa-ev/testing';
import fc from 'fast-check';
import { CHARGING_STATUSES, type Snapshot } from '../snapshot.js';
import { segmentGainPercent } from './charge-steps.js';
import { type ChargingSession, sessionId } from './charging-session.js';
import { extendSession, NO_SESSIONS, runningSession, type SessionState } from './session-machine.js';
import { segmentEnergy } from './to-charging-session.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const CAPACITY_KWH = 46;
const CONTEXT = { usableCapacityKwh: CAPACITY_KWH };

interface Charges {
  readonly state: SessionState;
  /** The last word on each session, by its id, as a store would hold them. */
  readonly sessions: ReadonlyMap<string, ChargingSession>;
}

const NONE: Charges = { state: NO_SESSIONS, sessions: new Map() };

function fold(snapshots: readonly Snapshot[], before: Charges = NONE): Charges {
  let { state } = before;
  const sessions = new Map(before.sessions);
  for (const snapshot of snapshots) {
    const step = extendSession(state, snapshot, CONTEXT);
    state = step.state;
    for (const session of step.sessions) sessions.set(sessionId(session), session);
  }
  return { state, sessions };
}

/** All that is accepted, in turn, and of that what is stored. */
function factsOf(readings: readonly Snapshot[]): { readonly accepted: Snapshot[]; readonly stored: Snapshot[] } {
  const accepted = acceptInTurn(readings).flatMap(({ acceptance }) => (acceptance.kind === 'rejected' ? [] : [acceptance]));
  return {
    accepted: accepted.map(({ snapshot }) => snapshot),
    stored: accepted.filter(({ kind }) => kind === 'changed').map(({ snapshot }) => snapshot),
  };
}

const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 6 });

/** A car at its plug and off it, by a careless cloud and now and then by a wrong clock. */
function anyCharging(mostMinutesBack = 0): fc.Arbitrary<Snapshot[]> {
  const step = fc.record({
    minutesLater: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 20 }) },
      { weight: 2, arbitrary: fc.integer({ min: 20, max: 2000 }) },
      { weight: 1, arbitrary: fc.integer({ min: -mostMinutesBack, max: 0 }) },
    ),
    drivenTenths: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 900 }) }),
    status: orNull(fc.constantFrom(...CHARGING_STATUSES, 'charging' as const, 'charging' as const)),
    plugged: orNull(fc.boolean()),
    saysPlug: fc.boolean(),
    gained: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) }, { weight: 2, arbitrary: fc.integer({ min: -30, max: 40 }) }),
    percentIsLeftOut: fc.nat(9).map((dice) => dice === 0),
    mode: orNull(fc.constantFrom('none' as const, 'ac' as const, 'dc' as const)),
    moving: orNull(fc.boolean()),
    remainingMinutes: orNull(fc.integer({ min: 0, max: 600 })),
    reportedMinutesAgo: orNull(fc.integer({ min: -2, max: 30 })),
  });
  return fc.array(step, { minLength: 1, maxLength: 50 }).map((steps) => {
    let polledMs = at('08:00').getTime();
    let latestMs = polledMs;
    let odometerTenths = 284_170;
    let percent = 50;
    return steps.map((now) => {
      polledMs = Math.max(polledMs + now.minutesLater * MINUTE_MS, latestMs - mostMinutesBack * MINUTE_MS);
      latestMs = Math.max(latestMs, polledMs);
      odometerTenths += now.drivenTenths;
      percent = Math.min(100, Math.max(0, percent + now.gained));
      return aSnapshot({
        at: new Date(polledMs).toISOString(),
        reportedAt: now.reportedMinutesAgo === null ? null : new Date(polledMs - now.reportedMinutesAgo * MINUTE_MS),
        odometerKm: odometerTenths / 10,
        moving: now.moving,
        battery: { percent: now.percentIsLeftOut ? null : percent },
        charging: {
          status: now.status,
          mode: now.mode,
          plugged: now.saysPlug ? now.plugged : null,
          remainingMinutes: now.remainingMinutes,
        },
      });
    });
  });
}

describe('charging sessions, whatever is read', () => {
  const anyFacts = fc.oneof({ weight: 4, arbitrary: anyCharging(10 * DAY_MINUTES) }, { weight: 1, arbitrary: anyReadings() });
  const law = (holds: (readings: readonly Snapshot[]) => void, of = anyFacts) => fc.assert(fc.property(of, holds), { numRuns: 1000 });

  it('follow each other and never overlap while no clock is put back by more than a day; only the last may run', () => {
    law(
      (readings) => {
        const { state, sessions } = fold(factsOf(readings).stored);
        const inOrder = [...sessions.values()];
        inOrder.forEach(({ start, end }, index) => {
          expect(end.at.getTime()).toBeGreaterThanOrEqual(start.at.getTime());
          expect(start.at.getTime()).toBeGreaterThanOrEqual(inOrder[index - 1]?.end.at.getTime() ?? 0);
        });
        const running = inOrder.filter((session) => session.running);
        expect(running).toEqual(state.running ? [runningSession(state, CONTEXT)] : []);
        expect(running[0] ?? inOrder.at(-1)).toEqual(inOrder.at(-1));
      },
      anyCharging(DAY_MINUTES - 1),
    );
  });

  it('hold their segments, in order, none over another, and the readings of each within it', () => {
    law((readings) => {
      for (const { start, end, segments, running } of fold(factsOf(readings).stored).sessions.values()) {
        const moments = segments.flatMap((segment) => [segment.start, ...segment.points, segment.end]);
        const times = [start, ...moments, end].map((moment) => moment.at.getTime());
        expect(times).toEqual([...times].sort((left, right) => left - right));
        expect(segments.slice(0, -1).every(({ endedBy }) => endedBy !== null)).toBe(true);
        if (!running) expect(segments.at(-1)?.endedBy).not.toBeNull();
      }
    });
  });

  it('have the energy of their segments, and no more of it than the percent rose in all', () => {
    law((readings) => {
      const { stored } = factsOf(readings);
      let gained = 0;
      for (const { energy, segments, averagePowerKw, peakPowerKw } of fold(stored).sessions.values()) {
        const energies = segments.map((segment) => segmentEnergy(segment, CAPACITY_KWH));
        const isKnown = energies.every((part) => part !== null);
        expect(energy === null).toBe(!isKnown);
        if (isKnown)
          expect(energy?.kwh).toBeCloseTo(
            energies.reduce((sum, part) => sum + (part?.kwh ?? 0), 0),
            9,
          );
        if (isKnown) expect(energy?.errorKwh).toBeLessThanOrEqual(energies.reduce((sum, part) => sum + (part?.errorKwh ?? 0), 1e-9));
        gained += segments.reduce((sum, segment) => sum + (segmentGainPercent(segment) ?? 0), 0);
        if (averagePowerKw !== null && peakPowerKw !== null) expect(peakPowerKw).toBeGreaterThanOrEqual(averagePowerKw);
      }
      const percents = stored.flatMap(({ battery }) => battery.percent ?? []);
      const rises = percents.slice(1).map((percent, index) => Math.max(0, percent - (percents[index] ?? percent)));
      expect(gained).toBeLessThanOrEqual(rises.reduce((sum, rise) => sum + rise, 0));
    });
  });

  it('are the same after a restart in between, with the state as JSON', () => {
    fc.assert(
      fc.property(anyCharging(10 * DAY_MINUTES), fc.nat(50), (readings, cut) => {
        const { stored } = factsOf(readings);
        const first = fold(stored.slice(0, cut));
        const restored: SessionState = JSON.parse(JSON.stringify(first.state));
        expect(fold(stored.slice(cut), { ...first, state: restored })).toEqual(fold(stored));
      }),
      { numRuns: 500 },
    );
  });

  it('are not changed by readings that say nothing new', () => {
    law((readings) => {
      const { accepted, stored } = factsOf(readings);
      expect(fold(accepted)).toEqual(fold(stored));
    });
  });

  it('need no capacity to be found, only to be weighed', () => {
    law((readings) => {
      let known = NO_SESSIONS;
      let unknown = NO_SESSIONS;
      for (const snapshot of factsOf(readings).stored) {
        known = extendSession(known, snapshot, CONTEXT).state;
        const step = extendSession(unknown, snapshot, { usableCapacityKwh: null });
        unknown = step.state;
        expect(step.sessions.every(({ energy, averagePowerKw, peakPowerKw }) => (energy ?? averagePowerKw ?? peakPowerKw) === null)).toBe(
          true,
        );
      }
      expect(unknown).toEqual(known);
    });
  });
});
