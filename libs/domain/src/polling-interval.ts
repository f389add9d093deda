import { isDriving, type Snapshot } from './snapshot.js';

const HOUR_MS = 3_600_000;
/** Longer than a driving or charging car goes without saying anything new. */
const UNCHANGED_FOR_LONG_MS = 2 * HOUR_MS;
/** After so many failures in a row the pause grows no more. */
const MOST_DOUBLINGS = 3;

/**
 * How long to wait before a vehicle is read again, in milliseconds.
 *
 * Half of the base while it drives or charges; twice the base when nothing has changed for two hours, also where the car fell silent while it
 * drove; after failures the base doubles up to eightfold, for psacc's answers to a failing cloud are slow and cost the maker's good will.
 */
export function nextPollDelayMs(baseMs: number, latest: Snapshot | null, failuresInARow: number, now: Date): number {
  if (failuresInARow > 0) return baseMs * 2 ** Math.min(failuresInARow - 1, MOST_DOUBLINGS);
  if (!latest) return baseMs;
  if (now.getTime() - latest.changedAt.getTime() > UNCHANGED_FOR_LONG_MS) return baseMs * 2;
  return isDriving(latest) || latest.charging.status === 'charging' ? baseMs / 2 : baseMs;
}
