import { credibleReportedAt } from '../freshness.js';
import type { Snapshot, SnapshotPart } from '../snapshot.js';

/**
 * When what changed in a part happened, as near as can be known: the maker's date where it lies between the two readings, else when we read it.
 * After hours without readings that is the difference between news and history.
 */
export function happenedAt(part: SnapshotPart, before: Snapshot | null, now: Snapshot): Date {
  const reported = before && credibleReportedAt(now, part);
  return before && reported && reported > before.polledAt && reported <= now.polledAt ? reported : now.polledAt;
}

/** The earlier of two moments: what is dated ahead of a clock that was put back is dated now. */
export function notAfter(now: Date, moment: Date): Date {
  return moment < now ? moment : now;
}
