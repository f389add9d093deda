import { partSeenAt } from './freshness.js';
import type { Battery, Charging, Snapshot } from './snapshot.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Longer than the car's slowest reporting while it charges: beyond, an estimate would be a guess. */
const LONGEST_EXTRAPOLATION_MS = 30 * MINUTE_MS;

/**
 * Charging power in kW, estimated: the car reports only how fast its range grows.
 *
 * It is the percent gained in an hour, as a share of the battery's capacity. Null while not charging, or when too little is reported.
 */
export function estimateChargingPowerKw(battery: Battery, charging: Charging, capacityKwh: number | null): number | null {
  const percentPerHour = estimateChargingPercentPerHour(battery, charging);
  return percentPerHour === null || capacityKwh === null ? null : (percentPerHour / 100) * capacityKwh;
}

/**
 * Percent gained in an hour of charging; null while not charging, or when too little is reported.
 *
 * One kilometre of range is worth `percent / range`; times the reported km/h that gives percent an hour. Without a rate it is the percent
 * missing to a full battery over the time remaining.
 */
export function estimateChargingPercentPerHour(battery: Battery, charging: Charging): number | null {
  if (charging.status !== 'charging' || battery.percent === null) return null;
  if (charging.rateKmPerHour && battery.rangeKm && battery.percent > 0) return (charging.rateKmPerHour * battery.percent) / battery.rangeKm;
  if (charging.remainingMinutes) return ((100 - battery.percent) * 60) / charging.remainingMinutes;
  return null;
}

/**
 * The percent that a charging battery has probably reached since the car's last report. Null when it does not charge, when nothing can be
 * said, or when the estimate is no more than what was reported.
 */
export function estimatePercentNow(snapshot: Snapshot, now: Date): number | null {
  const percentPerHour = estimateChargingPercentPerHour(snapshot.battery, snapshot.charging);
  if (percentPerHour === null || snapshot.battery.percent === null) return null;
  const elapsedMs = Math.min(now.getTime() - partSeenAt(snapshot, 'battery').getTime(), LONGEST_EXTRAPOLATION_MS);
  const estimate = Math.min(100, Math.floor(snapshot.battery.percent + (percentPerHour * elapsedMs) / HOUR_MS));
  return estimate > snapshot.battery.percent ? estimate : null;
}

/** When the charge ends by the car's own account; null while not charging or not reported. */
export function estimateChargingEnd(snapshot: Snapshot): Date | null {
  const { status, remainingMinutes } = snapshot.charging;
  if (status !== 'charging' || !remainingMinutes) return null;
  return new Date(partSeenAt(snapshot, 'charging').getTime() + remainingMinutes * MINUTE_MS);
}
