import type { Statistics } from './statistics.js';

/**
 * A trip's energy counts from a change of 3 percent, where each of its two ends may be off by 1: when it is 1.5 times its error.
 */
const LEAST_ENERGY_OF_ERROR = 1.5;

/**
 * Mean consumption; null where the energy is too small to tell it.
 *
 * The errors of several trips are independent, as each comes from rounding percents: they add up as squares do, to `sum / √trips` for equal ones.
 */
export function meanConsumptionKwhPer100Km({ usedKwh, usedErrorKwh, usedTrips, usedDistanceKm }: Statistics): number | null {
  const likelyErrorKwh = usedErrorKwh / Math.sqrt(Math.max(1, usedTrips));
  if (usedDistanceKm <= 0 || usedKwh <= 0 || usedKwh < LEAST_ENERGY_OF_ERROR * likelyErrorKwh) return null;
  return (usedKwh * 100) / usedDistanceKm;
}

/** Mean outside temperature on the road, by distance; null where none was reported. */
export function meanOutsideTemperatureCelsius({ temperatureDegreeKm, temperatureDistanceKm }: Statistics): number | null {
  return temperatureDistanceKm > 0 ? temperatureDegreeKm / temperatureDistanceKm : null;
}

/** Mean speed of the drives that were seen; null where none was. */
export function meanSpeedKmh({ distanceKm, estimatedDistanceKm, drivingMinutes }: Statistics): number | null {
  return drivingMinutes > 0 ? ((distanceKm - estimatedDistanceKm) * 60) / drivingMinutes : null;
}
