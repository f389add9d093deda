import { aSnapshot } from '@psa-ev/testing';
import fc from 'fast-check';
import { parseCalendarDay } from '../journal/statistics/calendar-day.js';
import { CLIMATE_STATUSES } from '../snapshot.js';
import { WEEKDAYS } from '../tariffs/tariff.js';
import { plannedRuns } from './climate-runs.js';
import { followClimatePlan } from './follow-climate-plan.js';
import { type ClimatePlanEvent, type ClimatePlanMemory, NO_CLIMATE_MEMORY } from './plan-situation.js';
import { type ClimatePlanSetting, NO_CLIMATE_PLAN } from './setting.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const anyZone = fc.constantFrom('Europe/Sofia', 'Australia/Lord_Howe', 'America/New_York');
/** Plain days, and those on which the clocks of the zones are changed. */
const anyStart = fc
  .tuple(fc.constantFrom('2026-11-20', '2026-03-28', '2026-10-24', '2026-04-04', '2026-10-03', '2026-03-07', '2026-10-31'), fc.nat(23))
  .map(([day, hour]) => Date.parse(day) + hour * HOUR_MS);
const anyTime = fc.record({ hour: fc.nat(23), minute: fc.constantFrom(0, 15, 30, 45) });
const anySetting: fc.Arbitrary<ClimatePlanSetting> = fc
  .record({
    times: fc.array(fc.record({ readyAt: anyTime, weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    onlyPlugged: fc.boolean(),
    belowCelsius: fc.option(fc.constant(5), { nil: null }),
    holidays: fc.subarray(['2026-11-21', '2026-03-29', '2026-10-25'].map(parseCalendarDay)),
  })
  .map(({ times, ...rest }) => ({
    ...NO_CLIMATE_PLAN,
    ...rest,
    isOn: true,
    weekly: times.map((time, index) => ({ ...time, id: `time-${index}` })),
  }));

interface Look {
  readonly minutesLater: number;
  readonly isRead: boolean;
  readonly plugged: boolean;
  readonly moving: boolean;
  readonly climate: (typeof CLIMATE_STATUSES)[number];
  readonly celsius: number | null;
}

const anyLook = (mostMinutes: number): fc.Arbitrary<Look> =>
  fc.record({
    minutesLater: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 15 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: mostMinutes }) },
    ),
    isRead: fc.nat(9).map((dice) => dice > 0),
    plugged: fc.boolean(),
    moving: fc.nat(9).map((dice) => dice === 0),
    climate: fc.oneof(
      { weight: 3, arbitrary: fc.constant('disabled' as const) },
      { weight: 1, arbitrary: fc.constantFrom(...CLIMATE_STATUSES) },
    ),
    celsius: fc.constantFrom(null, -3, 12),
  });

interface Story {
  readonly startedMs: readonly number[];
  readonly events: readonly ClimatePlanEvent[];
  readonly memory: ClimatePlanMemory;
  readonly endMs: number;
}

function told(startMs: number, looks: readonly Look[], setting: ClimatePlanSetting, timeZone: string): Story {
  let [nowMs, memory] = [startMs, NO_CLIMATE_MEMORY];
  let snapshot = null;
  const startedMs: number[] = [];
  const events: ClimatePlanEvent[] = [];
  for (const { minutesLater, isRead, plugged, moving, climate, celsius } of looks) {
    nowMs += minutesLater * MINUTE_MS;
    const now = new Date(nowMs);
    if (isRead) {
      snapshot = aSnapshot({
        at: now.toISOString(),
        moving,
        climate: { status: climate },
        outsideTemperatureCelsius: celsius,
        charging: { plugged, status: plugged ? 'plugged' : 'disconnected' },
      });
    }
    const step = followClimatePlan(memory, { now, timeZone, setting, snapshot });
    // As if the program had been restarted after each look.
    memory = JSON.parse(JSON.stringify(step.memory));
    startedMs.push(...step.actions.map(() => nowMs));
    events.push(...step.events);
  }
  return { startedMs, events, memory, endMs: nowMs };
}

const anyStory = (mostMinutes: number) =>
  fc.tuple(anyStart, fc.array(anyLook(mostMinutes), { minLength: 5, maxLength: 120 }), anySetting, anyZone);

describe('a climate plan, whatever the car and the clocks do', () => {
  it('does nothing while it is off', () => {
    fc.assert(
      fc.property(anyStory(300), ([startMs, looks, setting, timeZone]) => {
        const { startedMs, events, memory } = told(startMs, looks, { ...setting, isOn: false }, timeZone);
        expect([startedMs, events, memory.runs]).toEqual([[], [], []]);
      }),
      { numRuns: 50 },
    );
  });

  it('decides each run once, and tells its end at most once', () => {
    fc.assert(
      fc.property(anyStory(300), ([startMs, looks, setting, timeZone]) => {
        const { startedMs, events, memory, endMs } = told(startMs, looks, setting, timeZone);
        const firstMs = startMs + (looks[0]?.minutesLater ?? 0) * MINUTE_MS;
        const due = plannedRuns(setting, timeZone, new Date(firstMs), new Date(endMs));
        const decided = memory.runs.map(({ id, readyMs }) => `${id} ${readyMs}`);
        expect(new Set(decided).size).toBe(decided.length);
        for (const { id, readyAt } of due.slice(-10)) expect(decided).toContain(`${id} ${readyAt.getTime()}`);
        const ends = events.map(({ id, readyAt }) => `${id} ${readyAt.getTime()}`);
        expect(new Set(ends).size).toBe(ends.length);
        expect(new Set(startedMs).size).toBe(startedMs.length);
        expect(startedMs.length).toBeLessThanOrEqual(plannedRuns(setting, timeZone, new Date(firstMs), new Date(endMs + HOUR_MS)).length);
      }),
      { numRuns: 200 },
    );
  });

  it('starts within the 45 minutes before the time, and never on a holiday', () => {
    fc.assert(
      fc.property(anyStory(60), ([startMs, looks, setting, timeZone]) => {
        const { startedMs } = told(startMs, looks, setting, timeZone);
        for (const ms of startedMs) {
          const runs = plannedRuns(setting, timeZone, new Date(ms), new Date(ms + 45 * MINUTE_MS));
          expect(runs.some(({ isHoliday }) => !isHoliday)).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('is ready in time wherever the car stands by for the whole of the window', () => {
    fc.assert(
      fc.property(anyStart, anySetting, anyZone, fc.integer({ min: 1, max: 10 }), (startMs, setting, timeZone, minutesLater) => {
        const look: Look = { minutesLater, isRead: true, plugged: true, moving: false, climate: 'disabled', celsius: -3 };
        const looks = Array.from({ length: Math.floor(DAY_MS / (minutesLater * MINUTE_MS)) }, () => look);
        const { memory, endMs } = told(startMs, looks, setting, timeZone);
        const due = plannedRuns(setting, timeZone, new Date(startMs + HOUR_MS), new Date(endMs)).filter(({ isHoliday }) => !isHoliday);
        const apart = due.filter(
          ({ readyAt }) => plannedRuns(setting, timeZone, new Date(readyAt.getTime() - HOUR_MS), readyAt).length === 1,
        );
        for (const { id, readyAt } of apart) {
          const run = memory.runs.find((past) => past.id === id && past.readyMs === readyAt.getTime());
          expect(readyAt.getTime() - (run?.sentMs ?? Infinity)).toBeGreaterThan((45 - minutesLater) * MINUTE_MS - 1);
        }
      }),
      { numRuns: 40 },
    );
  });
});
