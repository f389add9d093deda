import type { Position } from '../snapshot.js';
import type { VehicleId } from '../vehicle.js';
import { type Energy, energyOfPercents } from './energy.js';
import type { JournalContext } from './journal-context.js';
import type { Trip } from './trip.js';
import type { NewTripReading, TripReading } from './trip-reading.js';

/** One end of a drive. */
export interface DrivePoint {
  readonly atMs: number;
  /** Tenths of a kilometre. */
  readonly odometerTenths: number | null;
  readonly batteryPercent: number | null;
  readonly position: Position | null;
}

/** A drive as the state of the journal holds it. Plain JSON, of a fixed size. */
export interface Drive {
  readonly start: DrivePoint;
  /** The last sign of driving while it runs. */
  readonly end: DrivePoint;
  /** The battery was, or may have been, charged between start and end. */
  readonly charged: boolean;
  readonly estimated: boolean;
  readonly temperature: { readonly sumCelsius: number; readonly readings: number };
}

/** A drive that begins at a point and was seen by no reading yet. */
export function driveFrom({ atMs, odometerTenths, batteryPercent, position }: DrivePoint): Drive {
  const start = { atMs, odometerTenths, batteryPercent, position };
  return { start, end: start, charged: false, estimated: false, temperature: { sumCelsius: 0, readings: 0 } };
}

/** The drive with one more reading, and its end at `endMs`. What the reading leaves out stays known. */
export function driveWith(drive: Drive, reading: NewTripReading, endMs: number): Drive {
  const { start, end, temperature } = drive;
  const celsius = reading.outsideTemperatureCelsius;
  return {
    ...drive,
    start: start.odometerTenths === null ? { ...start, odometerTenths: reading.odometerTenths } : start,
    end: {
      atMs: endMs,
      odometerTenths: reading.odometerTenths ?? end.odometerTenths,
      batteryPercent: reading.batteryPercent ?? end.batteryPercent,
      position: reading.position ?? end.position,
    },
    charged: drive.charged || mayHaveCharged(end, reading),
    temperature: celsius === null ? temperature : { sumCelsius: temperature.sumCelsius + celsius, readings: temperature.readings + 1 },
  };
}

/** The drive, which had driven no known kilometre, with the first odometer that is told after it. */
export function driveWithFirstOdometer(drive: Drive, odometerTenths: number | null): Drive {
  if (drive.end.odometerTenths !== null) return drive;
  return { ...drive, start: { ...drive.start, odometerTenths }, end: { ...drive.end, odometerTenths } };
}

// Going downhill gives back a percent or two between two readings; the plug gives more, or is seen.
const RECUPERATED_PERCENT = 2;

function mayHaveCharged(before: DrivePoint, { batteryPercent, charging }: TripReading): boolean {
  if (before.batteryPercent === null || batteryPercent === null) return charging;
  return batteryPercent - before.batteryPercent > (charging ? 0 : RECUPERATED_PERCENT);
}

/** Tenths of a kilometre from start to end. */
export function drivenTenths({ start, end }: Drive): number {
  return start.odometerTenths === null || end.odometerTenths === null ? 0 : end.odometerTenths - start.odometerTenths;
}

/** The trip of a drive. */
export function tripOf(drive: Drive, vehicleId: VehicleId, context: JournalContext): Trip {
  const { start, end, estimated, temperature } = drive;
  return {
    vehicleId,
    start: pointOf(start),
    end: pointOf(end),
    distanceKm: drivenTenths(drive) / 10,
    minutes: (end.atMs - start.atMs) / 60_000,
    energy: energyOf(drive, context),
    outsideTemperatureCelsius: temperature.readings > 0 ? temperature.sumCelsius / temperature.readings : null,
    estimated,
  };
}

function pointOf({ atMs, odometerTenths, batteryPercent, position }: DrivePoint): Trip['start'] {
  return { at: new Date(atMs), odometerKm: odometerTenths === null ? null : odometerTenths / 10, batteryPercent, position };
}

function energyOf({ start, end, charged }: Drive, { usableCapacityKwh }: JournalContext): Energy | null {
  if (charged || start.batteryPercent === null || end.batteryPercent === null) return null;
  return energyOfPercents(start.batteryPercent - end.batteryPercent, usableCapacityKwh);
}
