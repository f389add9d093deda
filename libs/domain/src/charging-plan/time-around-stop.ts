import { cheapestTime } from './cheapest-time.js';
import { type PricedStretch, pricedStretches } from './priced-stretches.js';

/** The time from which a charge is to be chosen. Milliseconds since 1970. */
export interface TimeToChoose {
  readonly fromMs: number;
  readonly untilMs: number;
  /** When the owner has a charge ended; null: not within this time. */
  readonly stopMs: number | null;
  readonly priceAt: (at: Date) => number | null;
}

/** How long it takes. Milliseconds. */
export interface TimeToTake {
  readonly leastMs: number;
  readonly spareMs: number;
}

/**
 * The cheapest time around the stop hour. What fits is charged before it, be it dearer, for the owner wants no charge to run on at that hour; only what does not fit is
 * charged after it, as a charge of its own, for the departure was asked for too. The spare time alone is no reason to begin another.
 */
export function timeAroundStop(
  { fromMs, untilMs, stopMs, priceAt }: TimeToChoose,
  { leastMs, spareMs }: TimeToTake,
  isRunning: boolean,
): readonly PricedStretch[] {
  const neededMs = leastMs + spareMs;
  if (stopMs === null) return cheapestTime(pricedStretches(fromMs, untilMs, priceAt), neededMs, isRunning);
  const before = cheapestTime(pricedStretches(fromMs, stopMs, priceAt), neededMs, isRunning);
  const beforeMs = stopMs - fromMs;
  if (leastMs <= beforeMs) return before;
  return [...before, ...cheapestTime(pricedStretches(stopMs, untilMs, priceAt), neededMs - beforeMs, false)];
}
