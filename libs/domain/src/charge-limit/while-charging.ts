import type { Snapshot } from '../snapshot.js';
import { followCharge } from './follow-charge.js';
import { suspendedUntil } from './limit-in-force.js';
import type { ChargeInProgress, ChargeLimitMemory, StopAttempt } from './limit-memory.js';
import type { LimitSituation } from './limit-situation.js';
import type { LimitStep } from './limit-step.js';
import { pursueStop } from './pursue-stop.js';
import { patienceMs } from './report-interval.js';
import { FLICKER_PERCENT, withinOneCharge } from './same-charge.js';
import { dueStopHourMs } from './stop-hour.js';

/** A reading that shows a charge: is it to be stopped, and was the stop obeyed? `limit` is the one in force. */
export function whileCharging(before: ChargeLimitMemory, snapshot: Snapshot, limit: number | null, situation: LimitSituation): LimitStep {
  const known = withinOneCharge(before, snapshot);
  const { charge, reportGapsMs } = followCharge(known, snapshot, limit);
  const byLimit = stopByLimit({ ...known, charge, reportGapsMs }, snapshot, limit, situation.now);
  const byHour = stopByHour(byLimit.memory, charge, snapshot, situation);
  return { memory: byHour.memory, actions: [...byLimit.actions, ...byHour.actions], events: [...byLimit.events, ...byHour.events] };
}

function stopByLimit(memory: ChargeLimitMemory, snapshot: Snapshot, limit: number | null, now: Date): LimitStep {
  const known = memory.stops.limit;
  const { percent } = snapshot.battery;
  const withStop = (stop: StopAttempt | null) => ({ ...memory, stops: { ...memory.stops, limit: stop } });
  if (limit === null) return { memory: withStop(null), actions: [], events: [] };
  if (percent === null) return { memory, actions: [], events: [] };
  // Percents flicker: just below, a stop for this very limit stays commanded.
  const isCommanded = known?.limitPercent === limit && percent >= limit - FLICKER_PERCENT;
  if (percent < limit && !isCommanded) return { memory: withStop(null), actions: [], events: [] };
  const stop = known && { ...known, limitPercent: limit };
  const { attempt, send, alarm } = pursueStop(stop, limit, snapshot, patienceMs(memory.reportGapsMs, snapshot.charging.mode), now);
  return {
    memory: withStop(attempt),
    actions: send ? [{ kind: 'stopCharging', why: 'limit' }] : [],
    events: alarm ? [{ kind: 'limit-not-kept', happenedAt: now, percent, limitPercent: limit }] : [],
  };
}

function stopByHour(memory: ChargeLimitMemory, charge: ChargeInProgress, snapshot: Snapshot, situation: LimitSituation): LimitStep {
  const { now, timeZone, setting, manualFull } = situation;
  const withStop = (stop: StopAttempt | null) => ({ ...memory, stops: { ...memory.stops, hour: stop } });
  const isSuspended = manualFull || suspendedUntil(setting, memory, now) !== null;
  if (setting.stopAt === null || isSuspended) return { memory: withStop(null), actions: [], events: [] };
  const dueMs = dueStopHourMs(setting.stopAt, charge, memory, snapshot.polledAt, timeZone);
  const noted = dueMs === null ? memory : { ...memory, stopHourDoneMs: dueMs };
  const isBeingStopped = memory.stops.limit !== null && !memory.stops.limit.isGivenUp;
  const known = dueMs === null ? memory.stops.hour : null;
  if (isBeingStopped || (dueMs === null && known === null)) return { memory: noted, actions: [], events: [] };
  const { attempt, send, alarm } = pursueStop(known, null, snapshot, patienceMs(memory.reportGapsMs, snapshot.charging.mode), now);
  return {
    memory: { ...noted, stops: { ...memory.stops, hour: attempt } },
    actions: send ? [{ kind: 'stopCharging', why: 'stop-hour' }] : [],
    events: alarm ? [{ kind: 'stop-hour-not-kept', happenedAt: now, percent: snapshot.battery.percent }] : [],
  };
}
