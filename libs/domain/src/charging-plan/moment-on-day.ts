import type { CalendarDay } from '../journal/statistics/calendar-day.js';
import { dayOf, startOfDay } from '../journal/statistics/day-in-zone.js';
import { inMinutes, minuteOfDay } from '../notifications/time-of-day.js';
import type { TimeOfDay } from '../snapshot.js';

const MINUTE_MS = 60_000;
/** Clocks are changed at whole quarters of an hour only. */
const QUARTER_MS = 15 * MINUTE_MS;

/**
 * When a clock on the wall shows a time on a day: each day has exactly one such moment. Where the clocks skip the time it is the first moment after it,
 * and where they show it twice the first of the two: who has to be ready is ready in either case.
 */
export function momentOn(day: CalendarDay, time: TimeOfDay, timeZone: string): Date {
  const startMs = startOfDay(day, timeZone).getTime();
  const minute = inMinutes(time);
  const shows = (ms: number) => minuteOfDay(new Date(ms), timeZone);
  const guessMs = startMs + Math.max(0, minute - shows(startMs)) * MINUTE_MS;
  if (shows(guessMs) === minute) return new Date(guessMs);
  // The clocks have been changed since the day began.
  const changedMs = guessMs + (minute - shows(guessMs)) * MINUTE_MS;
  if (shows(changedMs) === minute && dayOf(new Date(changedMs), timeZone) === day) return new Date(changedMs);
  let skippedMs = startMs;
  while (shows(skippedMs) < minute && dayOf(new Date(skippedMs), timeZone) === day) skippedMs += QUARTER_MS;
  return new Date(skippedMs);
}
