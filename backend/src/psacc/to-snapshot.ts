import {
  type Charging,
  type ChargingStatus,
  type Climate,
  type Fuel,
  type Position,
  type Powertrain,
  type Snapshot,
  type VehicleId,
} from '@psa-ev/domain';
import { parseDurationMinutes, parseTimeOfDay, readTime } from './maker-time.js';
import { type Oddities } from './oddity.log.js';
import { toDoors } from './to-doors.js';
import { toPartTimes } from './to-part-times.js';
import { type AirConditioning, type Energy, type VehicleStatus } from './vehicle-status.schema.js';
import { CHARGING_RATE_KM_PER_HOUR, OUTSIDE_CELSIUS, PERCENT, RANGE_KM, SPEED_KMH, within } from './within.js';
import { CHARGING_MODE, CHARGING_STATUS, CLIMATE_FAILURE, CLIMATE_STATUS, ENERGY, IGNITION, POWERTRAIN, PRIVACY } from './words.js';

/** A new battery has a little more than its nominal capacity. */
const HIGHEST_HEALTH_PERCENT = 110;

/**
 * psacc's status in our own words. What is missing, or makes no sense, is null; words that are not known are `unknown`. Only the percent of the
 * traction battery and the odometer are told as they came: whether they can be true is decided with what is known of the car.
 * Every `changedAt` is `polledAt`: only who knows the reading before can tell what has changed.
 */
export function toSnapshot(vehicleId: VehicleId, status: VehicleStatus, polledAt: Date, oddities: Oddities): Snapshot {
  const electric = findEnergy('electric', status, oddities);
  const airConditioning = findAirConditioning(status);
  const powertrain = POWERTRAIN.translate(status.service?.type, oddities);
  return {
    vehicleId,
    polledAt,
    changedAt: polledAt,
    parts: toPartTimes(status, electric, airConditioning, polledAt, oddities),
    battery: {
      percent: electric?.level ?? null,
      rangeKm: toRange(electric, oddities),
      stateOfHealthPercent: toStateOfHealth(electric, powertrain, oddities),
    },
    charging: toCharging(electric?.charging, oddities),
    odometerKm: status.timed_odometer?.mileage ?? null,
    position: toPosition(status.last_position),
    ignition: IGNITION.translate(status.ignition?.type, oddities),
    moving: status.kinetic?.moving ?? null,
    speedKmh: within(SPEED_KMH, 'status.kinetic.speed', status.kinetic?.speed, oddities),
    doors: toDoors(status.doors_state, oddities),
    climate: toClimate(airConditioning, oddities),
    outsideTemperatureCelsius: within(OUTSIDE_CELSIUS, 'status.environment.air.temp', status.environment?.air?.temp, oddities),
    daylight: status.environment?.luminosity?.day ?? null,
    // Called a voltage, but a percentage.
    auxiliaryBatteryPercent: within(PERCENT, 'status.battery.voltage', status.battery?.voltage, oddities),
    privacy: PRIVACY.translate(status.privacy?.state, oddities),
    powertrain,
    fuel: toFuel(findEnergy('fuel', status, oddities), oddities),
  };
}

// The order means nothing, and an entry may be empty: the first with a level is the one.
function findEnergy(type: 'electric' | 'fuel', status: VehicleStatus, oddities: Oddities): Energy | null {
  const ofType = (status.energy ?? []).flatMap((energy) => (energy && ENERGY.translate(energy.type, oddities) === type ? [energy] : []));
  return ofType.find((energy) => typeof energy.level === 'number') ?? ofType[0] ?? null;
}

// psacc 3.7 writes "preconditionning"; the cloud, and perhaps a later psacc, "preconditioning".
function findAirConditioning({ preconditionning, preconditioning }: VehicleStatus): AirConditioning | null {
  const [written, corrected] = [preconditionning?.air_conditioning, preconditioning?.air_conditioning];
  return (written?.status ? written : (corrected ?? written)) ?? null;
}

// Battery-electric cars report their health as resistance, plug-in hybrids as capacity; the other figure is then a default.
function toStateOfHealth(electric: Energy | null, powertrain: Powertrain | null, oddities: Oddities): number | null {
  const { resistance = null, capacity = null } = electric?.battery?.health ?? {};
  const reported = powertrain === 'hybrid' ? (capacity ?? resistance) : (resistance ?? capacity);
  const percent = within([0, HIGHEST_HEALTH_PERCENT], 'status.energy[].battery.health', reported, oddities);
  return percent && Math.min(100, percent);
}

function toRange(energy: Energy | null, oddities: Oddities): number | null {
  return within(RANGE_KM, 'status.energy[].autonomy', energy?.autonomy, oddities);
}

function toCharging(charging: Energy['charging'], oddities: Oddities): Charging {
  const plugged = charging?.plugged ?? null;
  return {
    status: toChargingStatus(CHARGING_STATUS.translate(charging?.status, oddities), plugged),
    mode: CHARGING_MODE.translate(charging?.charging_mode, oddities),
    plugged,
    rateKmPerHour: within(CHARGING_RATE_KM_PER_HOUR, 'status.energy[].charging.charging_rate', charging?.charging_rate, oddities),
    remainingMinutes: readTime('status.energy[].charging.remaining_time', charging?.remaining_time, parseDurationMinutes, oddities),
    scheduledStart: readTime('status.energy[].charging.next_delayed_time', charging?.next_delayed_time, parseTimeOfDay, oddities),
  };
}

// The maker has no word for a plugged car that has not begun to charge.
function toChargingStatus(status: ChargingStatus | null, plugged: boolean | null): ChargingStatus | null {
  if (status !== null && status !== 'disconnected') return status;
  if (plugged === null) return status;
  return plugged ? 'plugged' : 'disconnected';
}

function toPosition(reported: VehicleStatus['last_position']): Position | null {
  const [longitude, latitude, altitudeMetres] = reported?.geometry?.coordinates ?? []; // GeoJSON order
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null;
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return null;
  // A receiver without a fix stands in the Gulf of Guinea.
  if (longitude === 0 && latitude === 0) return null;
  return { latitude, longitude, altitudeMetres: altitudeMetres ?? null, headingDegrees: toHeading(reported?.properties?.heading) };
}

function toHeading(degrees: number | null | undefined): number | null {
  if (typeof degrees !== 'number' || degrees < 0 || degrees > 360) return null;
  return degrees === 360 ? 0 : degrees;
}

function toClimate(airConditioning: AirConditioning | null, oddities: Oddities): Climate {
  return {
    status: CLIMATE_STATUS.translate(airConditioning?.status, oddities),
    failure: CLIMATE_FAILURE.translate(airConditioning?.failure_cause, oddities),
  };
}

// Cars without a tank report one all the same, with nothing in it.
function toFuel(fuel: Energy | null, oddities: Oddities): Fuel | null {
  const percent = within(PERCENT, 'status.energy[].level', fuel?.level, oddities);
  const rangeKm = toRange(fuel, oddities);
  return percent === null && rangeKm === null ? null : { percent, rangeKm };
}
