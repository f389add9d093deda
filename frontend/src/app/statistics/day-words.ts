import { type CalendarDay } from '@psa-ev/domain';

/** A date of the calendar has no zone: it is written as the one that it is in UTC. */
function written(day: CalendarDay, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(day));
}

/** `20 November`. */
export const dayName = (day: CalendarDay, locale: string): string => written(day, locale, { day: 'numeric', month: 'long' });

/** `20 November 2026`. */
export const dayAndYear = (day: CalendarDay, locale: string): string =>
  written(day, locale, { day: 'numeric', month: 'long', year: 'numeric' });

/** `Friday, 20 November 2026`. */
export const fullDay = (day: CalendarDay, locale: string): string =>
  written(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `Fri, 20 Nov 2026`, for a column. */
export const shortDay = (day: CalendarDay, locale: string): string =>
  written(day, locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** `November`. */
export const monthWord = (day: CalendarDay, locale: string): string => written(day, locale, { month: 'long' });

/** `N`, under a narrow bar; Bulgarian months are told apart by three letters. */
export const monthLetter = (day: CalendarDay, locale: string): string =>
  /^bg\b/i.test(locale) ? monthWord(day, locale).slice(0, 3) : written(day, locale, { month: 'narrow' });
