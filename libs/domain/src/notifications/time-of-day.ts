import type { TimeOfDay } from '../snapshot.js';
import type { DailyHours } from './rules.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** Clocks are changed, and zones lie apart, by whole quarters of an hour: within one of them the wall's clock runs evenly. */
const QUARTER_MS = 15 * MINUTE_MS;
/** No zone changes its clock by more in one night. */
const LONGEST_CLOCK_CHANGE_MS = 3 * 60 * MINUTE_MS;

interface WallClock {
  readonly format: Intl.DateTimeFormat;
  /** The quarter of an hour that was asked for last, and what the wall showed at its start: many ask for the same one. */
  quarter: number;
  minute: number;
}

const wallClocks = new Map<string, WallClock>();

/** The minutes since midnight that a clock on the wall of an IANA zone shows, 0..1439. Throws a RangeError for a zone that does not exist. */
export function minuteOfDay(at: Date, timeZone: string): number {
  const clock = wallClockOf(timeZone);
  const quarter = Math.floor(at.getTime() / QUARTER_MS);
  if (clock.quarter !== quarter) {
    clock.minute = readMinute(clock.format, new Date(quarter * QUARTER_MS));
    clock.quarter = quarter;
  }
  return clock.minute + Math.floor((at.getTime() - quarter * QUARTER_MS) / MINUTE_MS);
}

/** Minutes since midnight of a time of day. */
export function inMinutes({ hour, minute }: TimeOfDay): number {
  return hour * 60 + minute;
}

/** Whether a moment lies in the hours: `from` does, `to` does not. From and to equal: all day. */
export function isWithin(hours: DailyHours, at: Date, timeZone: string): boolean {
  return isAllDay(hours) || minutesSince(hours.from, at, timeZone) < lengthMinutes(hours);
}

/** How many minutes of the wall's clock have passed since it last showed a time of day, 0..1439. */
export function minutesSince(time: TimeOfDay, at: Date, timeZone: string): number {
  return (minuteOfDay(at, timeZone) - inMinutes(time) + DAY_MINUTES) % DAY_MINUTES;
}

/** When the hours end in which a moment lies, also on a night when the clocks are changed. Null: never, for they last all day. */
export function endOf(hours: DailyHours, at: Date, timeZone: string): Date | null {
  if (isAllDay(hours)) return null;
  const thisMinuteMs = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;
  const guessMs = thisMinuteMs + (DAY_MINUTES - minutesSince(hours.to, at, timeZone)) * MINUTE_MS;
  if (minutesSince(hours.to, new Date(guessMs), timeZone) === 0) return new Date(guessMs);
  // The clocks are changed on the way: they may skip the end, or show it twice.
  let endMs = Math.max(thisMinuteMs, guessMs - LONGEST_CLOCK_CHANGE_MS);
  while (isWithin(hours, new Date(endMs), timeZone)) endMs += MINUTE_MS;
  return new Date(endMs);
}

function isAllDay({ from, to }: DailyHours): boolean {
  return inMinutes(from) === inMinutes(to);
}

function lengthMinutes({ from, to }: DailyHours): number {
  return (inMinutes(to) - inMinutes(from) + DAY_MINUTES) % DAY_MINUTES;
}

function wallClockOf(timeZone: string): WallClock {
  const known = wallClocks.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const clock: WallClock = { format, quarter: NaN, minute: 0 };
  wallClocks.set(timeZone, clock);
  return clock;
}

function readMinute(format: Intl.DateTimeFormat, at: Date): number {
  const parts = format.formatToParts(at);
  const read = (type: 'hour' | 'minute') => Number(parts.find((part) => part.type === type)?.value);
  return read('hour') * 60 + read('minute');
}
