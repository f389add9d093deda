import { partSeenAt } from '../freshness.js';
import type { Snapshot } from '../snapshot.js';
import type { ClimateOutcome, PastClimateRun } from './climate-run.js';

/** A car that listens says within a minute or two that it has begun; one that sleeps is given time to wake. */
const PATIENCE_MS = 10 * 60_000;

/** What has become of a start that was asked for: what the car says of its climate must be from after it. */
export function outcomeOf(run: PastClimateRun, snapshot: Snapshot | null, now: Date): ClimateOutcome {
  const { outcome, sentMs, readyMs } = run;
  if (outcome.kind !== 'sent' || sentMs === null) return outcome;
  const polledMs = snapshot?.polledAt.getTime() ?? -Infinity;
  if (snapshot && polledMs > sentMs && partSeenAt(snapshot, 'climate').getTime() > sentMs) {
    if (snapshot.climate.status === 'enabled') return { kind: 'started' };
    if (snapshot.climate.status === 'failed') return { kind: 'failed', failure: snapshot.climate.failure ?? 'unknown' };
  }
  const wasReadLate = polledMs - sentMs >= PATIENCE_MS;
  const isOver = now.getTime() - Math.max(sentMs, readyMs) >= PATIENCE_MS;
  return wasReadLate || isOver ? { kind: 'not-obeyed' } : outcome;
}
