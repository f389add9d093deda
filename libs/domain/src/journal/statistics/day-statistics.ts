import type { CalendarDay } from './calendar-day.js';
import { addStatistics, isNothing, negateStatistics, type Statistics } from './statistics.js';

/** The statistics of a calendar day in the user's zone, or what a trip or a charging session adds to it. */
export interface DayStatistics extends Statistics {
  readonly day: CalendarDay;
}

/**
 * Puts together what belongs to the same day: each day once, in order, without days on which nothing is left.
 * It does not matter in which order or in how many steps: days that are stored may be extended by what is new.
 */
export function combineDays(parts: readonly DayStatistics[]): DayStatistics[] {
  const days = new Map<CalendarDay, DayStatistics>();
  for (const part of parts) {
    const known = days.get(part.day);
    days.set(part.day, known ? { day: part.day, ...addStatistics(known, part) } : part);
  }
  return [...days.values()].filter((day) => !isNothing(day)).sort((one, other) => (one.day < other.day ? -1 : 1));
}

/**
 * What to add to the days when a trip or a session has become another: running ones change with each reading. Nothing for days that stay.
 * New: `before` is empty; withdrawn: `after` is.
 */
export function dayChanges(before: readonly DayStatistics[], after: readonly DayStatistics[]): DayStatistics[] {
  return combineDays([...before.map((part) => ({ day: part.day, ...negateStatistics(part) })), ...after]);
}
