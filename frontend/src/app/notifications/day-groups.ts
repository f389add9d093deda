import { type Reader } from '../ui/moment';

const DAY_MS = 24 * 3_600_000;
/** A weekday's name means one day only within a week. */
const WEEKDAY_IS_CLEAR_FOR_DAYS = 6;

/** The happenings of one calendar day in the car's zone. */
export interface DayGroup<Item> {
  /** `2026-11-20`. */
  readonly day: string;
  /** For example `Thursday`, or `3 November`; null for the two days that have a name of their own. */
  readonly name: string | null;
  readonly daysAgo: number;
  readonly items: readonly Item[];
}

/** Groups happenings, the newest first, by their days. */
export function groupByDay<Item>(
  items: readonly Item[],
  happenedAt: (item: Item) => Date,
  now: Date,
  reader: Reader,
): readonly DayGroup<Item>[] {
  const dayOf = dayFormat(reader.timeZone);
  const today = dayOf(now);
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const day = dayOf(happenedAt(item));
    groups.set(day, [...(groups.get(day) ?? []), item]);
  }
  return [...groups].map(([day, ofTheDay]) => {
    const daysAgo = Math.round((Date.parse(today) - Date.parse(day)) / DAY_MS);
    return { day, daysAgo, name: daysAgo === 0 || daysAgo === 1 ? null : nameOf(day, daysAgo, today, reader.locale), items: ofTheDay };
  });
}

function nameOf(day: string, daysAgo: number, today: string, locale: string): string {
  const date = new Date(day);
  const write = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
  // It is a heading: Bulgarian writes the days small elsewhere.
  if (daysAgo > 0 && daysAgo <= WEEKDAY_IS_CLEAR_FOR_DAYS) return capitalised(write({ weekday: 'long' }), locale);
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return write({ day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}

function capitalised(name: string, locale: string): string {
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1);
}

// Swedish writes dates as ISO 8601 does, which Date.parse reads as midnight UTC.
function dayFormat(timeZone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (at) => format.format(at);
}
