import { credibleReportedAt } from '../freshness.js';
import { type ChargingStatus, isPlugged, type Position, type Snapshot } from '../snapshot.js';
import type { StoredPoint } from './stored-session.js';

/** What one snapshot says of the charge, and when by the car's own date where that can be believed. Plain JSON. */
export interface ChargeReading extends StoredPoint {
  readonly status: ChargingStatus | null;
  /** Whether the cable is in; null: not reported. */
  readonly plugged: boolean | null;
  readonly moving: boolean;
  readonly rateKmPerHour: number | null;
  readonly remainingMinutes: number | null;
}

/**
 * The reading that follows `last` (null: none before), not dated before `floorMs`. Null where it says nothing new: what was read once more leaves
 * no trace, for the facts do not hold it either.
 *
 * A percent that is left out is still the last one as long as the car has not been driven.
 */
export function readCharge(snapshot: Snapshot, last: ChargeReading | null, floorMs: number): ChargeReading | null {
  const { battery, charging, odometerKm, position, polledAt } = snapshot;
  const hasStood = last !== null && last.odometerKm === odometerKm;
  const said = {
    odometerKm,
    batteryPercent: battery.percent ?? (hasStood ? last.batteryPercent : null),
    position,
    status: charging.status,
    plugged: charging.status === 'charging' ? true : isPlugged(snapshot),
    moving: snapshot.moving === true,
    rateKmPerHour: charging.rateKmPerHour,
    remainingMinutes: charging.remainingMinutes,
  };
  if (last && saysTheSame(said, last)) return null;
  const reportedMs = reportedAtMs(snapshot);
  const isDated = reportedMs !== null && (last === null || reportedMs > last.atMs || isRetold(reportedMs, last));
  return { atMs: Math.max(floorMs, isDated ? reportedMs : polledAt.getTime()), ...said };
}

/** The place and state of a reading alone. */
export function pointOf({ atMs, odometerKm, batteryPercent, position }: StoredPoint): StoredPoint {
  return { atMs, odometerKm, batteryPercent, position };
}

/** Whether a reading leaves open what is at the plug. */
export function isUntold({ plugged, status }: ChargeReading): boolean {
  return plugged === null || status === null || status === 'unknown';
}

// The report that could not be read before, now in words that we know. Any other that differs under the same date has a date that is not true.
function isRetold(reportedMs: number, last: ChargeReading): boolean {
  return last.status === 'unknown' && reportedMs === last.atMs;
}

function reportedAtMs(snapshot: Snapshot): number | null {
  const dates = (['battery', 'charging'] as const).flatMap((part) => credibleReportedAt(snapshot, part)?.getTime() ?? []);
  return dates.length === 0 ? null : Math.max(...dates);
}

const COMPARED = ['odometerKm', 'batteryPercent', 'status', 'plugged', 'moving', 'rateKmPerHour', 'remainingMinutes'] as const;

function saysTheSame(left: Omit<ChargeReading, 'atMs'>, right: ChargeReading): boolean {
  return COMPARED.every((field) => left[field] === right[field]) && isSamePlace(left.position, right.position);
}

function isSamePlace(left: Position | null, right: Position | null): boolean {
  return left?.latitude === right?.latitude && left?.longitude === right?.longitude;
}
