import { type Diagnosis, isTrouble, type Trouble } from './diagnosis.js';

/** A time in which a vehicle had a trouble: one matter from its first finding to its end. */
export interface Outage {
  /** The newest kind found within it. */
  readonly kind: Trouble;
  readonly since: Date;
  /** Null while it lasts. */
  readonly until: Date | null;
}

/** An outage that lasts. */
export type RunningOutage = Outage & { readonly until: null };

/** What the newest diagnosis makes of a vehicle's outages. */
export interface OutageStep {
  /** The outage that this diagnosis ended; null for none. */
  readonly ended: Outage | null;
  /** The outage that lasts now; null for none. */
  readonly running: RunningOutage | null;
}

/**
 * Follows a vehicle's diagnosis: `running` is the outage that lasted until now (null: none).
 *
 * A diagnosis that keeps its `since` is the same outage, whatever its kind has become. Another one ends it at the moment from which the other holds, never before
 * it began, though the clock may have been set back. `starting` tells nothing: an outage outlives our own restart.
 */
export function nextOutage(running: RunningOutage | null, { kind, since }: Diagnosis): OutageStep {
  if (kind === 'starting') return { ended: null, running };
  const next = isTrouble(kind) ? { kind, since, until: null } : null;
  if (!running) return { ended: null, running: next };
  if (next && next.since.getTime() === running.since.getTime()) return { ended: null, running: next };
  const until = new Date(Math.max(since.getTime(), running.since.getTime()));
  return { ended: { ...running, until }, running: next };
}
