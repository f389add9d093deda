import type { VehicleId } from './vehicle.js';

// The words in which the car's states are told. `unknown`: the car reported a word that we do not know.

/** State of the charging socket and of the charge in it. */
export const CHARGING_STATUSES = ['disconnected', 'plugged', 'charging', 'stopped', 'finished', 'failed', 'unknown'] as const;
export type ChargingStatus = (typeof CHARGING_STATUSES)[number];

export const CHARGING_MODES = ['none', 'ac', 'dc', 'unknown'] as const;
export type ChargingMode = (typeof CHARGING_MODES)[number];

export const IGNITIONS = ['stop', 'startUp', 'start', 'free', 'unknown'] as const;
export type Ignition = (typeof IGNITIONS)[number];

export const LOCKS = ['locked', 'unlocked', 'partlyUnlocked', 'unknown'] as const;
export type Lock = (typeof LOCKS)[number];

export const OPENINGS = ['driver', 'passenger', 'rearLeft', 'rearRight', 'trunk', 'rearWindow', 'roofWindow', 'unknown'] as const;
export type Opening = (typeof OPENINGS)[number];

export const CLIMATE_STATUSES = ['enabled', 'disabled', 'finished', 'failed', 'unknown'] as const;
export type ClimateStatus = (typeof CLIMATE_STATUSES)[number];

/** Why the car did not warm up or cool down as asked. */
export const CLIMATE_FAILURES = [
  'defect',
  'doorOpened',
  'lowBattery',
  'lowFuelLevel',
  'tooManyUnusedPrograms',
  'windowsOrRoofOpened',
  'unknown',
] as const;
export type ClimateFailure = (typeof CLIMATE_FAILURES)[number];

/** What the driver has told the car to keep to itself: nothing, where it is, or all. */
export const PRIVACIES = ['none', 'geolocation', 'full', 'unknown'] as const;
export type Privacy = (typeof PRIVACIES)[number];

export const POWERTRAINS = ['electric', 'hybrid', 'unknown'] as const;
export type Powertrain = (typeof POWERTRAINS)[number];

/** A time of day in the car's own time zone. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

export interface Battery {
  /** 0..100 */
  readonly percent: number | null;
  readonly rangeKm: number | null;
  /** 0..100, as the car reports it; what a new battery has beyond its nominal capacity is not told. */
  readonly stateOfHealthPercent: number | null;
}

export interface Charging {
  readonly status: ChargingStatus | null;
  readonly mode: ChargingMode | null;
  readonly plugged: boolean | null;
  /** Kilometres of range gained in an hour: the car reports no power. */
  readonly rateKmPerHour: number | null;
  readonly remainingMinutes: number | null;
  /** When a delayed charge starts by the car's own program. */
  readonly scheduledStart: TimeOfDay | null;
}

/** Degrees of WGS 84; heading clockwise from north. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
  readonly altitudeMetres: number | null;
  readonly headingDegrees: number | null;
}

export interface Doors {
  readonly lock: Lock | null;
  /** What stands open; empty when all is closed, null when not reported. */
  readonly open: readonly Opening[] | null;
}

export interface Climate {
  readonly status: ClimateStatus | null;
  readonly failure: ClimateFailure | null;
}

/** The tank of a plug-in hybrid. */
export interface Fuel {
  readonly percent: number | null;
  readonly rangeKm: number | null;
}

/** The parts of a snapshot that the car reports, and that change, on their own. */
export const SNAPSHOT_PARTS = ['battery', 'charging', 'driving', 'odometer', 'position', 'doors', 'climate', 'environment'] as const;
export type SnapshotPart = (typeof SNAPSHOT_PARTS)[number];

export interface PartTimes {
  /** When a meaningful value of this part last changed, by our clock. */
  readonly changedAt: Date;
  /** When the maker says the part was updated. Often missing and not always true; an accepted snapshot holds the last date that could be true. */
  readonly reportedAt: Date | null;
}

/** What is known of a vehicle at one reading. Null means "not reported", never zero. */
export interface Snapshot {
  readonly vehicleId: VehicleId;
  /** When we read it, by our clock. */
  readonly polledAt: Date;
  /** When a meaningful value last changed, by our clock. */
  readonly changedAt: Date;
  readonly parts: Readonly<Record<SnapshotPart, PartTimes>>;
  readonly battery: Battery;
  readonly charging: Charging;
  readonly odometerKm: number | null;
  readonly position: Position | null;
  readonly ignition: Ignition | null;
  readonly moving: boolean | null;
  readonly speedKmh: number | null;
  readonly doors: Doors;
  readonly climate: Climate;
  readonly outsideTemperatureCelsius: number | null;
  readonly daylight: boolean | null;
  /** Charge of the 12 V battery, 0..100. */
  readonly auxiliaryBatteryPercent: number | null;
  readonly privacy: Privacy | null;
  readonly powertrain: Powertrain | null;
  /** Null for a car without a tank, or when nothing is reported of it. */
  readonly fuel: Fuel | null;
}

/** True while the car is used: ignition on, or moving. */
export function isDriving(snapshot: Snapshot): boolean {
  return snapshot.moving === true || snapshot.ignition === 'start' || snapshot.ignition === 'startUp' || snapshot.ignition === 'free';
}

/** Whether the cable is in; null when that is not reported. */
export function isPlugged({ charging: { plugged, status } }: Snapshot): boolean | null {
  if (plugged !== null) return plugged;
  if (status === null || status === 'unknown') return null;
  return status !== 'disconnected';
}
