import type { DayStatistics, JournalPoint, Statistics } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';
import { calendarDay, costsSchema, nullableNumber } from './journal-basics.schema.js';

const positionSchema = z.object({
  latitude: z.number(),
  longitude: z.number(),
  altitudeMetres: nullableNumber,
  headingDegrees: nullableNumber,
});
export const pointSchema = z.object({
  at: isoDate,
  odometerKm: nullableNumber,
  batteryPercent: nullableNumber,
  position: z.nullable(positionSchema),
});

export const statisticsShape = {
  distanceKm: z.number(),
  estimatedDistanceKm: z.number(),
  drivingMinutes: z.number(),
  trips: z.number(),
  usedKwh: z.number(),
  usedErrorKwh: z.number(),
  usedTrips: z.number(),
  usedDistanceKm: z.number(),
  temperatureDegreeKm: z.number(),
  temperatureDistanceKm: z.number(),
  charges: z.number(),
  chargesWithoutEnergy: z.number(),
  chargesWithoutCost: z.number(),
  chargedKwh: z.number(),
  chargedErrorKwh: z.number(),
  costs: costsSchema,
};
export const statisticsSchema = z.object(statisticsShape);
export const dayStatisticsSchema = z.object({ day: calendarDay, ...statisticsShape });

export type PointDocument = z.input<typeof pointSchema>;
export type StatisticsDocument = z.input<typeof statisticsSchema>;
export type DayStatisticsDocument = z.input<typeof dayStatisticsSchema>;

export function toPointDocument({ at, odometerKm, batteryPercent, position }: JournalPoint): PointDocument {
  return { at: at.toISOString(), odometerKm, batteryPercent, position: position && { ...position } };
}

/** Only what the schema names: a caller's further fields stay at home. */
export function toStatisticsDocument(statistics: Statistics): StatisticsDocument {
  return {
    distanceKm: statistics.distanceKm,
    estimatedDistanceKm: statistics.estimatedDistanceKm,
    drivingMinutes: statistics.drivingMinutes,
    trips: statistics.trips,
    usedKwh: statistics.usedKwh,
    usedErrorKwh: statistics.usedErrorKwh,
    usedTrips: statistics.usedTrips,
    usedDistanceKm: statistics.usedDistanceKm,
    temperatureDegreeKm: statistics.temperatureDegreeKm,
    temperatureDistanceKm: statistics.temperatureDistanceKm,
    charges: statistics.charges,
    chargesWithoutEnergy: statistics.chargesWithoutEnergy,
    chargesWithoutCost: statistics.chargesWithoutCost,
    chargedKwh: statistics.chargedKwh,
    chargedErrorKwh: statistics.chargedErrorKwh,
    costs: { ...statistics.costs },
  };
}

export function toDayStatisticsDocument(statistics: DayStatistics): DayStatisticsDocument {
  return { day: statistics.day, ...toStatisticsDocument(statistics) };
}
