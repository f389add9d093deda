import { isDriving, type Snapshot } from './snapshot.js';

const HOUR_MS = 3_600_000;
/** Longer than a driving or charging car goes without saying anything new. */
const UNCHANGED_FOR_LONG_MS = 2 * HOUR_MS;
/** The longest pause after failures, however many there were in a row. */
const MOST_BASES = 8;

/**
 * How long to wait before a vehicle is read again, in milliseconds.
 *
 * Half of the base while it drives or charges; twice the base when nothing has changed for two hours, also where the car fell silent while it
 * drove. After one failure it is read again at that pace, and no later than after the base: what the car does goes on, and the answer that was
 * lost may have told of it. From the second failure in a row on the pause doubles, up to eight times the base, for psacc's answers to a failing
 * cloud are slow and cost the maker's good will.
 */
export function nextPollDelayMs(baseMs: number, latest: Snapshot | null, failuresInARow: number, now: Date): number {
  const delayMs = paceMs(baseMs, latest, now);
  if (failuresInARow <= 0) return delayMs;
  return Math.min(Math.min(delayMs, baseMs) * 2 ** (failuresInARow - 1), baseMs * MOST_BASES);
}

function paceMs(baseMs: number, latest: Snapshot | null, now: Date): number {
  if (!latest) return baseMs;
  if (now.getTime() - latest.changedAt.getTime() > UNCHANGED_FOR_LONG_MS) return baseMs * 2;
  return isDriving(latest) || latest.charging.status === 'charging' ? baseMs / 2 : baseMs;
}
