import type { Trip } from '../trip.js';
import type { DayStatistics } from './day-statistics.js';
import { type DayShare, partOf, splitByDay } from './split-by-day.js';
import { type Amounts, NO_STATISTICS, type Statistics, STEPS_PER_UNIT, toSteps } from './statistics.js';

/** What a trip adds to the days on which it was driven; over midnight it is split by time. It is counted on the day on which it began. */
export function daysOfTrip(trip: Trip, timeZone: string): DayStatistics[] {
  return splitByDay(trip.start.at, trip.end.at, timeZone).map((share) => ({ day: share.day, ...shareOfTrip(trip, share) }));
}

/** A trip as a whole. */
export function statisticsOfTrip(trip: Trip): Statistics {
  return shareOfTrip(trip, { begins: true, from: 0, to: 1 });
}

function shareOfTrip(trip: Trip, share: Omit<DayShare, 'day'>): Statistics {
  const part = (name: keyof Amounts, amount: number) => partOf(amount, STEPS_PER_UNIT[name], share);
  const distanceKm = part('distanceKm', trip.distanceKm);
  const temperature = trip.outsideTemperatureCelsius;
  const begun = share.begins ? 1 : 0;
  return {
    ...NO_STATISTICS,
    distanceKm,
    trips: begun,
    ...(trip.estimated ? { estimatedDistanceKm: distanceKm } : { drivingMinutes: part('drivingMinutes', trip.minutes) }),
    ...(trip.energy && {
      usedKwh: part('usedKwh', trip.energy.kwh),
      usedErrorKwh: part('usedErrorKwh', trip.energy.errorKwh),
      usedTrips: begun,
      usedDistanceKm: distanceKm,
    }),
    ...(temperature !== null && {
      temperatureDegreeKm: toSteps(toSteps(temperature, 10) * distanceKm, STEPS_PER_UNIT.temperatureDegreeKm),
      temperatureDistanceKm: distanceKm,
    }),
  };
}
