import { minutesSince, type TimeOfDay } from '@psa-ev/domain';
import type { SpokenDay } from './languages/words.js';
import type { Speech } from './speech.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const DAY_MS = DAY_MINUTES * MINUTE_MS;
/** A weekday's name means one day only within a week. */
const WEEKDAY_IS_CLEAR_FOR_DAYS = 6;

/** `14:02`, `yesterday at 14:02`, `Friday at 14:02`, `3 November at 14:02`: what follows "since" or "before". */
export function momentText(at: Date, speech: Speech): string {
  return speech.words.moments.moment(spokenDay(at, speech), speech.calendar.timeOfDay(at));
}

/** The same as a sentence says when it happened or will: `at 14:02`, `on Friday at 14:02`. */
export function whenText(at: Date, speech: Speech): string {
  return speech.words.moments.when(spokenDay(at, speech), speech.calendar.timeOfDay(at));
}

/** `since 14:02`, `since Friday at 14:02`. */
export function sinceText(at: Date, speech: Speech): string {
  return speech.words.moments.since(momentText(at, speech));
}

/** The first moment after `after` at which the car's clock shows a time of day. */
export function nextAt(time: TimeOfDay, after: Date, { calendar }: Speech): Date {
  const minutesLeft = (at: Date) => DAY_MINUTES - minutesSince(time, at, calendar.timeZone);
  const guessMs = Math.floor(after.getTime() / MINUTE_MS) * MINUTE_MS + minutesLeft(after) * MINUTE_MS;
  // In a night of changed clocks it is an hour early or late.
  const early = minutesLeft(new Date(guessMs)) % DAY_MINUTES;
  return new Date(guessMs + (early < DAY_MINUTES / 2 ? early : early - DAY_MINUTES) * MINUTE_MS);
}

function spokenDay(at: Date, { now, calendar }: Speech): SpokenDay {
  const day = calendar.isoDay(at);
  const today = calendar.isoDay(now);
  const days = Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
  if (days === 0) return { kind: 'today' };
  if (days === -1) return { kind: 'yesterday' };
  if (days === 1) return { kind: 'tomorrow' };
  if (Math.abs(days) <= WEEKDAY_IS_CLEAR_FOR_DAYS) return { kind: 'weekday', name: calendar.weekday(at) };
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return { kind: 'date', name: isThisYear ? calendar.date(at) : calendar.dateOfYear(at) };
}
