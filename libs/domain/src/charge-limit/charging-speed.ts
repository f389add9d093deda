import { estimateChargingPercentPerHour } from '../charging-estimate.js';
import type { Snapshot } from '../snapshot.js';
import type { ChargeInProgress } from './limit-memory.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Each percent may be half a one off: over five the slope is a fifth off at the very most. */
const LEAST_PERCENT = 5;
/** A car that charges fast reports every 5 minutes: within less, two readings may be one report that came late. */
const LEAST_MS = 5 * MINUTE_MS;
/** What the car reports as whole numbers may be half a one off. */
const HALF = 0.5;

/** How fast a battery fills, percent an hour. */
export interface ChargingSpeed {
  readonly likely: number;
  /** Faster it is not, as far as what the car reports can be true. */
  readonly most: number;
}

/** By the rise that was seen, and by what the car reports; null where neither says anything. */
export function chargingSpeed({ rises }: ChargeInProgress, snapshot: Snapshot): ChargingSpeed | null {
  const seen = slope(rises);
  const reported = estimateChargingPercentPerHour(snapshot.battery, snapshot.charging);
  const likely = seen?.likely ?? reported;
  if (likely === null) return null;
  // The car knows of a change of power at once, the slope only later: so the faster of both.
  return { likely, most: Math.max(likely, reported === null ? (seen?.most ?? 0) : Math.max(reported, mostReported(snapshot))) };
}

function slope(rises: ChargeInProgress['rises']): ChargingSpeed | null {
  const [first, last] = [rises[0], rises.at(-1)];
  if (!first || !last) return null;
  const percent = last.percent - first.percent;
  const ms = last.byMs - first.byMs;
  if (percent < LEAST_PERCENT || ms < LEAST_MS) return null;
  const leastMs = Math.max(LEAST_MS / 2, (last.afterMs ?? last.byMs) - first.byMs);
  return { likely: (percent * HOUR_MS) / ms, most: ((percent + 2 * HALF) * HOUR_MS) / leastMs };
}

/** As `estimateChargingPercentPerHour`, with all that the rounding may have hidden. */
function mostReported({ battery: { percent, rangeKm }, charging: { rateKmPerHour, remainingMinutes } }: Snapshot): number {
  if (percent === null) return 0;
  if (rateKmPerHour && rangeKm) return ((rateKmPerHour + HALF) * (percent + HALF)) / rangeKm;
  return remainingMinutes ? ((100 - percent + HALF) * 60) / Math.max(HALF, remainingMinutes - HALF) : 0;
}
