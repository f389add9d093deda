import { calendarDay, daysBetween, knownTimeZone, type Reader } from './moment';

/** Things of one calendar day in the car's zone. */
export interface DayGroup<Thing> {
  /** `2026-11-20`. */
  readonly day: string;
  /** `Today`, `Yesterday`, `Thursday 19 November`. */
  readonly heading: string;
  readonly things: readonly Thing[];
}

/** Puts together what belongs to the same day; the order stays. */
export function groupByDay<Thing>(
  things: readonly Thing[],
  momentOf: (thing: Thing) => Date,
  now: Date,
  reader: Reader,
): readonly DayGroup<Thing>[] {
  const days = new Map<string, { readonly heading: string; readonly things: Thing[] }>();
  for (const thing of things) {
    const at = momentOf(thing);
    const day = calendarDay(at, reader.timeZone);
    const known = days.get(day);
    if (known) known.things.push(thing);
    else days.set(day, { heading: dayHeading(at, now, reader), things: [thing] });
  }
  return [...days].map(([day, group]) => ({ day, ...group }));
}

/** `Today`, `Yesterday`, `Thursday 19 November`. */
export function dayHeading(at: Date, now: Date, reader: Reader): string {
  const days = daysBetween(at, now, reader.timeZone);
  const { locale } = reader;
  const text =
    days === 0 || days === 1 ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day') : date(at, now, reader);
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

function date(at: Date, now: Date, { locale, timeZone }: Reader): string {
  const sameYear = calendarDay(at, timeZone).slice(0, 4) === calendarDay(now, timeZone).slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone: knownTimeZone(timeZone),
  }).format(at);
}
