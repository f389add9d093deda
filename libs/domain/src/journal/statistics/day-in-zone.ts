import { type CalendarDay, fromDayNumber, toDayNumber } from './calendar-day.js';

const DAY_MS = 24 * 60 * 60_000;
const QUARTER_MS = 15 * 60_000;
/** The zones farthest east and west, with room to spare: a day begins somewhere on earth within these of its midnight in UTC. */
const EARLIEST_START_MS = -15 * 60 * 60_000;
const LATEST_START_MS = 13 * 60 * 60_000;
/** Two years of days in a zone: what a page or a fold looks at; a rebuild of ten years begins anew now and then. */
const MOST_REMEMBERED_DAYS = 750;

interface ZoneCalendar {
  readonly format: Intl.DateTimeFormat;
  /** When days began, by their number since 1 January 1970. */
  readonly starts: Map<number, number>;
}

const calendars = new Map<string, ZoneCalendar>();

/** The date that a calendar on the wall of an IANA zone shows. Throws a RangeError for a zone that does not exist. */
export function dayOf(at: Date, timeZone: string): CalendarDay {
  const calendar = calendarOf(timeZone);
  const day = Math.floor(at.getTime() / DAY_MS);
  if (at.getTime() < startMs(calendar, day)) return fromDayNumber(day - 1);
  return fromDayNumber(at.getTime() < startMs(calendar, day + 1) ? day : day + 1);
}

/** The first moment of a day: midnight, or the first that the clock shows where it is put forward over midnight. */
export function startOfDay(day: CalendarDay, timeZone: string): Date {
  return new Date(startMs(calendarOf(timeZone), toDayNumber(day)));
}

function startMs(calendar: ZoneCalendar, day: number): number {
  const known = calendar.starts.get(day);
  if (known !== undefined) return known;
  if (calendar.starts.size >= MOST_REMEMBERED_DAYS) calendar.starts.clear();
  const start = searchStart(calendar.format, day);
  calendar.starts.set(day, start);
  return start;
}

/** Clocks are changed, and zones lie apart, by whole quarters of an hour: so days begin at one. */
function searchStart(format: Intl.DateTimeFormat, day: number): number {
  let before = (day * DAY_MS + EARLIEST_START_MS) / QUARTER_MS;
  let within = (day * DAY_MS + LATEST_START_MS) / QUARTER_MS;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (shownDay(format, middle * QUARTER_MS) < day) before = middle;
    else within = middle;
  }
  return within * QUARTER_MS;
}

function shownDay(format: Intl.DateTimeFormat, atMs: number): number {
  const parts = format.formatToParts(new Date(atMs));
  const read = (type: 'year' | 'month' | 'day') => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(read('year'), read('month') - 1, read('day')) / DAY_MS;
}

function calendarOf(timeZone: string): ZoneCalendar {
  const known = calendars.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, calendar: 'gregory', year: 'numeric', month: '2-digit', day: '2-digit' });
  const calendar: ZoneCalendar = { format, starts: new Map() };
  calendars.set(timeZone, calendar);
  return calendar;
}
