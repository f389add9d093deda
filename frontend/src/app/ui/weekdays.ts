import { type Weekday, WEEKDAYS } from '@psa-ev/domain';

/** A Monday, from which the names of the days are taken. */
const A_MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 60 * 60_000;

/** `Mon – Fri`, `Sat and Sun`. */
export function writeWeekdays(weekdays: readonly Weekday[], locale: string): string {
  const indexes = WEEKDAYS.flatMap((day, index) => (weekdays.includes(day) ? [index] : []));
  const names = indexes.map((index) => weekdayName(index, locale));
  const [first = 0] = indexes;
  const isRow = indexes.length > 2 && indexes.every((index, place) => index === first + place);
  return isRow ? `${names[0]}\u00a0–\u00a0${names.at(-1)}` : new Intl.ListFormat(locale).format(names);
}

/** The name of a day, counted from Monday: `Mon`, or in full `Monday`. */
export function weekdayName(index: number, locale: string, weekday: 'short' | 'long' = 'short'): string {
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(new Date(A_MONDAY_MS + index * DAY_MS));
}
