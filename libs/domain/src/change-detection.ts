import type { Position, Snapshot, SnapshotPart } from './snapshot.js';

/** The thermometer of a parked car flickers by half a degree. */
const TEMPERATURE_STEP_CELSIUS = 1;
/** A parked car's position wanders by some metres between two fixes. */
const POSITION_STEP_METRES = 25;
const HEADING_STEP_DEGREES = 10;
/** Mean radius of the Earth by the IUGG. */
const EARTH_RADIUS_METRES = 6_371_008.8;

/**
 * The parts in which a reading differs meaningfully from what is stored. Empty: the car has said nothing new, and nothing is written.
 * The times of reading and reporting do not count.
 */
export function changedParts(stored: Snapshot, reading: Snapshot): ReadonlySet<SnapshotPart> {
  const changed = new Set<SnapshotPart>();
  const compare = (part: SnapshotPart, same: boolean) => {
    if (!same) changed.add(part);
  };
  compare('battery', sameFields(stored.battery, reading.battery) && sameFields(stored.fuel, reading.fuel));
  compare('charging', sameFields(stored.charging, reading.charging));
  compare('odometer', stored.odometerKm === reading.odometerKm);
  compare('driving', stored.ignition === reading.ignition && stored.moving === reading.moving && stored.speedKmh === reading.speedKmh);
  compare('position', samePlace(stored.position, reading.position) && stored.privacy === reading.privacy);
  compare('doors', sameFields(stored.doors, reading.doors));
  compare('climate', sameFields(stored.climate, reading.climate));
  compare(
    'environment',
    near(stored.outsideTemperatureCelsius, reading.outsideTemperatureCelsius, TEMPERATURE_STEP_CELSIUS) &&
      stored.daylight === reading.daylight &&
      stored.auxiliaryBatteryPercent === reading.auxiliaryBatteryPercent &&
      stored.powertrain === reading.powertrain,
  );
  return changed;
}

/** Equal in every field that such an object has; the order of fields, and of what a list names, means nothing. */
function sameFields(left: unknown, right: unknown): boolean {
  if (!isObject(left) || !isObject(right)) return left === right;
  if (Array.isArray(left) && Array.isArray(right)) return [...left].sort().join() === [...right].sort().join();
  const others = new Map<string, unknown>(Object.entries(right));
  return Object.entries(left).every(([name, value]) => sameFields(value, others.get(name)));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function near(left: number | null, right: number | null, step: number): boolean {
  if (left === null || right === null) return left === right;
  return Math.abs(left - right) < step;
}

function samePlace(left: Position | null, right: Position | null): boolean {
  if (!left || !right) return left === right;
  return distanceMetres(left, right) < POSITION_STEP_METRES && sameHeading(left.headingDegrees, right.headingDegrees);
}

function sameHeading(left: number | null, right: number | null): boolean {
  if (left === null || right === null) return left === right;
  const turn = Math.abs(left - right) % 360;
  return Math.min(turn, 360 - turn) < HEADING_STEP_DEGREES;
}

/** Great-circle distance in metres, by the haversine formula (R. W. Sinnott, Sky and Telescope 68, 1984). */
export function distanceMetres(from: Position, to: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const latitudes = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const longitudes = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  const haversine = latitudes + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * longitudes;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
