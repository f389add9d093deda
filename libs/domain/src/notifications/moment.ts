import { credibleReportedAt } from '../freshness.js';
import type { Snapshot, SnapshotPart } from '../snapshot.js';

/**
 * When what changed in a part happened, as near as can be known: the maker's date where it lies between the two readings, else when we read it.
 * After hours without readings that is the difference between news and history.
 */
export function happenedAt(part: SnapshotPart, before: Snapshot, after: Snapshot): Date {
  const reported = credibleReportedAt(after, part);
  return reported && reported > before.polledAt && reported <= after.polledAt ? reported : after.polledAt;
}
