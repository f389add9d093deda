import { anInstallationSituation, aVehicleSituation, kindsOf, rulesToTellAll, type SnapshotChanges } from '@psa-ev/testing';
import fc from 'fast-check';
import type { Diagnosis } from '../diagnosis.js';
import { decideForInstallation, decideForVehicle, type Decision, EMPTY_MEMORY, type NotificationMemory, resumeMemory } from './decide.js';
import type { NotificationKind } from './kinds.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Nine in the evening in Sofia, in winter two hours ahead of UTC. */
const START_MS = Date.parse('2026-11-20T19:00:00.000Z');
const rules = rulesToTellAll({ plugInBy: { hour: 21, minute: 0 } });

/** What happens until the next look, in true minutes, and what that look finds. */
interface Step {
  readonly minutes: number;
  /** By how much the clock is set meanwhile. */
  readonly setMinutes: number;
  /** Whether the program begins anew meanwhile. */
  readonly restarts: boolean;
  /** Whether it is so, what is to be told when it lasts. */
  readonly holds: boolean;
}

interface Seen {
  readonly at: string;
  readonly elapsedMs: number;
  readonly holds: boolean;
  /** Since when it is so or not, by the clock of then. */
  readonly since: Date;
}

type Decide = (memory: NotificationMemory, seen: Seen, before: Seen | null) => Decision;
const ofTheCar =
  (car: (seen: Seen) => SnapshotChanges): Decide =>
  (memory, seen, before) => {
    const situation = (one: Seen) =>
      aVehicleSituation({ at: one.at, elapsedMs: one.elapsedMs, car: { battery: { percent: 42 }, ...car(one) } });
    return decideForVehicle(memory, before && situation(before), situation(seen), rules);
  };
const ofTheLink =
  (fails: (seen: Seen) => boolean): Decide =>
  (memory, seen) => {
    const diagnosis: Diagnosis = { kind: fails(seen) ? 'psacc-down' : 'ok', since: seen.since };
    return decideForInstallation(memory, null, anInstallationSituation({ at: seen.at, elapsedMs: seen.elapsedMs, diagnosis }), rules);
  };
const ofOneCarsLink: Decide = (memory, { at, elapsedMs, holds, since }) =>
  decideForVehicle(memory, null, aVehicleSituation({ at, elapsedMs, diagnosis: { kind: holds ? 'cloud-failing' : 'ok', since } }), rules);

/** What is told because it has lasted, after how many minutes, and how it looks. */
const WAITS: readonly (readonly [NotificationKind, number, Decide])[] = [
  ['left-open', 10, ofTheCar(({ holds }) => ({ doors: { open: holds ? ['trunk'] : [] } }))],
  ['not-plugged-in', 10, ofTheCar(({ holds, since }) => ({ moving: !holds, changedAt: since }))],
  ['moved-while-parked', 10, ofTheCar(({ holds }) => ({ position: standing(holds ? 48.95 : 48.85) }))],
  ['connection-lost', 15, ofTheLink(({ holds }) => holds)],
  ['connection-restored', 5, ofTheLink(({ holds }) => !holds)],
  ['car-lost', 15, ofOneCarsLink],
];

function standing(latitude: number) {
  return { latitude, longitude: 2.35, altitudeMetres: null, headingDegrees: null };
}

/** What is told at each look, and for how many true minutes it had been seen to hold, or not to hold, by then. */
function live(steps: readonly Step[], decide: Decide): { readonly kinds: readonly NotificationKind[]; readonly lastedMinutes: number }[] {
  let memory = EMPTY_MEMORY;
  let before: Seen | null = null;
  let clockMs = START_MS;
  let elapsedMs = 0;
  let lastedMinutes = 0;
  return steps.map(({ minutes, setMinutes, restarts, holds }) => {
    clockMs += (minutes + setMinutes) * MINUTE_MS;
    elapsedMs = restarts ? 0 : elapsedMs + minutes * MINUTE_MS;
    if (restarts) memory = resumeMemory(JSON.parse(JSON.stringify(memory)));
    lastedMinutes = before?.holds === holds ? lastedMinutes + minutes : 0;
    const since: Date = before?.holds === holds ? before.since : new Date(clockMs);
    const seen = { at: new Date(clockMs).toISOString(), elapsedMs, holds, since };
    const decision = decide(memory, seen, before);
    memory = decision.memory;
    before = seen;
    return { kinds: kindsOf([decision]), lastedMinutes };
  });
}

const anySetting = fc.oneof(
  { weight: 8, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 * 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3 * 60, max: -1 }) },
  { weight: 1, arbitrary: fc.constantFrom(-365, -7, -1, 1, 7, 365).map((days) => days * DAY_MINUTES) },
);
const anyLife = fc.array(
  fc.record({
    minutes: fc.integer({ min: 1, max: 6 }),
    setMinutes: anySetting,
    restarts: fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    holds: fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  }),
  { minLength: 1, maxLength: 40 },
);

/** Looks every two minutes for so long, with the clock left alone. */
function calm(minutes: number, holds: boolean): Step[] {
  return Array.from({ length: minutes / 2 }, () => ({ minutes: 2, setMinutes: 0, restarts: false, holds }));
}

describe.each(WAITS)('%s, told when it has lasted for %d minutes', (kind, waitMinutes, decide) => {
  it('is never told earlier by true time, however the clock is set and the program begins anew', () => {
    fc.assert(
      fc.property(anyLife, (steps) => {
        for (const { kinds, lastedMinutes } of live(steps, decide)) {
          if (kinds.includes(kind)) expect(lastedMinutes).toBeGreaterThanOrEqual(waitMinutes);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Only the evening asks for the plug, and only once. */
const AT_ANY_HOUR = WAITS.filter(([kind]) => kind !== 'not-plugged-in');

describe.each(AT_ANY_HOUR)('%s, told when it has lasted for %d minutes', (kind, _waitMinutes, decide) => {
  it('is told after a power cut, once, however the clock is set when the network comes', () => {
    const cut: Step = { minutes: 1, setMinutes: 0, restarts: true, holds: true };
    fc.assert(
      fc.property(anyLife, anySetting, (steps, setMinutes) => {
        // By a clock that was ahead for longer, the car may seem to have been parked just now: then where it is, is where it was parked.
        const byMinutes = kind === 'moved-while-parked' ? Math.abs(setMinutes) : setMinutes;
        const network: Step = { minutes: 1, setMinutes: byMinutes, restarts: false, holds: true };
        const before = [...steps, ...calm(60, false), ...calm(4, true)];
        const turns = live([...before, cut, network, ...calm(20, true)], decide);
        expect(turns.slice(before.length).filter(({ kinds }) => kinds.includes(kind))).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
});
