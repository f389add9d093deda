import { MINUTE_MS } from '../local-time.ts';
import { randomBetween } from '../random.ts';
import { speedOn, type Route } from '../story/routes.ts';
import { drivingKw, FUEL_LITRES_PER_KM } from './consumption.ts';
import type { CarModel } from './models.ts';

export interface Drive {
  readonly route: Route;
  readonly km: number;
  readonly speedKmh: number;
}

interface Conditions {
  readonly model: CarModel;
  readonly seed: number;
  readonly time: number;
  readonly celsius: number;
  readonly onFuel: boolean;
}

interface Stretch {
  readonly drive: Drive;
  readonly drivenKm: number;
  readonly arrived: boolean;
  /** What the battery has to give. */
  readonly energyKwh: number;
  readonly fuelLitres: number;
}

const SLOW_ENDS_KM = 0.25;
const SLOW_KMH = 22;

/** How far a drive gets in some hours, usually a small part of one. */
export function driveOn(drive: Drive, hours: number, { model, seed, time, celsius, onFuel }: Conditions): Stretch {
  const leftKm = drive.route.lengthKm - drive.km;
  const speedKmh = speed(drive, leftKm, seed, time);
  const drivenKm = Math.min(leftKm, speedKmh * hours);
  const neededKwh = drivingKw(model, speedKmh, celsius) * (drivenKm / speedKmh);
  return {
    drive: { ...drive, km: drive.km + drivenKm, speedKmh },
    drivenKm,
    arrived: drivenKm >= leftKm,
    energyKwh: onFuel ? 0 : neededKwh,
    fuelLitres: onFuel ? drivenKm * FUEL_LITRES_PER_KM : 0,
  };
}

function speed({ route, km }: Drive, leftKm: number, seed: number, time: number): number {
  if (km < SLOW_ENDS_KM || leftKm < SLOW_ENDS_KM) return SLOW_KMH;
  return speedOn(route, km) * randomBetween(0.8, 1.08, seed, 'traffic', Math.floor(time / MINUTE_MS));
}
