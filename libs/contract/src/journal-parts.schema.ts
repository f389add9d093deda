import { type CalendarDay, type DayStatistics, isCalendarDay, type JournalPoint, type PlaceName, type Statistics } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';
import { orElse } from './or-else.schema.js';

export const nullableNumber = z.nullable(z.number());

/** A date that exists, `2026-11-20`. */
export const calendarDay = z.pipe(
  z.string().check(z.refine(isCalendarDay)),
  z.transform((text): CalendarDay => text as CalendarDay),
);

export const energySchema = z.object({ kwh: z.number(), errorKwh: z.number() });
export const placeNameSchema = z.object({ id: z.string(), name: z.string() });
export const costsSchema = z.record(z.string(), z.number());

/** How a session charges; a way of a newer backend is one that is not known. */
export const knownMode = orElse(z.nullable(z.enum(['ac', 'dc'])), null);

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

export function toPlaceNameDocument(place: PlaceName | null): PlaceName | null {
  return place && { id: place.id, name: place.name };
}
