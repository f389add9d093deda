import { type JournalMonth, type JournalSummary, type JournalSummaryDocument, toJournalSummaryDocument } from '@psa-ev/contract';
import { type DayStatistics, NO_STATISTICS, type Statistics, parseCalendarDay } from '@psa-ev/domain';

/** When the journal was written last. */
export const WRITTEN_AT = new Date('2026-11-20T08:00:00.000Z');

/** What a drive of 100 km, and a charge at home, add up to. */
export function someStatistics(changes: Partial<Statistics> = {}): Statistics {
  return {
    ...NO_STATISTICS,
    distanceKm: 100,
    drivingMinutes: 120,
    trips: 3,
    usedKwh: 17,
    usedErrorKwh: 1,
    usedTrips: 3,
    usedDistanceKm: 100,
    charges: 1,
    chargedKwh: 20.5,
    chargedErrorKwh: 0.9,
    costs: { EUR: 4.1 },
    ...changes,
  };
}

export function aDay(day: string, changes: Partial<Statistics> = {}): DayStatistics {
  return { day: parseCalendarDay(day), ...someStatistics(changes) };
}

export function aMonth(month: string, days: readonly DayStatistics[]): JournalMonth {
  return { month, timeZone: 'Europe/Sofia', days, updatedAt: WRITTEN_AT };
}

/** A journal since August, of a car whose battery is known. */
export function aSummary(changes: Partial<JournalSummary> = {}): JournalSummary {
  return {
    timeZone: 'Europe/Sofia',
    firstDay: parseCalendarDay('2026-08-20'),
    years: [{ year: 2026, ...someStatistics({ distanceKm: 3712.4, trips: 160 }) }],
    lifetime: someStatistics({ distanceKm: 3712.4, trips: 160 }),
    temperatureBands: [
      { from: 0, below: 5, statistics: someStatistics({ usedDistanceKm: 400, usedKwh: 84, distanceKm: 420 }) },
      { from: 5, below: 10, statistics: someStatistics({ usedDistanceKm: 900, usedKwh: 160, distanceKm: 910 }) },
    ],
    speedBands: [{ from: 40, below: 50, statistics: someStatistics({ usedDistanceKm: 900, usedKwh: 140, distanceKm: 900 }) }],
    health: { readings: [], medianPercent: null },
    idle: { windows: [], drain: null },
    allowance: null,
    capacity: { kind: 'known', usableKwh: 46.3, by: 'table', variants: [] },
    gramsCo2PerKwh: null,
    updatedAt: WRITTEN_AT,
    ...changes,
  };
}

export function aSummaryDocument(changes: Partial<JournalSummary> = {}): JournalSummaryDocument {
  return toJournalSummaryDocument(aSummary(changes));
}
