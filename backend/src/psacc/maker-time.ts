import { type TimeOfDay } from '@psa-ev/domain';
import { type Oddities } from './oddity.log.js';

const DAY_SECONDS = 24 * 3600;
const ISO_DATE = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(?:(Z)|([+-]\d{2}):?(\d{2}))$/;
/** Years and months have no length of their own, but may be written where there are none. */
const DURATION =
  /^P(?:0{1,4}Y)?(?:0{1,4}M)?(?:(?<days>\d{1,5})D)?(?:T(?=\d)(?:(?<hours>\d{1,5})H)?(?:(?<minutes>\d{1,7})M)?(?:(?<seconds>\d{1,9}(?:\.\d{1,9})?)S)?)?$/;

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

/**
 * A date such as `2026-11-22 08:14:34.123456+00:00`, `2026-11-22T08:14:34Z` or, as in HTTP, `Sun, 22 Nov 2026 05:04:42 GMT`; null for everything
 * else, a date without an offset among it.
 */
export function parseDate(text: string): Date | null {
  return parseIsoDate(text) ?? parseHttpDate(text);
}

function parseIsoDate(text: string): Date | null {
  const [, day, time, fraction = '', utc, offsetHours, offsetMinutes] = ISO_DATE.exec(text) ?? [];
  if (day === undefined || !isCalendarDay(day)) return null;
  return validDate(`${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}${utc ?? `${offsetHours}:${offsetMinutes}`}`);
}

// JavaScript writes dates as HTTP does, but reads a great deal more: what it would write otherwise is no such date.
function parseHttpDate(text: string): Date | null {
  const date = validDate(text);
  return date?.toUTCString() === text ? date : null;
}

function validDate(text: string): Date | null {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date;
}

// JavaScript takes 30 February for 2 March.
function isCalendarDay(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

/** Whole minutes, rounded up, of an ISO 8601 duration in days or smaller units; null for everything else. */
export function parseDurationMinutes(text: string): number | null {
  const seconds = parseDurationSeconds(text);
  return seconds === null ? null : Math.ceil(seconds / 60);
}

/** The time of day that psacc writes as a duration since midnight: `PT22H30M` and `PT1350M` are 22:30. Null for a day and more. */
export function parseTimeOfDay(text: string): TimeOfDay | null {
  const seconds = parseDurationSeconds(text);
  if (seconds === null || seconds >= DAY_SECONDS) return null;
  const minutes = Math.floor(seconds / 60);
  return { hour: Math.floor(minutes / 60), minute: minutes % 60 };
}

function parseDurationSeconds(text: string): number | null {
  const match = DURATION.exec(text);
  if (!match || text === 'P') return null;
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = match.groups ?? {};
  return Number(days) * DAY_SECONDS + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
