import {
  type CalendarDay,
  type ChargeSegment,
  type ChargingSession,
  type DayStatistics,
  type Energy,
  type JournalPoint,
  parseCalendarDay,
  type PlaceName,
  SEGMENT_ENDS,
  type Statistics,
  type Trip,
} from '@psa-ev/domain';
import fc from 'fast-check';
import { anyDate, numberBetween, numberOrNull, orNull, record, wordOrNull } from './arbitrary-parts.js';
import { A_VEHICLE_ID } from './snapshot.builder.js';

const percent = () => numberOrNull(0, 100);

export const anyCalendarDay = (): fc.Arbitrary<CalendarDay> => anyDate().map((date) => parseCalendarDay(date.toISOString().slice(0, 10)));

export const anyEnergy = (): fc.Arbitrary<Energy> => record({ kwh: numberBetween(-10, 150), errorKwh: numberBetween(0, 10) });

export const anyPlaceName = (): fc.Arbitrary<PlaceName> => record({ id: fc.string(), name: fc.string() });

export const anyCurrency = () => fc.constantFrom('BGN', 'EUR', 'GBP');

export function anyPosition() {
  return record({
    latitude: numberBetween(-90, 90),
    longitude: numberBetween(-180, 180),
    altitudeMetres: numberOrNull(-500, 9000),
    headingDegrees: numberOrNull(0, 360),
  });
}

/** Any point that the types allow, also such as no journal would ever tell. So are those below. */
export function anyPoint(): fc.Arbitrary<JournalPoint> {
  return record({ at: anyDate(), odometerKm: numberOrNull(0, 1_000_000), batteryPercent: percent(), position: orNull(anyPosition()) });
}

export function anyTrip(): fc.Arbitrary<Trip> {
  return record({
    vehicleId: fc.constant(A_VEHICLE_ID),
    start: anyPoint(),
    end: anyPoint(),
    distanceKm: numberBetween(0, 2000),
    minutes: numberBetween(0, 3000),
    energy: orNull(anyEnergy()),
    outsideTemperatureCelsius: numberOrNull(-60, 60),
    estimated: fc.boolean(),
  });
}

export function anySegment(): fc.Arbitrary<ChargeSegment> {
  const point = record({
    at: anyDate(),
    batteryPercent: fc.integer({ min: 0, max: 100 }),
    rateKmPerHour: numberOrNull(0, 1000),
    remainingMinutes: numberOrNull(0, 3000),
  });
  return record({
    start: anyPoint(),
    end: anyPoint(),
    endedBy: wordOrNull(SEGMENT_ENDS),
    points: fc.array(point, { maxLength: 10 }),
  });
}

export function anySession(): fc.Arbitrary<ChargingSession> {
  return record({
    vehicleId: fc.constant(A_VEHICLE_ID),
    start: anyPoint(),
    end: anyPoint(),
    mode: wordOrNull(['ac', 'dc'] as const),
    segments: fc.array(anySegment(), { maxLength: 4 }),
    energy: orNull(anyEnergy()),
    averagePowerKw: numberOrNull(0, 200),
    peakPowerKw: numberOrNull(0, 200),
    running: fc.boolean(),
    estimated: fc.boolean(),
  });
}

export function anyStatistics(): fc.Arbitrary<Statistics> {
  const amount = numberBetween(-1_000_000, 1_000_000);
  const count = fc.nat(100_000);
  return record({
    distanceKm: amount,
    estimatedDistanceKm: amount,
    drivingMinutes: amount,
    trips: count,
    usedKwh: amount,
    usedErrorKwh: amount,
    usedTrips: count,
    usedDistanceKm: amount,
    temperatureDegreeKm: amount,
    temperatureDistanceKm: amount,
    charges: count,
    chargesWithoutEnergy: count,
    chargesWithoutCost: count,
    chargedKwh: amount,
    chargedErrorKwh: amount,
    costs: fc.dictionary(anyCurrency(), amount, { noNullPrototype: true }),
  });
}

export function anyDayStatistics(): fc.Arbitrary<DayStatistics> {
  return fc.tuple(anyCalendarDay(), anyStatistics()).map(([day, statistics]) => ({ day, ...statistics }));
}
