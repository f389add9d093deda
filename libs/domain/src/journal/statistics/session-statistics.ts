import type { ChargeCost } from '../../tariffs/charge-cost.js';
import type { ChargeSegment, ChargingSession } from '../charging-session.js';
import type { DayStatistics } from './day-statistics.js';
import { type DayShare, partOf, type Progress, splitByDay } from './split-by-day.js';
import { type Amounts, COST_STEPS_PER_UNIT, NO_STATISTICS, type Statistics, STEPS_PER_UNIT } from './statistics.js';

/** What a charging session cost, as far as it adds up. */
export type SessionCost = Pick<ChargeCost, 'amount' | 'currency'>;

interface Knot {
  readonly atMs: number;
  readonly gainedPercent: number;
}

/**
 * What a charging session adds to its days: energy and cost where the percent rose, by time where nobody saw it rise. It is counted on the day
 * on which the plug went in. A cost of null is one that is not known.
 */
export function daysOfSession(session: ChargingSession, cost: SessionCost | null, timeZone: string): DayStatistics[] {
  const { start, end } = session;
  const shares = splitByDay(start.at, end.at, timeZone, progressOf(session.segments));
  return shares.map((share) => ({ day: share.day, ...shareOfSession(session, cost, share) }));
}

function shareOfSession({ energy, segments }: ChargingSession, cost: SessionCost | null, share: DayShare): Statistics {
  const part = (name: keyof Amounts, amount: number) => partOf(amount, STEPS_PER_UNIT[name], share);
  const begun = share.begins ? 1 : 0;
  // A plug that is only put in, as of a car that is full or waits for its hour, leaves nothing to measure and nothing to pay.
  const mayHaveCharged = energy ? energy.kwh > 0 : segments.length > 0;
  const costPart = cost && partOf(cost.amount, COST_STEPS_PER_UNIT, share);
  return {
    ...NO_STATISTICS,
    charges: begun,
    chargesWithoutEnergy: energy || !mayHaveCharged ? 0 : begun,
    chargesWithoutCost: cost || !mayHaveCharged ? 0 : begun,
    ...(energy && { chargedKwh: part('chargedKwh', energy.kwh), chargedErrorKwh: part('chargedErrorKwh', energy.errorKwh) }),
    costs: cost && costPart ? { [cost.currency]: costPart } : {},
  };
}

/** How much of the percent had been gained when; undefined where none was seen to be. */
function progressOf(segments: readonly ChargeSegment[]): Progress | undefined {
  const knots = segments.reduce<Knot[]>(withSegment, []);
  const total = knots.at(-1)?.gainedPercent;
  return total ? (atMs) => gainedAt(knots, atMs) / total : undefined;
}

/** Continues the rise with a segment's; a fall, as between segments or by a wrong report, is no gain and no loss. */
function withSegment(knots: readonly Knot[], { start, points, end }: ChargeSegment): Knot[] {
  const result = [...knots];
  let gained = knots.at(-1)?.gainedPercent ?? 0;
  let highest: number | null = null;
  for (const { at, batteryPercent } of [start, ...points, end]) {
    if (batteryPercent === null) continue;
    gained += Math.max(0, batteryPercent - (highest ?? batteryPercent));
    highest = Math.max(batteryPercent, highest ?? batteryPercent);
    result.push({ atMs: at.getTime(), gainedPercent: gained });
  }
  return result;
}

function gainedAt(knots: readonly Knot[], atMs: number): number {
  const index = knots.findIndex((knot) => knot.atMs > atMs);
  if (index === -1) return knots.at(-1)?.gainedPercent ?? 0;
  const [before, after] = [knots[index - 1], knots[index]];
  if (!before || !after) return 0;
  return before.gainedPercent + ((after.gainedPercent - before.gainedPercent) * (atMs - before.atMs)) / (after.atMs - before.atMs);
}
