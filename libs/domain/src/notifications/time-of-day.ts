import type { TimeOfDay } from '../snapshot.js';
import type { DailyHours } from './rules.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The minutes since midnight that a clock on the wall of an IANA zone shows, 0..1439. */
export function minuteOfDay(at: Date, timeZone: string): number {
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return Number(parts.get('hour')) * 60 + Number(parts.get('minute'));
}

/** Minutes since midnight of a time of day. */
export function inMinutes({ hour, minute }: TimeOfDay): number {
  return hour * 60 + minute;
}

/** Whether a moment lies in the hours; from and to equal: all day. */
export function isWithin(hours: DailyHours, at: Date, timeZone: string): boolean {
  return minutesSince(hours.from, at, timeZone) < lengthMinutes(hours);
}

/** How many minutes of the wall's clock have passed since it last showed a time of day, 0..1439. */
export function minutesSince(time: TimeOfDay, at: Date, timeZone: string): number {
  return (minuteOfDay(at, timeZone) - inMinutes(time) + DAY_MINUTES) % DAY_MINUTES;
}

/** When the hours end in which a moment lies. On a night when the clocks are changed, right all the same. */
export function endOf(hours: DailyHours, at: Date, timeZone: string): Date {
  const left = (time: Date) => DAY_MINUTES - minutesSince(hours.to, time, timeZone);
  const minute = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;
  const guess = new Date(minute + left(at) * MINUTE_MS);
  // A changed clock makes the guess an hour early or late.
  const off = minutesSince(hours.to, guess, timeZone);
  if (off === 0) return guess;
  return new Date(guess.getTime() + (off < DAY_MINUTES / 2 ? -off : DAY_MINUTES - off) * MINUTE_MS);
}

function lengthMinutes({ from, to }: DailyHours): number {
  return (inMinutes(to) - inMinutes(from) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, format);
  return format;
}
