import { aSnapshot, at } from '@psa-ev/testing';
import fc from 'fast-check';
import { lastPassing } from '../charge-limit/stop-hour.js';
import type { Snapshot, TimeOfDay } from '../snapshot.js';
import { followPlan } from './follow-plan.js';
import { NO_PLAN_MEMORY, type PlanAction, type PlanEvent } from './plan-situation.js';
import { planCharge } from './plan-charge.js';
import { type ChargingPlanSetting, NO_CHARGING_PLAN } from './setting.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const TIME_ZONE = 'Europe/Sofia';
const DEPARTS_AT = at('2026-11-20T14:00:00Z');

interface Night {
  readonly hoursBefore: number;
  readonly percent: number;
  readonly targetPercent: number;
  readonly capacityKwh: number;
  /** What the car draws, and how much of it reaches the battery. */
  readonly powerKw: number;
  readonly efficiency: number;
  /** How much less than that earlier charges tell; null: nothing is known. */
  readonly knownPart: number | null;
  /** One for each hour. */
  readonly prices: readonly (number | null)[];
  readonly pollMinutes: number;
  readonly reportMinutes: number;
  /** The car charges as soon as it is plugged in. */
  readonly beginsByItself: boolean;
}

/** What goes wrong; each a chance of a hundred. */
interface Faults {
  readonly lostOrder: number;
  /** So many orders in a row are lost at most. */
  readonly mostLostInARow: number;
  readonly lostPoll: number;
  /** Each poll while it stands, the car may begin by itself, and while it charges it may stop. */
  readonly ownWill: number;
  readonly dice: readonly number[];
  /** What the car tells is seen so much later. */
  readonly lateMinutes: number;
  /** While psacc is away nothing is read, and no order goes out. */
  readonly away: { readonly fromMs: number; readonly untilMs: number } | null;
  /** At which the owner has a charge ended; null: at none. */
  readonly stopAt: TimeOfDay | null;
}

const NO_FAULTS: Faults = {
  lostOrder: 0,
  mostLostInARow: Infinity,
  lostPoll: 0,
  ownWill: 0,
  dice: [0],
  lateMinutes: 0,
  away: null,
  stopAt: null,
};

const anyNight: fc.Arbitrary<Night> = fc.record({
  hoursBefore: fc.integer({ min: 2, max: 16 }),
  percent: fc.integer({ min: 10, max: 90 }),
  targetPercent: fc.integer({ min: 30, max: 100 }),
  capacityKwh: fc.integer({ min: 30, max: 90 }),
  powerKw: fc.constantFrom(2.3, 3.7, 7.4, 11),
  efficiency: fc.constantFrom(0.91, 0.94),
  knownPart: fc.constantFrom(null, 0.9, 1),
  prices: fc.array(fc.constantFrom(0.1, 0.1, 0.2, 0.3, null), { minLength: 17, maxLength: 17 }),
  pollMinutes: fc.integer({ min: 1, max: 5 }),
  reportMinutes: fc.integer({ min: 1, max: 10 }),
  beginsByItself: fc.boolean(),
});
/** Five hours for what takes five but for a few seconds: with the percent rounded and minutes old it must not be taken for too little. */
const TO_THE_MINUTE: Night = {
  hoursBefore: 5,
  percent: 44,
  targetPercent: 100,
  capacityKwh: 30,
  powerKw: 3.7,
  efficiency: 0.91,
  knownPart: 1,
  prices: [],
  pollMinutes: 1,
  reportMinutes: 5,
  beginsByItself: false,
};
const anyDice = fc.array(fc.nat(99), { minLength: 50, maxLength: 50 });
const anyFaults: fc.Arbitrary<Faults> = fc
  .record({ lostOrder: fc.constantFrom(0, 30, 100), lostPoll: fc.constantFrom(0, 30), ownWill: fc.constantFrom(0, 1, 20), dice: anyDice })
  .map((faults) => ({ ...NO_FAULTS, ...faults }));
const anyTrouble: fc.Arbitrary<Faults> = fc
  .record({
    lostOrder: fc.integer({ min: 10, max: 30 }),
    dice: anyDice,
    lateMinutes: fc.nat(10),
    away: fc.option(fc.record({ minutesBefore: fc.nat(16 * 60), minutes: fc.integer({ min: 5, max: 180 }) })),
  })
  .map(({ away, ...faults }) => {
    const fromMs = away && DEPARTS_AT.getTime() - away.minutesBefore * MINUTE_MS;
    return {
      ...NO_FAULTS,
      ...faults,
      mostLostInARow: 2,
      away: fromMs === null ? null : { fromMs, untilMs: fromMs + (away?.minutes ?? 0) * MINUTE_MS },
    };
  });

function settingOf({ targetPercent }: Night): ChargingPlanSetting {
  return { ...NO_CHARGING_PLAN, isOn: true, once: { departAt: DEPARTS_AT, targetPercent } };
}

function priceOf({ prices }: Night): (moment: Date) => number | null {
  return (moment) => prices[Math.floor((DEPARTS_AT.getTime() - moment.getTime()) / HOUR_MS)] ?? null;
}

function knownKw({ knownPart, powerKw }: Night): number | null {
  return knownPart === null ? null : knownPart * powerKw;
}

interface Outcome {
  readonly percent: number;
  /** What the battery had when psacc was back; null: it was not away. */
  readonly percentWhenBack: number | null;
  readonly asked: readonly { readonly atMs: number; readonly action: PlanAction }[];
  readonly events: readonly PlanEvent[];
}

/** A night at the plug: the car is told what the plan asks for, and reports its percent now and then; the program is restarted after each look. */
function lived(night: Night, faults: Faults, isOn = true): Outcome {
  const { lostOrder, mostLostInARow, lostPoll, ownWill, dice, lateMinutes, away, stopAt } = faults;
  const { capacityKwh, powerKw, efficiency, pollMinutes, reportMinutes } = night;
  let [percent, isCharging, memory, rolls, lostInARow] = [night.percent, night.beginsByItself, NO_PLAN_MEMORY, 0, 0];
  let percentWhenBack: number | null = null;
  let stoppedMs: number | null = null;
  let reported = { percent, atMs: -Infinity, isCharging };
  const reports = [reported];
  let snapshot: Snapshot | null = null;
  const asked: { atMs: number; action: PlanAction }[] = [];
  const events: PlanEvent[] = [];
  const happens = (chance: number) => (dice[(rolls += 1) % dice.length] ?? 0) < chance;
  const endMs = DEPARTS_AT.getTime();
  for (let nowMs = endMs - night.hoursBefore * HOUR_MS; nowMs < endMs; nowMs += pollMinutes * MINUTE_MS) {
    if (happens(ownWill)) isCharging = !isCharging;
    if (isCharging && percent >= 100) isCharging = false;
    const stopMs = stopAt && lastPassing(stopAt, new Date(nowMs), TIME_ZONE).getTime();
    if (stopMs !== null && stopMs !== stoppedMs && nowMs - stopMs < pollMinutes * MINUTE_MS) [isCharging, stoppedMs] = [false, stopMs];
    if (isCharging !== reported.isCharging || nowMs - reported.atMs >= reportMinutes * MINUTE_MS) {
      reported = { percent: Math.round(percent), atMs: nowMs, isCharging };
      reports.push(reported);
    }
    const now = new Date(nowMs);
    const isAway = away !== null && nowMs >= away.fromMs && nowMs < away.untilMs;
    if (isAway) percentWhenBack = null;
    else if (away && nowMs >= away.untilMs) percentWhenBack ??= percent;
    const seen = reports.filter(({ atMs }) => atMs <= nowMs - lateMinutes * MINUTE_MS).at(-1) ?? reported;
    if (!isAway && !happens(lostPoll)) {
      snapshot = aSnapshot({
        at: now.toISOString(),
        changedAt: new Date(Math.min(nowMs, seen.atMs + lateMinutes * MINUTE_MS)),
        battery: { percent: seen.percent },
        charging: { plugged: true, status: seen.isCharging ? 'charging' : 'stopped', rateKmPerHour: null, remainingMinutes: null },
      });
    }
    const setting = { ...settingOf(night), isOn };
    const house = { capacityKwh, powerKw: knownKw(night), priceAt: priceOf(night), limitPercent: null, personDecidedAt: null, stopAt };
    const step = followPlan(memory, { ...house, now, timeZone: TIME_ZONE, setting, snapshot });
    memory = JSON.parse(JSON.stringify(step.memory));
    events.push(...step.events);
    for (const action of step.actions) {
      asked.push({ atMs: nowMs, action });
      const isLost = isAway || (lostInARow < mostLostInARow && happens(lostOrder));
      lostInARow = isLost ? lostInARow + 1 : 0;
      if (isLost) continue;
      isCharging = action.kind === 'startCharging';
    }
    if (isCharging) percent = Math.min(100, percent + ((powerKw * efficiency * pollMinutes) / 60 / capacityKwh) * 100);
  }
  return { percent, percentWhenBack, asked, events };
}

function firstPlan(night: Night) {
  return planAt(night, DEPARTS_AT.getTime() - night.hoursBefore * HOUR_MS, night.percent);
}

/** Whether there is time enough, and the reserve beside it. */
function isEasyAt(night: Night, ms: number, percent: number): boolean {
  const { why } = planAt(night, ms, percent);
  return why === 'cheapest' || why === 'no-prices' || why === 'already-there';
}

function planAt(night: Night, ms: number, percent: number, lastStopAt: ((at: Date) => Date) | null = null) {
  return planCharge({
    now: new Date(ms),
    departure: { id: 'once', at: DEPARTS_AT, targetPercent: night.targetPercent },
    percent,
    capacityKwh: night.capacityKwh,
    powerKw: knownKw(night),
    priceAt: priceOf(night),
    limitPercent: null,
    lastStopAt,
    isCharging: false,
  });
}

describe('a plan that is followed through a night', () => {
  it('is ready in time wherever it said so, and does not charge on beyond what a report may hide', () => {
    fc.assert(
      fc.property(anyNight, (night) => {
        fc.pre(firstPlan(night).isFeasible);
        const { percent, events, asked } = lived(night, NO_FAULTS);
        // The car told the rounded percent.
        expect(percent).toBeGreaterThanOrEqual(Math.max(night.percent, night.targetPercent) - 0.5);
        expect(events).toEqual([]);
        const overshoot = ((night.powerKw * (night.reportMinutes + 3 * night.pollMinutes + 10)) / 60 / night.capacityKwh) * 100;
        expect(percent).toBeLessThanOrEqual(Math.max(night.percent, night.targetPercent) + overshoot + 1);
        expect(asked.length).toBeLessThanOrEqual(2 * 17);
      }),
      { numRuns: 25, examples: [[TO_THE_MINUTE]] },
    );
  });

  it('asks for nothing while it is off', () => {
    fc.assert(
      fc.property(anyNight, anyFaults, (night, faults) => {
        const { asked, events } = lived(night, faults, false);
        expect([asked, events]).toEqual([[], []]);
      }),
      { numRuns: 20 },
    );
  });

  it('asks at most once in ten minutes, and tells each thing once, whatever goes wrong', () => {
    fc.assert(
      fc.property(anyNight, anyFaults, (night, faults) => {
        const { asked, events } = lived(night, faults);
        asked.slice(1).forEach(({ atMs }, index) => expect(atMs - (asked[index]?.atMs ?? 0)).toBeGreaterThanOrEqual(10 * MINUTE_MS));
        const kinds = events.map(({ kind }) => kind);
        expect(new Set(kinds).size).toBe(kinds.length);
      }),
      { numRuns: 25 },
    );
  });

  it('is as far as can be where the time does not suffice', () => {
    fc.assert(
      fc.property(anyNight, (night) => {
        const plan = firstPlan(night);
        fc.pre(plan.why === 'not-feasible');
        const { percent } = lived(night, NO_FAULTS);
        expect(percent).toBeGreaterThanOrEqual((plan.reachesPercentByDeparture ?? Infinity) - 0.5);
      }),
      { numRuns: 25 },
    );
  });

  it('is ready in time also where orders are lost, readings are late and psacc is away, wherever the time and the reserve suffice afterwards', () => {
    fc.assert(
      fc.property(anyNight, anyTrouble, (night, trouble) => {
        const { hoursBefore, targetPercent } = night;
        fc.pre(isEasyAt(night, DEPARTS_AT.getTime() - hoursBefore * HOUR_MS, night.percent));
        const { percent, percentWhenBack } = lived(night, trouble);
        // A charge that psacc hindered must still have its time once psacc is back.
        const backMs = (trouble.away?.untilMs ?? 0) + night.pollMinutes * MINUTE_MS;
        fc.pre(trouble.away === null || (percentWhenBack !== null && isEasyAt(night, backMs, percentWhenBack)));
        expect(percent).toBeGreaterThanOrEqual(Math.max(night.percent, targetPercent) - 0.5);
      }),
      { numRuns: 25 },
    );
  });

  it('is ready in time also where the stop hour ends the charge on the way', () => {
    fc.assert(
      fc.property(anyNight, fc.nat(23), (night, hour) => {
        fc.pre(isEasyAt(night, DEPARTS_AT.getTime() - night.hoursBefore * HOUR_MS, night.percent));
        const { percent, events } = lived(night, { ...NO_FAULTS, stopAt: { hour, minute: 0 } });
        expect(percent).toBeGreaterThanOrEqual(Math.max(night.percent, night.targetPercent) - 0.5);
        expect(events).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is ready in time through two days, and lies whole before one passing of the stop hour', () => {
    const anyTwoDays = fc.tuple(anyNight, fc.integer({ min: 26, max: 47 })).map(([night, hoursBefore]) => ({ ...night, hoursBefore }));
    fc.assert(
      fc.property(anyTwoDays, fc.nat(23), (night, hour) => {
        const stopAt = { hour, minute: 0 };
        const now = new Date(DEPARTS_AT.getTime() - night.hoursBefore * HOUR_MS);
        const plan = planAt(night, now.getTime(), night.percent, (moment) => lastPassing(stopAt, moment, TIME_ZONE));
        const lastMs = lastPassing(stopAt, new Date(DEPARTS_AT.getTime() - 1), TIME_ZONE).getTime();
        const firstMs = lastMs - 24 * HOUR_MS;
        fc.pre(firstMs > now.getTime() && (plan.neededKwh ?? 0) / plan.powerKw < 24);
        for (const ms of [firstMs, lastMs]) {
          expect(plan.slots.filter(({ from, until }) => from.getTime() < ms && until.getTime() > ms)).toEqual([]);
          const edges = plan.slots.flatMap(({ from, until }) => [from, until]).filter((edge) => edge.getTime() === ms);
          expect(edges.length).toBeLessThanOrEqual(1);
        }
        const { percent, events } = lived(night, { ...NO_FAULTS, stopAt });
        expect(percent).toBeGreaterThanOrEqual(Math.max(night.percent, night.targetPercent) - 0.5);
        expect(events).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
