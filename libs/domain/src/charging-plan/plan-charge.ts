import type { ChargeToPlan, ChargingPlan, ExpectedPercent, PlanReason } from './charging-plan.js';
import { type PricedStretch, pricedStretches } from './priced-stretches.js';
import { timeAroundStops } from './time-around-stops.js';

const HOUR_MS = 3_600_000;
/** The weakest household socket, 10 A at 230 V: reckoned with where nothing is known, so that the car is never late. */
export const ASSUMED_POWER_KW = 2.3;
/** What the socket gives for a kilowatt-hour in the battery. A charger on board loses about 5 to 15 %: the middle, and the spare time is for the rest. */
export const SOCKET_KWH_PER_BATTERY_KWH = 1.1;
/**
 * Half an hour: for two starts in a row that do not reach the car, which cost ten minutes each, for its percent, rounded and minutes old, and for the last
 * percents, which flow slower.
 */
const SPARE_MS = HOUR_MS / 2;
/** A plan holds from so long before its departure. Prices come again each day; a car that is full for days before it drives only ages. */
const HOLDS_BEFORE_MS = 48 * HOUR_MS;

/** What is to be drawn, and how fast. */
interface Draw {
  /** From the socket; null where the capacity is not known. */
  readonly neededKwh: number | null;
  readonly powerKw: number;
  /** When the plan begins to hold. */
  readonly holdsFromMs: number;
  readonly fromMs: number;
  /** When the stop hour passes within, in turn. */
  readonly stopsMs: readonly number[];
  readonly untilMs: number;
}

/** What is drawn in a stretch. */
interface Drawn extends PricedStretch {
  readonly kwh: number;
}

/**
 * Plans a charge: ready by the departure, in the hours that cost least. Of what flows a tenth is reckoned as lost on its way into the battery, and half an hour
 * is added. Where the time does not suffice, or nobody knows how long it takes, it is now, but not sooner than two days before.
 */
export function planCharge(charge: ChargeToPlan): ChargingPlan {
  const { departure, percent, capacityKwh, powerKw } = charge;
  const { targetPercent, isLimited } = targetOf(charge);
  const draw = drawOf(charge, targetPercent);
  const { why, stretches } = timeFor(draw, charge, targetPercent);
  const drawn = drawnIn(draw, stretches);
  const expected = capacityKwh === null ? [] : expectedPercents(charge, capacityKwh, drawn, targetPercent);
  return {
    departure,
    holdsFrom: new Date(draw.holdsFromMs),
    targetPercent,
    isLimited,
    why,
    slots: stretches.map(({ fromMs, untilMs, pricePerKwh }) => ({ from: new Date(fromMs), until: new Date(untilMs), pricePerKwh })),
    startsAt: dateOf(stretches[0]?.fromMs),
    endsAt: dateOf(stretches.at(-1)?.untilMs),
    neededKwh: draw.neededKwh,
    isFeasible: why !== 'not-feasible' && why !== 'capacity-unknown',
    reachesPercentByDeparture: reachedOf(why, expected.at(-1)?.percent ?? null, Math.max(percent, targetPercent)),
    cost: draw.neededKwh === null ? null : costOf(drawn),
    powerKw: draw.powerKw,
    isPowerAssumed: !isKnownPower(powerKw),
    expected,
  };
}

function targetOf({ departure, limitPercent }: ChargeToPlan): Pick<ChargingPlan, 'targetPercent' | 'isLimited'> {
  const isLimited = limitPercent !== null && limitPercent < departure.targetPercent;
  return { targetPercent: isLimited ? limitPercent : departure.targetPercent, isLimited };
}

function drawOf({ now, departure, percent, capacityKwh, powerKw, lastStopAt = null }: ChargeToPlan, targetPercent: number): Draw {
  const missing = Math.max(0, targetPercent - percent) / 100;
  const neededKwh = capacityKwh === null ? null : missing * capacityKwh * SOCKET_KWH_PER_BATTERY_KWH;
  const kw = isKnownPower(powerKw) ? powerKw : ASSUMED_POWER_KW;
  const untilMs = departure.at.getTime();
  const longestMs = neededKwh === null ? 0 : neededMs(neededKwh, kw) + SPARE_MS;
  const holdsFromMs = untilMs - Math.max(HOLDS_BEFORE_MS, Math.ceil(longestMs));
  const fromMs = Math.max(now.getTime(), holdsFromMs);
  const stopsMs = lastStopAt ? stopsWithin(fromMs, untilMs, lastStopAt) : [];
  return { neededKwh, powerKw: kw, holdsFromMs, fromMs, stopsMs, untilMs };
}

function stopsWithin(fromMs: number, untilMs: number, lastStopAt: (at: Date) => Date | null): readonly number[] {
  const lastBefore = (ms: number) => lastStopAt(new Date(ms - 1))?.getTime() ?? -Infinity;
  const stopsMs: number[] = [];
  for (let stopMs = lastBefore(untilMs); stopMs > fromMs; stopMs = lastBefore(stopMs)) stopsMs.unshift(stopMs);
  return stopsMs;
}

function isKnownPower(powerKw: number | null): powerKw is number {
  return powerKw !== null && powerKw > 0;
}

function timeFor(
  { neededKwh, powerKw, fromMs, stopsMs, untilMs }: Draw,
  { now, percent, priceAt, isCharging }: ChargeToPlan,
  targetPercent: number,
): { readonly why: PlanReason; readonly stretches: readonly PricedStretch[] } {
  if (percent >= targetPercent) return { why: 'already-there', stretches: [] };
  const all = pricedStretches(fromMs, untilMs, priceAt);
  if (neededKwh === null) return { why: 'capacity-unknown', stretches: all };
  const leastMs = neededMs(neededKwh, powerKw);
  if (leastMs > untilMs - fromMs) return { why: 'not-feasible', stretches: all };
  if (leastMs + SPARE_MS >= untilMs - fromMs) return { why: 'only-just-enough-time', stretches: all };
  const isRunning = isCharging && fromMs === now.getTime();
  const why = all.every(({ pricePerKwh }) => pricePerKwh === null) ? 'no-prices' : 'cheapest';
  return { why, stretches: timeAroundStops({ fromMs, untilMs, stopsMs, priceAt }, { leastMs, spareMs: SPARE_MS }, isRunning) };
}

function neededMs(kwh: number, powerKw: number): number {
  return (kwh / powerKw) * HOUR_MS;
}

/** It flows from the first slot on until there is enough: the spare time is left over at the end. */
function drawnIn({ neededKwh, powerKw }: Draw, stretches: readonly PricedStretch[]): readonly Drawn[] {
  let leftKwh = neededKwh ?? Infinity;
  return stretches.map((stretch) => {
    const kwh = Math.min(leftKwh, (powerKw * (stretch.untilMs - stretch.fromMs)) / HOUR_MS);
    leftKwh -= kwh;
    return { ...stretch, kwh };
  });
}

/** To the cent; null where some of it has no price. */
function costOf(drawn: readonly Drawn[]): number | null {
  let cost = 0;
  for (const { kwh, pricePerKwh } of drawn) {
    if (kwh === 0) continue;
    if (pricePerKwh === null) return null;
    cost += kwh * pricePerKwh;
  }
  return Math.round(cost * 100) / 100;
}

function expectedPercents(
  { now, departure, percent }: ChargeToPlan,
  capacityKwh: number,
  drawn: readonly Drawn[],
  targetPercent: number,
): readonly ExpectedPercent[] {
  const expected = [{ atMs: now.getTime(), percent }];
  let reached = percent;
  for (const { fromMs, untilMs, kwh } of drawn) {
    expected.push({ atMs: fromMs, percent: reached });
    reached = Math.min(targetPercent, reached + (kwh / SOCKET_KWH_PER_BATTERY_KWH / capacityKwh) * 100);
    expected.push({ atMs: untilMs, percent: reached });
  }
  expected.push({ atMs: departure.at.getTime(), percent: reached });
  const distinct = expected.filter(({ atMs }, index) => atMs !== expected[index - 1]?.atMs);
  return distinct.map((edge) => ({ at: new Date(edge.atMs), percent: edge.percent }));
}

function reachedOf(why: PlanReason, lastPercent: number | null, promised: number): number | null {
  if (lastPercent === null) return null;
  return why === 'not-feasible' ? Math.floor(lastPercent) : promised;
}

function dateOf(ms: number | undefined): Date | null {
  return ms === undefined ? null : new Date(ms);
}
