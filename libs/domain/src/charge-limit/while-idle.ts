import { credibleReportedAt } from '../freshness.js';
import { isPlugged, type Snapshot } from '../snapshot.js';
import type { ChargeLimitMemory, StoppedByLimit } from './limit-memory.js';
import type { LimitEvent } from './limit-situation.js';
import type { LimitStep } from './limit-step.js';
import { hasFallen, isAfterSilence } from './same-charge.js';

/** Of what was found so late it is still fair to say that it has happened now. */
const LONGEST_UNDATED_MS = 3_600_000;
/** Who was away for longer finds a car that has long stopped, and needs no tidings of it. */
const OLDEST_NEWS_MS = 6 * 3_600_000;

/** A reading that shows no current: has the limit or the hour ended a charge? `limit` is the one in force. */
export function whileIdle(before: ChargeLimitMemory, snapshot: Snapshot, limit: number | null): LimitStep {
  const byLimit = endedByLimit(before, snapshot, limit);
  const event = eventOf(before, snapshot, byLimit);
  return {
    memory: { ...before, charge: null, stops: { limit: null, hour: null }, stopped: byLimit ?? before.stopped },
    actions: [],
    events: event ? [event] : [],
  };
}

/** Whoever has stopped it: psacc keeps a limit of its own, and sometimes it does. */
function endedByLimit(before: ChargeLimitMemory, snapshot: Snapshot, limit: number | null): StoppedByLimit | null {
  const { charge, stops } = before;
  const { percent } = snapshot.battery;
  const limitPercent = stops.limit?.limitPercent ?? limit;
  if (isPlugged(snapshot) === false || limitPercent === null || charge === null || isOfAnother(before, snapshot)) return null;
  const wasReached = charge.wasBelowLimit && percent !== null && percent >= limitPercent && snapshot.charging.status !== 'failed';
  return stops.limit || wasReached ? { percent: percent ?? stops.limit?.percent ?? null, limitPercent } : null;
}

function eventOf(before: ChargeLimitMemory, snapshot: Snapshot, byLimit: StoppedByLimit | null): LimitEvent | null {
  const { stops, stopped } = before;
  const { percent } = snapshot.battery;
  // That it charges no more is true now, whenever it has ended.
  if (stops.limit?.isGivenUp) return { kind: 'stopped-at-last', happenedAt: snapshot.polledAt, percent, why: 'limit' };
  if (stops.hour?.isGivenUp) return { kind: 'stopped-at-last', happenedAt: snapshot.polledAt, percent, why: 'stop-hour' };
  const happenedAt = endedAt(before, snapshot);
  if (happenedAt === null) return null;
  if (byLimit) return { kind: 'limit-reached-and-stopped', happenedAt, ...byLimit, isAgain: stopped !== null };
  // Who has pulled the plug need not be told that it charges no more.
  return stops.hour && isPlugged(snapshot) !== false ? { kind: 'stopped-at-the-hour', happenedAt, percent } : null;
}

/** When the charge has ended, as far as it is worth telling; null: nobody has looked for long, and the car does not say when, or it is long ago. */
function endedAt(before: ChargeLimitMemory, snapshot: Snapshot): Date | null {
  const { polledAt } = snapshot;
  const judgedAtMs = before.judgedAtMs ?? polledAt.getTime();
  const reportedAt = credibleReportedAt(snapshot, 'charging');
  if (isOfAnother(before, snapshot)) return null;
  if (polledAt.getTime() - judgedAtMs <= LONGEST_UNDATED_MS) return polledAt;
  const isNews = reportedAt !== null && reportedAt.getTime() > judgedAtMs && polledAt.getTime() - reportedAt.getTime() <= OLDEST_NEWS_MS;
  return isNews ? reportedAt : null;
}

function isOfAnother(before: ChargeLimitMemory, snapshot: Snapshot): boolean {
  return isAfterSilence(before, snapshot) && hasFallen(before, snapshot);
}
