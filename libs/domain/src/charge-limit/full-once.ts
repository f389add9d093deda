import { isPlugged, type Snapshot } from '../snapshot.js';
import type { ChargeLimitSetting } from './charge-limit.js';
import type { ChargeLimitMemory, FullOnceProgress } from './limit-memory.js';

/** Percents flicker by one; what has risen by more was charged, though perhaps while nobody looked. */
const FLICKER_PERCENT = 1;

/**
 * Follows a "full once" to its use: the car was charged above the limit, and unplugged then. Null: none is asked for, or its time is over, or there is
 * no limit above which it could be charged.
 */
export function followFullOnce(
  { fullOnce, wasPlugged }: ChargeLimitMemory,
  { fullOnceUntil, limitPercent }: ChargeLimitSetting,
  snapshot: Snapshot,
  now: Date,
): FullOnceProgress | null {
  if (fullOnceUntil === null || fullOnceUntil <= now || limitPercent === null) return null;
  const untilMs = fullOnceUntil.getTime();
  const known = fullOnce?.untilMs === untilMs ? fullOnce : { untilMs, lowestPercent: null, wasAbove: false, isUsedUp: false };
  const { percent } = snapshot.battery;
  const plugged = isPlugged(snapshot);
  const lowestPercent = percent === null ? known.lowestPercent : Math.min(percent, known.lowestPercent ?? percent);
  // Going downhill is no charge: the cable is in, or was at the last look.
  const isCharged = (plugged === true || wasPlugged === true) && percent !== null && percent > limitPercent;
  const hasGained = snapshot.charging.status === 'charging' || (percent ?? 0) - (lowestPercent ?? 0) > FLICKER_PERCENT;
  const wasAbove = known.wasAbove || (isCharged && hasGained);
  return { untilMs, lowestPercent, wasAbove, isUsedUp: known.isUsedUp || (wasAbove && plugged === false) };
}
