import { partSeenAt } from '../freshness.js';
import type { Snapshot } from '../snapshot.js';

const MINUTE_MS = 60_000;
/** A car that listens reports within a minute or two that it charges; it is given as many again. */
const CHARGE_BEGINS_WITHIN_MS = 5 * MINUTE_MS;
/** No charging car was silent for longer than 15 minutes; with the way there and back, what it has not told of a charge by then it will not. */
const CHARGE_TOLD_WITHIN_MS = 17 * MINUTE_MS;

/** Whether a charge that was asked for may run although the reading does not tell of it yet. */
export function isChargeAwaited(snapshot: Snapshot, chargeAskedAt: Date | null, now: Date): boolean {
  if (chargeAskedAt === null) return false;
  // A clock that was put back makes the asking lie ahead: then nobody waits for it.
  const sinceMs = now.getTime() - chargeAskedAt.getTime();
  const isTold = partSeenAt(snapshot, 'charging') > chargeAskedAt;
  return sinceMs >= 0 && sinceMs < (isTold ? CHARGE_BEGINS_WITHIN_MS : CHARGE_TOLD_WITHIN_MS);
}
