import { HIGHEST_AC_KW } from '../journal/charging-power.js';
import type { Snapshot } from '../snapshot.js';
import { chargingSpeed, type ChargingSpeed } from './charging-speed.js';
import { limitInForcePercent, suspendedUntil } from './limit-in-force.js';
import type { ChargeLimitMemory } from './limit-memory.js';
import type { ChargeLimitState, ChargeLimitView, LimitSituation } from './limit-situation.js';
import { reportIntervalMs, seenReportIntervalMs } from './report-interval.js';
import { nextPassing } from './stop-hour.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** From the reading that asks for it until the car has obeyed. */
const COMMAND_MS = MINUTE_MS;
/** A percent that the car reports is rounded. */
const ROUNDING_PERCENT = 1;
/** What is farther ahead is no prediction. */
const FARTHEST_MS = 7 * 24 * HOUR_MS;

/** What a person is shown of the limit at one look. */
export function limitView(memory: ChargeLimitMemory, situation: LimitSituation): ChargeLimitView {
  const { now, timeZone, snapshot, setting, capacityKwh, manualFull } = situation;
  const { charge } = memory;
  const isSuspendedUntil = suspendedUntil(setting, memory, now);
  const isSuspended = manualFull || isSuspendedUntil !== null;
  const limit = isSuspended ? null : limitInForcePercent(setting, memory, now);
  const stopAt = isSuspended ? null : setting.stopAt;
  const speed = charge && snapshot && chargingSpeed(charge, snapshot);
  const powerKw = speed && capacityKwh !== null ? (speed.likely / 100) * capacityKwh : null;
  return {
    limitPercent: setting.limitPercent,
    isSuspendedUntil,
    isSuspendedForThisCharge: manualFull,
    state: limit === null && stopAt === null ? 'off' : stateOf(memory),
    percentPerHour: speed?.likely ?? null,
    reachesLimitAt: snapshot && speed && limit !== null ? reachesAt(limit, snapshot, speed, now) : null,
    overshootPercent: snapshot && speed && limit !== null ? overshoot(limit, snapshot, speed, memory, situation) : null,
    reportIntervalMinutes: wholeMinutes(seenReportIntervalMs(memory.reportGapsMs, snapshot?.charging.mode ?? null)),
    cannotBeExact: charge !== null && (snapshot?.charging.mode === 'dc' || (powerKw ?? 0) > HIGHEST_AC_KW),
    stoppedAtPercent: limit === null ? null : (memory.stopped?.percent ?? null),
    stopsAt: charge && stopAt ? nextPassing(stopAt, now, timeZone) : null,
    ownScheduledStart: memory.hour?.own ?? null,
  };
}

function stateOf({ charge, stops, stopped }: ChargeLimitMemory): Exclude<ChargeLimitState, 'off'> {
  const commanded = [stops.limit, stops.hour].filter((stop) => stop !== null);
  if (commanded.some(({ isGivenUp }) => !isGivenUp)) return 'stopping';
  if (commanded.length > 0) return 'not-stopped';
  if (charge) return 'watching';
  return stopped ? 'stopped' : 'idle';
}

function wholeMinutes(ms: number | null): number | null {
  return ms === null ? null : Math.max(1, Math.round(ms / MINUTE_MS));
}

function reachesAt(limit: number, { battery, parts }: Snapshot, { likely }: ChargingSpeed, now: Date): Date | null {
  if (battery.percent === null || battery.percent >= limit || likely <= 0) return null;
  const ms = ((limit - battery.percent) / likely) * HOUR_MS;
  return ms > FARTHEST_MS ? null : new Date(Math.max(now.getTime(), parts.battery.changedAt.getTime() + ms));
}

/**
 * The limit may have been passed right after the car's newest report; the next comes an interval later, is read at the next reading, and the command takes its
 * way: so long it charges beyond.
 */
function overshoot(
  limit: number,
  { battery: { percent }, charging: { mode }, polledAt }: Snapshot,
  { most }: ChargingSpeed,
  { reportGapsMs }: ChargeLimitMemory,
  { now, pollIntervalMs }: LimitSituation,
): number | null {
  if (percent === null) return null;
  const silentMs = Math.max(0, now.getTime() - polledAt.getTime());
  const blindMs = reportIntervalMs(reportGapsMs, mode) + silentMs + pollIntervalMs + COMMAND_MS;
  const beyond = Math.max(0, percent - limit) + (most * blindMs) / HOUR_MS + ROUNDING_PERCENT;
  return Math.min(100 - limit, Math.ceil(beyond));
}
