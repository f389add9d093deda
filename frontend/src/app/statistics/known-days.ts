import { type JournalMonth } from '@psa-ev/contract';
import {
  addDays,
  type CalendarDay,
  type CalendarPeriod,
  daysOfPeriod,
  type DayStatistics,
  monthKeyOf,
  NO_STATISTICS,
  type Statistics,
  sumStatistics,
} from '@psa-ev/domain';

/** The days of a journal, as far as they are known. */
export interface KnownDays {
  /** On which the journal begins; earlier days are not known. */
  readonly firstDay: CalendarDay;
  readonly today: CalendarDay;
  /** By their keys; a month without an entry had nothing to tell. */
  readonly months: ReadonlyMap<string, JournalMonth>;
  /** The keys of those that this app cannot read. */
  readonly unreadable: ReadonlySet<string>;
}

/** A day that is known; null for one before the journal, to come, or in a month that cannot be read. */
export function statisticsOfDay({ firstDay, today, months, unreadable }: KnownDays, day: CalendarDay): Statistics | null {
  if (day < firstDay || day > today || unreadable.has(monthKeyOf(day))) return null;
  return months.get(monthKeyOf(day))?.days.find((known) => known.day === day) ?? NO_STATISTICS;
}

/** The known days of a period together; null where none of it is known. */
export function statisticsOfPeriod(known: KnownDays, period: CalendarPeriod): Statistics | null {
  const days = daysSoFar(known, period);
  if (!days.some((day) => statisticsOfDay(known, day) !== null)) return null;
  return sumStatistics(eventfulDays(known, period));
}

/** The days of a period that have come. */
export function daysSoFar({ today }: Pick<KnownDays, 'today'>, period: CalendarPeriod): CalendarDay[] {
  const tomorrow = addDays(today, 1);
  if (period.first > today) return [];
  return daysOfPeriod({ first: period.first, endsBefore: period.endsBefore < tomorrow ? period.endsBefore : tomorrow });
}

/** Only those on which something happened. */
function eventfulDays({ months }: KnownDays, { first, endsBefore }: CalendarPeriod): DayStatistics[] {
  return [...months.values()].flatMap(({ days }) => days.filter(({ day }) => first <= day && day < endsBefore));
}
