declare const calendarDayBrand: unique symbol;

/** A date on the calendar on the wall, `2026-11-20`. Sorts as text. */
export type CalendarDay = string & { readonly [calendarDayBrand]: true };

const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 24 * 60 * 60_000;

/** True for the text of a date that exists. */
export function isCalendarDay(text: string): text is CalendarDay {
  return CALENDAR_DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

/** Reads a date from outside text; throws a RangeError for anything else. */
export function parseCalendarDay(text: string): CalendarDay {
  if (!isCalendarDay(text)) throw new RangeError('a day is a date that exists, such as 2026-11-20');
  return text;
}

/** The day that lies so many days later, or earlier for a negative number. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return fromDayNumber(toDayNumber(day) + days);
}

/** How many days later `to` is. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** A day as a number, by which days can be counted: since 1 January 1970. */
export function toDayNumber(day: CalendarDay): number {
  return Date.parse(day) / DAY_MS;
}

/** The day of a number. */
export function fromDayNumber(number: number): CalendarDay {
  return parseCalendarDay(new Date(number * DAY_MS).toISOString().slice(0, 10));
}
