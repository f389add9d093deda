import type { CarModel } from './models.ts';
import type { Route } from '../story/routes.ts';

/** Rolling, and air which grows with the square of the speed: 11 kWh/100 km at 50 km/h, 20 at 120. */
const ROLLING_KWH_PER_KM = 0.086;
const AIR_KWH_PER_KM_PER_KMH_SQUARED = 0.000008;

/** Heating, cooling and the electronics, kW. */
export function cabinKw(temperatureCelsius: number): number {
  const heating = 0.07 * Math.max(0, 18 - temperatureCelsius);
  const cooling = 0.05 * Math.max(0, temperatureCelsius - 24);
  return 0.35 + Math.min(3, heating + cooling);
}

/** What driving takes from the battery, kW. */
export function drivingKw(model: CarModel, speedKmh: number, temperatureCelsius: number): number {
  const perKm = ROLLING_KWH_PER_KM + AIR_KWH_PER_KM_PER_KMH_SQUARED * speedKmh ** 2;
  return perKm * speedKmh * model.appetite + cabinKw(temperatureCelsius);
}

/** What a careful driver expects a route to take. */
export function expectedKwh(model: CarModel, route: Route, temperatureCelsius: number): number {
  return route.stretches.reduce(
    (sum, { lengthKm, speedKmh }) => sum + (drivingKw(model, speedKmh, temperatureCelsius) * lengthKm) / speedKmh,
    0,
  );
}

/** What the car assumes for its range, kWh/km. */
export function rangeKwhPerKm(model: CarModel, temperatureCelsius: number): number {
  return (0.135 + 0.0012 * Math.max(0, 20 - temperatureCelsius)) * model.appetite;
}

/** Litres a kilometre once the battery of a hybrid is down. */
export const FUEL_LITRES_PER_KM = 0.066;
