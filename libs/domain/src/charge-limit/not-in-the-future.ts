import type { ChargeInProgress, ChargeLimitMemory } from './limit-memory.js';
import { sentByNow } from './trial.js';

/**
 * A Pi has no clock of its own, and its time may go back. What is remembered of a time that has not come yet counts as now at the latest; what was
 * measured between two readings is measured anew. The very same object where time has only gone on.
 */
export function notInTheFuture(memory: ChargeLimitMemory, now: Date): ChargeLimitMemory {
  const { judgedAtMs, charge, stops, stopHourDoneMs, hour, takenBack } = memory;
  const nowMs = now.getTime();
  const moments = [
    judgedAtMs,
    stops.limit?.sentAtMs,
    stops.hour?.sentAtMs,
    stopHourDoneMs,
    hour?.change?.sentAtMs,
    takenBack?.stopSentAtMs,
  ];
  if (!moments.some((ms) => ms != null && ms > nowMs)) return memory;
  return {
    ...memory,
    judgedAtMs: judgedAtMs !== null && judgedAtMs <= nowMs ? judgedAtMs : null,
    charge: charge && seenAnew(charge, nowMs),
    stops: { limit: stops.limit && sentByNow(stops.limit, nowMs), hour: stops.hour && sentByNow(stops.hour, nowMs) },
    stopHourDoneMs: stopHourDoneMs !== null && stopHourDoneMs <= nowMs ? stopHourDoneMs : null,
    // Nobody can tell any more whether that stop has had its time.
    takenBack: null,
    hour: hour && { ...hour, change: hour.change && sentByNow(hour.change, nowMs), paused: null },
  };
}

// No stop hour that comes by again in the past is due: the charge counts as begun now.
function seenAnew(charge: ChargeInProgress, nowMs: number): ChargeInProgress {
  return { ...charge, seenSinceMs: Math.min(charge.seenSinceMs, nowMs), idleAtMs: nowMs, report: null, rises: [] };
}
