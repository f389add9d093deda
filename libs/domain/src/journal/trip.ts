import type { Position } from '../snapshot.js';
import type { VehicleId } from '../vehicle.js';
import type { Energy } from './energy.js';

/** Where and in which state a trip or a charging session begins or ends, as near as the readings tell. */
export interface JournalPoint {
  /** By the car's own date where that can be believed, else when we read it. */
  readonly at: Date;
  readonly odometerKm: number | null;
  /** 0..100 */
  readonly batteryPercent: number | null;
  readonly position: Position | null;
}

/**
 * A drive from one stop to the next. An opinion, derived from the snapshots; the odometer is the truth: the trips of any period add up to its difference.
 */
export interface Trip {
  readonly vehicleId: VehicleId;
  readonly start: JournalPoint;
  readonly end: JournalPoint;
  /** Difference of the odometer, to 0.1 km. */
  readonly distanceKm: number;
  /** Between start and end of the drive; for an estimated trip a guess. */
  readonly minutes: number;
  /** From the traction battery; null where it cannot be known: the capacity is not, or the percent was not reported, or it was charged in between. */
  readonly energy: Energy | null;
  /** Mean of what was reported on the way. */
  readonly outsideTemperatureCelsius: number | null;
  /** The kilometres are certain, the times are not: nobody saw the drive, only that the odometer had grown. */
  readonly estimated: boolean;
}

/**
 * Names a trip for ever: by when and at which odometer it began, neither of which changes once the trip is known. The odometer tells trips apart that began at one moment by a
 * clock that was put back.
 */
export function tripId({ start }: Trip): string {
  return `${start.at.toISOString().replace(/[-:.]/g, '')}-${Math.round((start.odometerKm ?? 0) * 10)}`;
}
