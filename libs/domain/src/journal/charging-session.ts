import type { VehicleId } from '../vehicle.js';
import type { Energy } from './energy.js';
import type { JournalPoint } from './trip.js';

/** How a stretch of charging came to its end. `unseen`: the readings do not tell. */
export const SEGMENT_ENDS = ['finished', 'stopped', 'failed', 'unplugged', 'unseen'] as const;
export type SegmentEnd = (typeof SEGMENT_ENDS)[number];

/** One reading of a charge, for its curve. */
export interface ChargePoint {
  readonly at: Date;
  readonly batteryPercent: number;
  /** Kilometres of range gained in an hour, as the car says. */
  readonly rateKmPerHour: number | null;
  readonly remainingMinutes: number | null;
}

/** A stretch in which current flowed. */
export interface ChargeSegment {
  readonly start: JournalPoint;
  readonly end: JournalPoint;
  /** Null while it runs. */
  readonly endedBy: SegmentEnd | null;
  readonly points: readonly ChargePoint[];
}

/** From plugging in to unplugging, with each stretch of charging in between. Survives a limit stop, a delayed start and missing readings. */
export interface ChargingSession {
  readonly vehicleId: VehicleId;
  readonly start: JournalPoint;
  readonly end: JournalPoint;
  /** Null while it is not known; mixed cannot be. */
  readonly mode: 'ac' | 'dc' | null;
  readonly segments: readonly ChargeSegment[];
  /** Into the traction battery; null where the capacity or a percent is not known. */
  readonly energy: Energy | null;
  readonly averagePowerKw: number | null;
  readonly peakPowerKw: number | null;
  /** Still plugged in at the last reading. */
  readonly running: boolean;
  /**
   * The plug was in at the first reading ever or after a drive that nobody saw, or a charge was noticed only by its effect: its start is a bound,
   * or its end.
   */
  readonly estimated: boolean;
}

/** Names a session for ever: by when it began, which does not change once it is known, and which no two sessions of a vehicle share. */
export function sessionId({ start }: ChargingSession): string {
  return start.at.toISOString().replace(/[-:.]/g, '');
}
