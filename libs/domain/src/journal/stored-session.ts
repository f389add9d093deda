import type { ChargingMode, Position } from '../snapshot.js';
import type { VehicleId } from '../vehicle.js';
import type { SegmentEnd } from './charging-session.js';

// Charging sessions as the fold keeps them between two readings: plain JSON, so that they survive a restart. Times are milliseconds since 1970.

export interface StoredPoint {
  readonly atMs: number;
  readonly odometerKm: number | null;
  /** 0..100 */
  readonly batteryPercent: number | null;
  readonly position: Position | null;
}

export interface StoredChargePoint {
  readonly atMs: number;
  /** 0..100 */
  readonly batteryPercent: number;
  readonly rateKmPerHour: number | null;
  readonly remainingMinutes: number | null;
}

export interface StoredSegment {
  readonly start: StoredPoint;
  readonly end: StoredPoint;
  /** Null while current flows. */
  readonly endedBy: SegmentEnd | null;
  readonly points: readonly StoredChargePoint[];
}

export interface StoredSession {
  readonly vehicleId: VehicleId;
  readonly start: StoredPoint;
  readonly end: StoredPoint;
  /** As the car last named it. */
  readonly reportedMode: ChargingMode | null;
  readonly segments: readonly StoredSegment[];
  readonly running: boolean;
  readonly estimated: boolean;
}

/** More than any charge has: 0 to 100 percent with the first and the last reading of each. */
const MOST_POINTS = 400;

/** A segment with one more reading. Of equal percents in a row only the first and the last are kept, and their number is bounded. */
export function withChargePoint(points: readonly StoredChargePoint[], added: StoredChargePoint): readonly StoredChargePoint[] {
  const [last, before] = [points.at(-1), points.at(-2)];
  const isRepeated = last?.batteryPercent === added.batteryPercent && before?.batteryPercent === added.batteryPercent;
  const kept = isRepeated ? points.slice(0, -1) : points;
  return kept.length < MOST_POINTS ? [...kept, added] : [...kept.filter((_, index) => index % 2 === 0), added];
}
