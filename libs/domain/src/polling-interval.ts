import { isDriving, type Snapshot } from './snapshot.js';

const HOUR_MS = 3_600_000;
const PARKED_FOR_LONG_MS = 2 * HOUR_MS;
/** After so many failures in a row the pause grows no more. */
const MOST_DOUBLINGS = 3;

/**
 * How long to wait before a vehicle is read again, in milliseconds.
 *
 * Half of the base while it drives or charges, twice the base when nothing has changed for two hours; after failures the base doubles up to eightfold,
 * for psacc's answers to a failing cloud are slow and cost the maker's good will.
 */
export function nextPollDelayMs(baseMs: number, latest: Snapshot | null, failuresInARow: number, now: Date): number {
  if (failuresInARow > 0) return baseMs * 2 ** Math.min(failuresInARow - 1, MOST_DOUBLINGS);
  if (!latest) return baseMs;
  if (isDriving(latest) || latest.charging.status === 'charging') return baseMs / 2;
  return now.getTime() - latest.changedAt.getTime() > PARKED_FOR_LONG_MS ? baseMs * 2 : baseMs;
}
