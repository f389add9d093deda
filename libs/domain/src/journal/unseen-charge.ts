import type { Powertrain } from '../snapshot.js';
import { type ChargeReading, pointOf } from './charge-reading.js';
import type { StoredPoint } from './stored-session.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Percents flicker by one, and a battery that warms up may gain another. */
const LEAST_GAIN_PERCENT = 3;
/** A descent of 1000 m gives back about 6 percent of a 50 kWh battery: what is gained on a way must be more than any pass returns. */
const LEAST_GAIN_ON_A_WAY_PERCENT = 10;
/** No car of the maker's takes more (STLA Large: 20 to 80 percent in 27 minutes, 2.2 a minute; small batteries up to 4 at the start of a charge). */
const FASTEST_PERCENT_PER_MINUTE = 6;

/** Percent that flowed into the battery between two readings; 0 where it fell, is not known, or rose more than can be: then one of them is false. */
export function gainedPercent(from: StoredPoint, to: StoredPoint): number {
  if (from.batteryPercent === null || to.batteryPercent === null) return 0;
  const gained = to.batteryPercent - from.batteryPercent;
  const mostPercent = LEAST_GAIN_PERCENT - 1 + (FASTEST_PERCENT_PER_MINUTE * (to.atMs - from.atMs)) / MINUTE_MS;
  return gained > 0 && gained <= mostPercent ? gained : 0;
}

/** Whether the odometer has grown between two readings. Where it is not known, nothing says so. */
export function hasDriven(from: ChargeReading, to: ChargeReading): boolean {
  return from.odometerKm !== null && to.odometerKm !== null && to.odometerKm > from.odometerKm;
}

/**
 * Whether the battery was charged between two readings that show no plug. A plug-in hybrid charges itself on the way; what it has gained there says
 * nothing.
 */
export function hasChargedUnseen(from: ChargeReading, to: ChargeReading, powertrain: Powertrain | null): boolean {
  if (!hasDriven(from, to)) return hasGainedAtPlug(from, to);
  return powertrain !== 'hybrid' && gainedPercent(from, to) >= LEAST_GAIN_ON_A_WAY_PERCENT;
}

/** Whether the battery was charged since a moment at the plug: nobody drives with it, so that no descent has given anything back. */
export function hasGainedAtPlug(from: StoredPoint, to: StoredPoint): boolean {
  return gainedPercent(from, to) >= LEAST_GAIN_PERCENT;
}

/**
 * Where a charge began that flows at `reading`, and did not at `last`: what has been gained since then took as long as it takes at the rate that
 * the car reports, but no longer than the time between.
 */
export function chargeStart(last: ChargeReading, reading: ChargeReading): StoredPoint {
  const gained = gainedPercent(last, reading);
  if (gained === 0) return pointOf(reading);
  const percentPerHour = percentPerHourOf(reading);
  const startMs = percentPerHour === null ? last.atMs : Math.max(last.atMs, Math.round(reading.atMs - (gained / percentPerHour) * HOUR_MS));
  return { ...pointOf(reading), atMs: startMs, batteryPercent: last.batteryPercent };
}

// The percent missing over the time remaining, as the car reports no power.
function percentPerHourOf({ batteryPercent, remainingMinutes }: ChargeReading): number | null {
  if (!remainingMinutes || batteryPercent === null || batteryPercent >= 100) return null;
  return ((100 - batteryPercent) * 60) / remainingMinutes;
}
