import { parseVehicleId, type PartTimes, SNAPSHOT_PARTS, type Snapshot, type SnapshotPart, type VehicleId } from '@psa-ev/domain';
import type { ImportedOrigin } from '../snapshots/snapshot-origin.js';

/** What a source tells of a car at one moment; of which car is said beside it. */
export type Reading = Omit<Snapshot, 'vehicleId'>;

/** Stands for the car where a whole snapshot is wanted, and it does not matter of which car. */
export const ANY_VEHICLE: VehicleId = parseVehicleId('aaaaaaaaaaaaaaaa');

/** By what a source names a car: its VIN, which one row may lack (null), or the id that this service has given it. Null: by nothing, in no row. */
export type CarName = { readonly vin: string | null } | { readonly vehicleId: VehicleId } | null;

/** One row, record or line of a source. The place is for who has to find it there, for example `position row 12`; it names no car. */
export type SourceItem =
  | { readonly kind: 'reading'; readonly place: string; readonly car: CarName; readonly reading: Reading }
  /** The same as the one before it in the file. */
  | { readonly kind: 'repeated'; readonly place: string; readonly reading: Reading }
  | { readonly kind: 'unreadable'; readonly place: string; readonly reason: string };

/** A file from which facts can be taken. It is never written to. */
export interface ImportSource {
  readonly origin: ImportedOrigin;
  /** In words, for example `the database of psa_car_controller`. */
  readonly description: string;
  /** All that the file holds, in any order; what cannot be read is told and passed over. */
  items(): AsyncIterable<SourceItem>;
}

/** The file is none that can be imported; the message says what it is, or what could be. */
export class SourceRefused extends Error {
  override readonly name = 'SourceRefused';
}

/** A reading of which only this much is told; all else is not reported. No date of the maker's: those that a source keeps are not sure to be of each part. */
export function readingOf(at: Date, told: Partial<Omit<Reading, 'polledAt' | 'changedAt' | 'parts'>>): Reading {
  const times: PartTimes = { changedAt: at, reportedAt: null };
  return {
    polledAt: at,
    changedAt: at,
    parts: Object.fromEntries(SNAPSHOT_PARTS.map((part) => [part, times])) as Record<SnapshotPart, PartTimes>,
    battery: { percent: null, rangeKm: null, stateOfHealthPercent: null },
    charging: { status: null, mode: null, plugged: null, rateKmPerHour: null, remainingMinutes: null, scheduledStart: null },
    odometerKm: null,
    position: null,
    ignition: null,
    moving: null,
    speedKmh: null,
    doors: { lock: null, open: null },
    climate: { status: null, failure: null },
    outsideTemperatureCelsius: null,
    daylight: null,
    auxiliaryBatteryPercent: null,
    privacy: null,
    powertrain: null,
    fuel: null,
    ...told,
  };
}

/** A reading in which what it leaves out is taken from another one, of the moment before or of the same. */
export function completedBy<Told extends Reading>(reading: Told, known: Reading): Told {
  return {
    ...reading,
    battery: completed(reading.battery, known.battery),
    charging: completed(reading.charging, known.charging),
    odometerKm: reading.odometerKm ?? known.odometerKm,
    position: reading.position && known.position ? completed(reading.position, known.position) : (reading.position ?? known.position),
    ignition: reading.ignition ?? known.ignition,
    moving: reading.moving ?? known.moving,
    speedKmh: reading.speedKmh ?? known.speedKmh,
    doors: completed(reading.doors, known.doors),
    climate: completed(reading.climate, known.climate),
    outsideTemperatureCelsius: reading.outsideTemperatureCelsius ?? known.outsideTemperatureCelsius,
    daylight: reading.daylight ?? known.daylight,
    auxiliaryBatteryPercent: reading.auxiliaryBatteryPercent ?? known.auxiliaryBatteryPercent,
    privacy: reading.privacy ?? known.privacy,
    powertrain: reading.powertrain ?? known.powertrain,
    fuel: reading.fuel && known.fuel ? completed(reading.fuel, known.fuel) : (reading.fuel ?? known.fuel),
  };
}

function completed<Part extends object>(told: Part, known: Part): Part {
  const reported = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null));
  return { ...known, ...reported };
}
