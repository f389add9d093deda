import { type CalendarDay, dayOf, daysOfTrip, type DayStatistics, NO_STATISTICS, type Statistics, sumStatistics } from '@psa-ev/domain';
import { type FoundTrip } from './trip-words';

/** What belongs to a day: a trip stands on the day on which it began; over midnight its kilometres count where they were driven. */
export interface TripDay {
  readonly day: CalendarDay;
  /** Those that began on it, the newest first. */
  readonly trips: readonly FoundTrip[];
  /** Those that were driven on it, also of an earlier day, as far as they are known here. */
  readonly drawn: readonly FoundTrip[];
  readonly sum: Statistics;
  /** Driven on it on trips that began on an earlier day. */
  readonly broughtKm: number;
  /** What its own trips went on driving on later days. */
  readonly leftKm: number;
}

/** Less than that is how numbers are rounded, not a drive. */
const LEAST_KM = 0.05;

/**
 * The days of a month on which was driven, the newest first. `trips`: those that began in it, the newest first. `counted`: its days as the Pi counts them, which know also what a trip of
 * the month before brought; null: not known.
 */
export function tripDays(
  trips: readonly FoundTrip[],
  counted: readonly DayStatistics[] | null,
  month: { readonly first: CalendarDay; readonly timeZone: string },
): readonly TripDay[] {
  const { first, timeZone } = month;
  const shares = trips.flatMap((trip) =>
    daysOfTrip(trip, timeZone).map((share) => ({ trip, begins: dayOf(trip.start.at, timeZone), share })),
  );
  // A day without a trip that began on it, and with kilometres, has them from the day before.
  const brought = (counted ?? []).filter((day) => day.trips === 0 && day.distanceKm > 0).map(({ day }) => day);
  const isOfMonth = (day: CalendarDay) => day.slice(0, 7) === first.slice(0, 7);
  const days = [...new Set([...shares.map(({ share }) => share.day).filter(isOfMonth), ...brought])].sort().reverse();
  return days.map((day) => {
    const driven = shares.filter(({ share }) => share.day === day);
    const begun = driven.filter(({ begins }) => begins === day);
    const known = sumStatistics(driven.map(({ share }) => share));
    const fromPi = counted?.find((statistics) => statistics.day === day);
    // The Pi's count may be a moment older than a trip that has just ended.
    const sum = fromPi && fromPi.trips >= begun.length ? fromPi : known;
    const ownKm = sumStatistics(begun.map(({ share }) => share)).distanceKm;
    const left = shares.filter(({ begins, share }) => begins === day && share.day !== day);
    return {
      day,
      trips: begun.map(({ trip }) => trip),
      drawn: driven.map(({ trip }) => trip),
      sum,
      // Where not all of its trips have come yet, nobody can tell what belongs to which.
      broughtKm: sum.trips === begun.length && sum.distanceKm - ownKm >= LEAST_KM ? sum.distanceKm - ownKm : 0,
      leftKm: sumStatistics(left.map(({ share }) => share)).distanceKm,
    };
  });
}

/** What a month of days adds up to. */
export function sumDays(days: readonly TripDay[]): Statistics {
  return days.length === 0 ? NO_STATISTICS : sumStatistics(days.map(({ sum }) => sum));
}
