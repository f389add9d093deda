import { type Weekday, WEEKDAYS } from '@psa-ev/domain';

/** A Monday, from which the names of the days are taken. */
const A_MONDAY_MS = Date.UTC(2024, 0, 1);
const DAY_MS = 24 * 60 * 60_000;

/** The days in the order of the reader's week. */
export function weekFrom(locale: string): readonly Weekday[] {
  const first = firstWeekday(locale);
  return [...WEEKDAYS.slice(first), ...WEEKDAYS.slice(0, first)];
}

/** `Mon – Fri`, `Sat and Sun`. */
export function writeWeekdays(weekdays: readonly Weekday[], locale: string): string {
  const week = weekFrom(locale);
  const indexes = week.flatMap((day, index) => (weekdays.includes(day) ? [index] : []));
  const names = indexes.map((index) => weekdayName(WEEKDAYS.indexOf(week[index] ?? 'monday'), locale));
  const [first = 0] = indexes;
  const isRow = indexes.length > 2 && indexes.every((index, place) => index === first + place);
  return isRow ? `${names[0]}\u00a0–\u00a0${names.at(-1)}` : new Intl.ListFormat(locale).format(names);
}

/** The name of a day, counted from Monday: `Mon`, or in full `Monday`. */
export function weekdayName(index: number, locale: string, weekday: 'short' | 'long' = 'short'): string {
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(new Date(A_MONDAY_MS + index * DAY_MS));
}

/** Of the reader's week, counted from Monday: what the locale's extension asks for (`-u-fw-sun`), else its region's; Monday where the browser does not know. */
export function firstWeekday(locale: string): number {
  const known: WeekInfoLocale = new Intl.Locale(locale);
  const { firstDay = 1 } = known.getWeekInfo?.() ?? known.weekInfo ?? {};
  return (firstDay + 6) % 7;
}

/** Not yet among TypeScript's types; before it was a method, it was a property. */
interface WeekInfoLocale extends Intl.Locale {
  getWeekInfo?(): { readonly firstDay?: number };
  readonly weekInfo?: { readonly firstDay?: number };
}
