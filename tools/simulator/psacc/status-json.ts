import type { CarModel } from '../car/models.ts';
import type { CarReport } from '../car/report.ts';
import { isoDuration, statusDate, timeOfDayAsDuration } from './dates.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How an ordered fault bends the status. */
export interface Distortion {
  readonly mileage0?: boolean;
  readonly unknownEnum?: boolean;
  readonly noPosition?: boolean;
  readonly nothingReported?: boolean;
}

const MODE_WORDS = { ac: 'Slow', dc: 'Quick' } as const;
/** A word that no table of the maker's knows. */
const UNKNOWN_WORD = 'Rebalancing';
const NO_POSITION: Json = {
  type: 'Feature',
  geometry: { coordinates: [null, null, null], type: 'Point' },
  properties: { heading: null, signal_quality: null, type: null, updated_at: null },
};
const NOT_MOVING: Json = { acceleration: null, moving: null, pace: null, speed: null };

/** The body of `/get_vehicleinfo`: a report in psacc's words. `stamp` gives the date that the world sees for a moment of the car's. */
export function statusJson(model: CarModel, report: CarReport, stamp: (carTime: number) => Date, distortion: Distortion = {}): Json {
  const links = linksJson(model);
  if (distortion.nothingReported === true) return { embedded: null, links, ...EMPTY };
  const at = statusDate(stamp(report.at));
  return {
    embedded: null,
    links,
    battery: { current: 0, voltage: report.auxiliaryPercent },
    doors_state: doorsJson(report),
    energy: [electricJson(model, report, at, distortion), fuelJson(report, at)],
    environment: { created_at: at, air: { temp: report.outsideCelsius }, luminosity: { day: report.daylight } },
    ignition: { type: report.driving ? 'StartUp' : 'Stop' },
    kinetic: { acceleration: null, moving: report.driving, pace: null, speed: report.speedKmh },
    last_position: distortion.noPosition === true ? NO_POSITION : positionJson(report, statusDate(stamp(report.positionAt))),
    preconditionning: {
      air_conditioning: {
        failure_cause: report.climateFailure,
        status: report.climate,
        updated_at: statusDate(stamp(report.climateAt)),
        created_at: null,
      },
    },
    privacy: { state: 'None' },
    safety: null,
    service: { type: model.powertrain === 'hybrid' ? 'Hybrid' : 'Electric', updated_at: at },
    timed_odometer: { updated_at: null, mileage: distortion.mileage0 === true ? 0 : report.odometerKm },
  };
}

/** As psacc answers for a car that has never reported. */
const EMPTY: Readonly<Record<string, Json>> = {
  battery: null,
  doors_state: null,
  energy: null,
  environment: null,
  ignition: null,
  kinetic: NOT_MOVING,
  last_position: NO_POSITION,
  preconditionning: null,
  privacy: null,
  safety: null,
  service: null,
  timed_odometer: null,
};

function linksJson(model: CarModel): Json {
  const href = `https://api.groupe-psa.com/connectedcar/v4/user/vehicles/${model.cloudId}/status`;
  const nothing = { hreflang: null, name: null, profile: null, templated: null, title: null, type: null };
  return { _self: { deprecation: null, href, ...nothing }, vehicle: null };
}

function doorsJson(report: CarReport): Json {
  const doors = ['Driver', 'Passenger', 'RearLeft', 'RearRight', 'Trunk'];
  return {
    locked_state: [report.locked ? 'Locked' : 'Unlocked'],
    opening: doors.map((identifier) => ({ identifier, state: identifier === 'Driver' && report.driverDoorOpen ? 'Open' : 'Closed' })),
    updated_at: null,
  };
}

function electricJson(model: CarModel, report: CarReport, at: string, distortion: Distortion): Json {
  const { charging } = report;
  const health =
    model.powertrain === 'hybrid'
      ? { capacity: model.stateOfHealthPercent, resistance: null }
      : { capacity: null, resistance: model.stateOfHealthPercent };
  return {
    updated_at: at,
    created_at: null,
    autonomy: report.rangeKm,
    battery: { capacity: model.listedKwh * 1000, health },
    charging: {
      charging_mode: charging.mode === null ? 'No' : MODE_WORDS[charging.mode],
      charging_rate: charging.rateKmPerHour,
      next_delayed_time: timeOfDayAsDuration(charging.delayedStart),
      plugged: charging.plugged,
      remaining_time: isoDuration(charging.remainingMinutes),
      status: distortion.unknownEnum === true ? UNKNOWN_WORD : charging.status,
    },
    consumption: null,
    level: report.percent,
    residual: null,
    type: 'Electric',
  };
}

/** Present for every car, empty for those without a tank. */
function fuelJson(report: CarReport, at: string): Json {
  return {
    updated_at: at,
    created_at: null,
    autonomy: report.fuel?.rangeKm ?? null,
    battery: null,
    charging: null,
    consumption: null,
    level: report.fuel?.percent ?? null,
    residual: null,
    type: 'Fuel',
  };
}

function positionJson({ position }: CarReport, at: string): Json {
  const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
  return {
    type: 'Feature',
    geometry: { coordinates: [round(position.longitude), round(position.latitude), Math.round(position.altitudeMetres)], type: 'Point' },
    properties: { heading: position.headingDegrees, signal_quality: null, type: 'Acquire', updated_at: at },
  };
}
