import { addDays, type CalendarDay, daysBetween, parseCalendarDay } from './calendar-day.js';

/** A stretch of whole days. */
export interface CalendarPeriod {
  readonly first: CalendarDay;
  /** The day after the last. */
  readonly endsBefore: CalendarDay;
}

/** The month in which a day lies, `2026-11`: names the document that holds it. */
export function monthKeyOf(day: CalendarDay): string {
  return day.slice(0, 7);
}

export function monthOf(day: CalendarDay): CalendarPeriod {
  const first = parseCalendarDay(`${monthKeyOf(day)}-01`);
  // The 32nd lies in the next month, whichever it is.
  return { first, endsBefore: parseCalendarDay(`${monthKeyOf(addDays(first, 31))}-01`) };
}

export function yearOf(day: CalendarDay): CalendarPeriod {
  const first = parseCalendarDay(`${day.slice(0, 4)}-01-01`);
  return { first, endsBefore: parseCalendarDay(`${addDays(first, 366).slice(0, 4)}-01-01`) };
}

/** From Monday to Sunday, as ISO 8601 has it. */
export function weekOf(day: CalendarDay): CalendarPeriod {
  const daysSinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  const first = addDays(day, -daysSinceMonday);
  return { first, endsBefore: addDays(first, 7) };
}

/** The days of a period, in turn. */
export function daysOfPeriod({ first, endsBefore }: CalendarPeriod): CalendarDay[] {
  return Array.from({ length: daysBetween(first, endsBefore) }, (_, index) => addDays(first, index));
}

/** Whether a day lies in a period. */
export function isInPeriod({ first, endsBefore }: CalendarPeriod, day: CalendarDay): boolean {
  return first <= day && day < endsBefore;
}
