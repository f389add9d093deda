import { cheapestTime } from './cheapest-time.js';
import { type PricedStretch, pricedStretches } from './priced-stretches.js';

/** The time from which a charge is to be chosen. Milliseconds since 1970. */
export interface TimeToChoose {
  readonly fromMs: number;
  readonly untilMs: number;
  /** When the owner has a charge ended, within this time and in turn. */
  readonly stopsMs: readonly number[];
  readonly priceAt: (at: Date) => number | null;
}

/** How long it takes. Milliseconds. */
export interface TimeToTake {
  readonly leastMs: number;
  readonly spareMs: number;
}

/**
 * The cheapest time around the stop hour, which passes once a day. What fits before a passing is charged there, be it dearer, for the owner wants no charge to run on at
 * that hour: where it fits before several, whole before one of them, the cheapest. What fits before none takes the time before all of them, cut where the hour passes; only what is
 * then missing is charged after the last, as a charge of its own, for the departure was asked for too. The spare time alone is no reason to begin another.
 */
export function timeAroundStops(
  { fromMs, untilMs, stopsMs, priceAt }: TimeToChoose,
  { leastMs, spareMs }: TimeToTake,
  isRunning: boolean,
): readonly PricedStretch[] {
  const neededMs = leastMs + spareMs;
  const lastMs = stopsMs.at(-1);
  if (lastMs === undefined) return cheapestTime(pricedStretches(fromMs, untilMs, priceAt), neededMs, isRunning);
  const fitting = stopsMs.flatMap((stopMs, index) => {
    const startMs = stopsMs[index - 1] ?? fromMs;
    const goesOn = isRunning && index === 0;
    return leastMs <= stopMs - startMs ? [cheapestTime(pricedStretches(startMs, stopMs, priceAt), neededMs, goesOn)] : [];
  });
  if (fitting.length > 0)
    return fitting.reduce((best, next) => (isBetter(next, best, isRunning && best[0]?.fromMs === fromMs) ? next : best));
  const before = cutAt(stopsMs, cheapestTime(pricedStretches(fromMs, lastMs, priceAt), neededMs, isRunning));
  const beforeMs = lastMs - fromMs;
  if (leastMs <= beforeMs) return before;
  return [...before, ...cheapestTime(pricedStretches(lastMs, untilMs, priceAt), neededMs - beforeMs, false)];
}

/** Whether a later time is cheaper, or costs the same and ends no charge that runs. Time without a price is the dearest. */
function isBetter(later: readonly PricedStretch[], earlier: readonly PricedStretch[], wouldEndCharge: boolean): boolean {
  const dearer = unpricedMs(later) - unpricedMs(earlier) || costOf(later) - costOf(earlier);
  return wouldEndCharge ? dearer < 0 : dearer <= 0;
}

function unpricedMs(stretches: readonly PricedStretch[]): number {
  return stretches.reduce((sum, { fromMs, untilMs, pricePerKwh }) => sum + (pricePerKwh === null ? untilMs - fromMs : 0), 0);
}

/** In prices times milliseconds, rounded, so that the order in which they are added makes no difference. */
function costOf(stretches: readonly PricedStretch[]): number {
  return Math.round(stretches.reduce((sum, { fromMs, untilMs, pricePerKwh }) => sum + (pricePerKwh ?? 0) * (untilMs - fromMs), 0));
}

function cutAt(stopsMs: readonly number[], stretches: readonly PricedStretch[]): readonly PricedStretch[] {
  return stretches.flatMap((stretch) => {
    const edges = [stretch.fromMs, ...stopsMs.filter((ms) => ms > stretch.fromMs && ms < stretch.untilMs), stretch.untilMs];
    return edges.slice(1).map((untilMs, index) => ({ ...stretch, fromMs: edges[index] ?? stretch.fromMs, untilMs }));
  });
}
