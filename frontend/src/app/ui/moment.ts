import { phrasesOf } from './phrases';
import { NO_BREAK_SPACE, unitSymbol } from './quantity';
import { remembered } from './remembered';
import { unitsOf } from './units';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A weekday's name means one day only within a week. */
const WEEKDAY_IS_CLEAR_FOR_DAYS = 6;
/** An age that changed with every second would draw the eye for nothing. */
const AGE_STEP_SECONDS = 10;

/** Who reads: how numbers and dates are written (BCP 47), and the IANA zone in which the car's times of day are meant. */
export interface Reader {
  readonly locale: string;
  readonly timeZone: string;
}

/** The zone as Intl knows it; the device's own where the name is not known here, so that an unknown name costs no page. */
export const knownTimeZone = remembered((timeZone: string): string => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch (cause) {
    if (cause instanceof RangeError) return new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
    throw cause;
  }
});

const dateFormat = remembered((locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options));
const dayCount = remembered((locale: string) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }));

/** `18:05`, or `6:05 pm` where the reader's clock has twelve hours. */
export function timeOfDay(at: Date, { locale, timeZone }: Reader): string {
  const hourCycle = unitsOf(locale).clock;
  return part(at, locale, timeZone, { hour: hourCycle === 'h12' ? 'numeric' : '2-digit', minute: '2-digit', hourCycle });
}

/** `18:05` on the wall of the zone, for fields, files and sums. */
export function wallTime(at: Date, timeZone: string): string {
  return part(at, 'sv-SE', timeZone, { hour: '2-digit', minute: '2-digit' });
}

/** A time of day that no date belongs to: `22:30`, or `10:30 pm`. */
export function timeInWords({ hour, minute }: { readonly hour: number; readonly minute: number }, locale: string): string {
  return timeOfDay(new Date(Date.UTC(2026, 0, 1, hour, minute)), { locale, timeZone: 'UTC' });
}

/** `22:30`, as a field of the browser's own takes a time of day. */
export function clockTime({ hour, minute }: { readonly hour: number; readonly minute: number }): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `Thu 18:05`; only the time of today, and the date where the weekday would not say which. */
export function shortMoment(at: Date, now: Date, reader: Reader): string {
  return moment(at, now, reader, 'short');
}

/** `Thursday at 18:05`; only the time of today, and the date where the weekday would not say which. */
export function fullMoment(at: Date, now: Date, reader: Reader): string {
  return moment(at, now, reader, 'long');
}

/** `at 22:59` for today, else `Thu 18:05`. */
export function momentLabel(at: Date, now: Date, reader: Reader): string {
  const text = shortMoment(at, now, reader);
  return daysBetween(at, now, reader.timeZone) === 0 ? phrasesOf(reader.locale).on(text, 0).replaceAll(' ', NO_BREAK_SPACE) : text;
}

/** When something happened, as a sentence says it: `at 22:59`, `on Thursday at 18:05`, `във вторник в 18:05`, `на 3 ноември в 18:05`. */
export function whenHappened(at: Date, now: Date, reader: Reader): string {
  const days = Math.abs(daysBetween(at, now, reader.timeZone));
  return phrasesOf(reader.locale)
    .on(fullMoment(at, now, reader), days)
    .replace(' ', NO_BREAK_SPACE);
}

/** The day of a deadline: `Friday`, or only the time where it is today. */
export function dayOrTime(at: Date, now: Date, reader: Reader): string {
  const days = daysBetween(at, now, reader.timeZone);
  if (days === 0) return timeOfDay(at, reader);
  if (Math.abs(days) <= WEEKDAY_IS_CLEAR_FOR_DAYS) return part(at, reader.locale, reader.timeZone, { weekday: 'long' });
  return part(at, reader.locale, reader.timeZone, { day: 'numeric', month: 'long' });
}

/** `20 s ago`, `4 min ago`, `3 h ago`, `3 days ago`; a moment in the future, by a clock that differs, is just now. */
export function relativeAge(at: Date, now: Date, locale: string): string {
  const ageMs = now.getTime() - at.getTime();
  if (ageMs < AGE_STEP_SECONDS * SECOND_MS) return phrasesOf(locale).justNow;
  return phrasesOf(locale).ago(elapsed(ageMs, locale)).replaceAll(' ', NO_BREAK_SPACE);
}

/** A whole number of days in words: `3 days`, `1 ден`. */
export function daysInWords(days: number, locale: string): string {
  return dayCount(locale).format(days).replace(' ', NO_BREAK_SPACE);
}

/** Whole days that have gone by since a moment. */
export function wholeDaysSince(at: Date, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - at.getTime()) / DAY_MS));
}

function elapsed(ageMs: number, locale: string): string {
  const inUnit = (amount: number, unit: 'second' | 'minute' | 'hour') => `${amount}${NO_BREAK_SPACE}${unitSymbol(unit, locale)}`;
  if (ageMs < MINUTE_MS) return inUnit(Math.floor(ageMs / SECOND_MS / AGE_STEP_SECONDS) * AGE_STEP_SECONDS, 'second');
  if (ageMs < HOUR_MS) return inUnit(Math.floor(ageMs / MINUTE_MS), 'minute');
  if (ageMs < DAY_MS) return inUnit(Math.floor(ageMs / HOUR_MS), 'hour');
  return daysInWords(Math.floor(ageMs / DAY_MS), locale);
}

function moment(at: Date, now: Date, reader: Reader, style: 'short' | 'long'): string {
  const time = timeOfDay(at, reader);
  const days = daysBetween(at, now, reader.timeZone);
  if (days === 0) return time;
  const atTime = `${phrasesOf(reader.locale).at}${NO_BREAK_SPACE}${time}`;
  if (Math.abs(days) <= WEEKDAY_IS_CLEAR_FOR_DAYS) {
    const weekday = part(at, reader.locale, reader.timeZone, { weekday: style });
    return style === 'long' ? `${weekday} ${atTime}` : `${weekday}${NO_BREAK_SPACE}${time}`;
  }
  const sameYear = calendarDay(at, reader.timeZone).slice(0, 4) === calendarDay(now, reader.timeZone).slice(0, 4);
  const date = part(at, reader.locale, reader.timeZone, { day: 'numeric', month: style, ...(sameYear ? {} : { year: 'numeric' }) });
  return style === 'long' ? `${date} ${atTime}` : `${date}, ${time}`;
}

function part(at: Date, locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(locale, { ...options, timeZone: knownTimeZone(timeZone) }).format(at);
}

/** Calendar days from one moment to the other in the car's zone: 0 today, 1 yesterday, -1 tomorrow. */
export function daysBetween(at: Date, now: Date, timeZone: string): number {
  return Math.round((Date.parse(calendarDay(now, timeZone)) - Date.parse(calendarDay(at, timeZone))) / DAY_MS);
}

/** `2026-11-20`, the calendar day of a moment in the zone: Swedish writes dates as ISO 8601 does, which Date.parse reads as midnight UTC. */
export function calendarDay(at: Date, timeZone: string): string {
  return part(at, 'sv-SE', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' });
}
