import { MINUTE_MS } from '../local-time.ts';
import type { Car } from './car.ts';
import { chargePowerKw, minutesToFull } from './charge-curve.ts';
import { FUEL_LITRES_PER_KM, rangeKwhPerKm } from './consumption.ts';
import type { Plug } from './plug.ts';
import type { CarReport, ChargingReport } from './report.ts';

/** How long the car keeps silent while nothing but time changes it; for ever when it rests. */
export function silenceMs(car: Car): number {
  if (car.drive !== null) return 5 * MINUTE_MS;
  if (car.plug.kind === 'charging') return (car.plug.mode === 'dc' ? 5 : 10) * MINUTE_MS;
  return Infinity;
}

const FASTEST_KM_PER_HOUR = 500;
const STATUS_WORDS = {
  unplugged: 'Disconnected',
  charging: 'InProgress',
  waiting: 'Stopped',
  finished: 'Finished',
  failed: 'Failure',
} as const satisfies Record<Plug['kind'], string>;
const CLIMATE_WORDS = { off: 'Disabled', on: 'Enabled', finished: 'Finished', failed: 'Failure' } as const;

/** What the car tells of itself now. */
export function observe(car: Car, at: number): CarReport {
  const celsius = car.outsideCelsius(at);
  const rangeKm = Math.floor(car.battery.energyKwh / rangeKwhPerKm(car.model, celsius));
  return {
    at,
    percent: Math.round(car.battery.percent),
    rangeKm,
    odometerKm: Math.floor(car.odometerKm * 10 + 1e-6) / 10,
    driving: car.drive !== null,
    speedKmh: car.drive === null ? null : Math.round(car.drive.speedKmh),
    position: car.position,
    positionAt: car.positionAt,
    locked: car.locked,
    driverDoorOpen: car.driverDoorOpen,
    charging: chargingOf(car, celsius),
    climate: CLIMATE_WORDS[car.climate.kind],
    climateFailure: car.climate.kind === 'failed' ? car.climate.cause : null,
    climateAt: car.climate.at,
    outsideCelsius: celsius,
    daylight: car.around.weather.isDaylight(at),
    auxiliaryPercent: Math.round(car.auxiliary.percentAt(at) * 2) / 2,
    fuel: fuelOf(car),
  };
}

function chargingOf(car: Car, celsius: number): ChargingReport {
  const common = { status: STATUS_WORDS[car.plug.kind], plugged: car.plug.kind !== 'unplugged', delayedStart: car.delayedStart };
  if (car.plug.kind !== 'charging') {
    return { ...common, mode: car.plug.kind === 'finished' ? car.plug.mode : null, rateKmPerHour: 0, remainingMinutes: 0 };
  }
  const { mode } = car.plug;
  const powerKw = chargePowerKw(car.model, mode, car.battery.percent, celsius);
  return {
    ...common,
    mode,
    rateKmPerHour: Math.min(FASTEST_KM_PER_HOUR, Math.round(powerKw / rangeKwhPerKm(car.model, celsius))),
    remainingMinutes: Math.ceil(minutesToFull(car.model, mode, car.battery.percent, celsius) / 5) * 5,
  };
}

function fuelOf(car: Car): CarReport['fuel'] {
  if (car.model.tankLitres === 0) return null;
  const litres = (car.model.tankLitres * car.fuelPercent) / 100;
  return { percent: Math.round(car.fuelPercent), rangeKm: Math.floor(litres / FUEL_LITRES_PER_KM) };
}
