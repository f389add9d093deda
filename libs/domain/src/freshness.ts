import { isDriving, SNAPSHOT_PARTS, type Snapshot, type SnapshotPart } from './snapshot.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Heartbeats come each minute while the internet is there, and at the very latest every five: two of these missed, and a little for the way. */
const PI_SILENT_AFTER_MS = 12 * MINUTE_MS;
/** A car that drives or charges reports every 5 to 10 minutes. */
const BUSY_CAR_OLD_AFTER_MS = 25 * MINUTE_MS;
/** The maker cuts remote access after seven days without a drive; long before that the owner should know. */
const PARKED_CAR_ASLEEP_AFTER_MS = 2 * DAY_MS;
/** The maker's clock and ours may differ by this much before its date is not believed. */
const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;

/**
 * How far a snapshot may be trusted now.
 * `current`: as good as it gets. `old`: the car should have reported since. `asleep`: parked, and silent for days.
 */
export type Freshness = 'current' | 'old' | 'asleep';

/** When the car itself last gave this part, as far as can be known: the maker's date where it is credible, else when the value changed. */
export function partSeenAt(snapshot: Snapshot, part: SnapshotPart): Date {
  const { changedAt } = snapshot.parts[part];
  const credible = credibleReportedAt(snapshot, part);
  return credible && credible > changedAt ? credible : changedAt;
}

/** When the car last reported anything. */
export function carSeenAt(snapshot: Snapshot): Date {
  return new Date(Math.max(...SNAPSHOT_PARTS.map((part) => partSeenAt(snapshot, part).getTime())));
}

/** The maker's own date of a part, or null where it is missing or lies in our future. */
export function credibleReportedAt(snapshot: Snapshot, part: SnapshotPart): Date | null {
  const { reportedAt } = snapshot.parts[part];
  if (!reportedAt || reportedAt.getTime() > snapshot.polledAt.getTime() + CLOCK_TOLERANCE_MS) return null;
  return reportedAt < snapshot.polledAt ? reportedAt : snapshot.polledAt;
}

/** How far a snapshot may be trusted at `now`. */
export function freshness(snapshot: Snapshot, now: Date): Freshness {
  const ageMs = now.getTime() - carSeenAt(snapshot).getTime();
  const busy = snapshot.charging.status === 'charging' || isDriving(snapshot);
  if (busy) return ageMs > BUSY_CAR_OLD_AFTER_MS ? 'old' : 'current';
  return ageMs > PARKED_CAR_ASLEEP_AFTER_MS ? 'asleep' : 'current';
}

/** True when the backend has missed its heartbeats: the Pi has no power or no network. */
export function isPiSilent(heartbeatAt: Date, now: Date): boolean {
  return now.getTime() - heartbeatAt.getTime() > PI_SILENT_AFTER_MS;
}
