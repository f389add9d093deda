import { isPlugged, type Snapshot } from '../snapshot.js';
import type { ChargeLimitMemory, StoppedByLimit } from './limit-memory.js';
import type { LimitEvent } from './limit-situation.js';
import type { LimitStep } from './limit-step.js';

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
function endedByLimit({ charge, stops }: ChargeLimitMemory, snapshot: Snapshot, limit: number | null): StoppedByLimit | null {
  const { percent } = snapshot.battery;
  const limitPercent = stops.limit?.limitPercent ?? limit;
  if (isPlugged(snapshot) === false || limitPercent === null || charge === null) return null;
  const wasReached = charge.wasBelowLimit && percent !== null && percent >= limitPercent && snapshot.charging.status !== 'failed';
  return stops.limit || wasReached ? { percent: percent ?? stops.limit?.percent ?? null, limitPercent } : null;
}

function eventOf({ stops, stopped }: ChargeLimitMemory, snapshot: Snapshot, byLimit: StoppedByLimit | null): LimitEvent | null {
  const happenedAt = snapshot.polledAt;
  const { percent } = snapshot.battery;
  if (stops.limit?.isGivenUp) return { kind: 'stopped-at-last', happenedAt, percent, why: 'limit' };
  if (stops.hour?.isGivenUp) return { kind: 'stopped-at-last', happenedAt, percent, why: 'stop-hour' };
  if (byLimit) return { kind: 'limit-reached-and-stopped', happenedAt, ...byLimit, isAgain: stopped !== null };
  // Who has pulled the plug need not be told that it charges no more.
  return stops.hour && isPlugged(snapshot) !== false ? { kind: 'stopped-at-the-hour', happenedAt, percent } : null;
}
