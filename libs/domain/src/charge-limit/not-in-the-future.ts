import type { ChargeInProgress, ChargeLimitMemory } from './limit-memory.js';
import type { Trial } from './trial.js';

/**
 * A Pi has no clock of its own, and its time may go back. What is remembered of a time that has not come yet counts as now at the latest; what was
 * measured between two readings is measured anew. The very same object where time has only gone on.
 */
export function notInTheFuture(memory: ChargeLimitMemory, now: Date): ChargeLimitMemory {
  const { judgedAtMs, charge, stops, stopHourDoneMs, hour } = memory;
  const nowMs = now.getTime();
  const moments = [judgedAtMs, stops.limit?.sentAtMs, stops.hour?.sentAtMs, stopHourDoneMs, hour?.change?.sentAtMs];
  if (!moments.some((ms) => ms != null && ms > nowMs)) return memory;
  return {
    ...memory,
    judgedAtMs: judgedAtMs !== null && judgedAtMs <= nowMs ? judgedAtMs : null,
    charge: charge && seenAnew(charge, nowMs),
    stops: { limit: sentByNow(stops.limit, nowMs), hour: sentByNow(stops.hour, nowMs) },
    stopHourDoneMs: stopHourDoneMs !== null && stopHourDoneMs <= nowMs ? stopHourDoneMs : null,
    hour: hour && { ...hour, change: sentByNow(hour.change, nowMs), paused: null },
  };
}

// No stop hour that comes by again in the past is due: the charge counts as begun now.
function seenAnew(charge: ChargeInProgress, nowMs: number): ChargeInProgress {
  return { ...charge, seenSinceMs: Math.min(charge.seenSinceMs, nowMs), idleAtMs: nowMs, report: null, rises: [] };
}

function sentByNow<T extends Trial>(trial: T | null, nowMs: number): T | null {
  return trial && { ...trial, sentAtMs: Math.min(trial.sentAtMs, nowMs) };
}
