import { addDays, type CalendarDay } from '../journal/statistics/calendar-day.js';
import { dayOf, startOfDay } from '../journal/statistics/day-in-zone.js';
import { endOf, isWithin } from '../notifications/time-of-day.js';
import type { TimeOfDay } from '../snapshot.js';
import type { ChargeInProgress, ChargeLimitMemory } from './limit-memory.js';

const MIDNIGHT: TimeOfDay = { hour: 0, minute: 0 };
/** A Pi that was off at the hour makes up for it, but does not end a charge hours later that the owner may have begun since. */
const MADE_UP_FOR_MS = 30 * 60_000;

/** The passing of the stop hour for which a running charge is to be ended now, milliseconds; null: none. Each day has one, also when clocks are changed. */
export function dueStopHourMs(
  stopAt: TimeOfDay,
  { idleAtMs }: ChargeInProgress,
  { stopHourDoneMs }: ChargeLimitMemory,
  readAt: Date,
  timeZone: string,
): number | null {
  const hourMs = lastPassing(stopAt, readAt, timeZone).getTime();
  const isLate = readAt.getTime() - hourMs >= MADE_UP_FOR_MS;
  // What was seen not to charge after the hour was begun after it.
  const wasBegunAfter = idleAtMs !== null && idleAtMs >= hourMs;
  return isLate || wasBegunAfter || stopHourDoneMs === hourMs ? null : hourMs;
}

/** When the stop hour passes next. */
export function nextPassing(stopAt: TimeOfDay, now: Date, timeZone: string): Date {
  const today = dayOf(now, timeZone);
  const passing = passingOn(today, stopAt, timeZone);
  return passing > now ? passing : passingOn(addDays(today, 1), stopAt, timeZone);
}

/** When the stop hour has last passed, at that very moment too. */
export function lastPassing(stopAt: TimeOfDay, at: Date, timeZone: string): Date {
  const today = dayOf(at, timeZone);
  const passing = passingOn(today, stopAt, timeZone);
  return passing <= at ? passing : passingOn(addDays(today, -1), stopAt, timeZone);
}

/** The first moment of a day at which the wall's clock has come to an hour: an hour that is skipped passes with the skip, one that is shown twice with the first. */
function passingOn(day: CalendarDay, time: TimeOfDay, timeZone: string): Date {
  const start = startOfDay(day, timeZone);
  const before = { from: MIDNIGHT, to: time };
  return (isWithin(before, start, timeZone) ? endOf(before, start, timeZone) : null) ?? start;
}
