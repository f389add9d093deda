import { type TimeOfDay } from '@psa-ev/domain';
import { type Oddities } from './oddity.log.js';

const DATE = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/;
const DURATION =
  /^P(?:(?<days>\d{1,5})D)?(?:T(?=\d)(?:(?<hours>\d{1,5})H)?(?:(?<minutes>\d{1,7})M)?(?:(?<seconds>\d{1,9}(?:\.\d{1,9})?)S)?)?$/;

/** Reads a time of the maker with one of the parsers below; text that the parser does not know is reported as an oddity of the field, and null. */
export function readTime<T>(
  field: string,
  text: string | null | undefined,
  parse: (text: string) => T | null,
  oddities: Oddities,
): T | null {
  if (text === null || text === undefined) return null;
  const time = parse(text);
  if (time === null) oddities.unusable(field, 'a date or duration as usual');
  return time;
}

/** A date such as `2026-11-22 08:14:34.123456+00:00` or `2026-11-22T08:14:34Z`; null for everything else, a date without an offset among it. */
export function parseDate(text: string): Date | null {
  const [, day, time, fraction = '', offset] = DATE.exec(text) ?? [];
  if (day === undefined || !isCalendarDay(day)) return null;
  const date = new Date(`${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`);
  return Number.isNaN(date.getTime()) ? null : date;
}

// JavaScript takes 30 February for 2 March.
function isCalendarDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

/** Whole minutes, rounded up, of an ISO 8601 duration in days or smaller units; null for everything else. */
export function parseDurationMinutes(text: string): number | null {
  const parts = parseDuration(text);
  return parts && parts.days * 24 * 60 + parts.hours * 60 + parts.minutes + Math.ceil(parts.seconds / 60);
}

/** The time of day that psacc writes as a duration since midnight: `PT22H30M` is 22:30. Null when there is no such time. */
export function parseTimeOfDay(text: string): TimeOfDay | null {
  const parts = parseDuration(text);
  if (!parts || parts.days > 0 || parts.hours > 23 || parts.minutes > 59 || parts.seconds >= 60) return null;
  return { hour: parts.hours, minute: parts.minutes };
}

function parseDuration(text: string): { days: number; hours: number; minutes: number; seconds: number } | null {
  const match = DURATION.exec(text);
  if (!match || text === 'P') return null;
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = match.groups ?? {};
  return { days: Number(days), hours: Number(hours), minutes: Number(minutes), seconds: Number(seconds) };
}
