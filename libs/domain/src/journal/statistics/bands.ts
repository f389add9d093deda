import { FASTEST_KMH } from '../../odometer.js';
import type { Trip } from '../trip.js';
import { meanSpeedKmh } from './means.js';
import { addStatistics, NO_STATISTICS, type Statistics } from './statistics.js';
import { statisticsOfTrip } from './trip-statistics.js';

/** The trips between two bounds, of which the lower belongs to the band and the upper does not. */
export interface TripBand {
  readonly from: number;
  readonly below: number;
  readonly statistics: Statistics;
}

const TEMPERATURE_BAND_CELSIUS = 5;
const SPEED_BAND_KMH = 10;

/** Trips by the outside temperature in °C, the coldest first; without those of which it is not known. */
export function bandsByTemperature(trips: readonly Trip[]): TripBand[] {
  return bandsBy(trips, TEMPERATURE_BAND_CELSIUS, (trip) => trip.outsideTemperatureCelsius);
}

/**
 * Trips by their mean speed in km/h, stops included, the slowest first; without those that nobody saw, and those faster than any car: a clock was put
 * back on the way.
 */
export function bandsBySpeed(trips: readonly Trip[]): TripBand[] {
  return bandsBy(trips, SPEED_BAND_KMH, believableSpeedKmh);
}

function believableSpeedKmh(trip: Trip): number | null {
  const speedKmh = trip.estimated ? null : meanSpeedKmh(statisticsOfTrip(trip));
  return speedKmh !== null && speedKmh <= FASTEST_KMH ? speedKmh : null;
}

function bandsBy(trips: readonly Trip[], width: number, valueOf: (trip: Trip) => number | null): TripBand[] {
  const bands = new Map<number, Statistics>();
  for (const trip of trips) {
    const value = valueOf(trip);
    if (value === null) continue;
    const from = Math.floor(value / width) * width + 0;
    bands.set(from, addStatistics(bands.get(from) ?? NO_STATISTICS, statisticsOfTrip(trip)));
  }
  return [...bands].map(([from, statistics]) => ({ from, below: from + width, statistics })).sort((one, other) => one.from - other.from);
}
