import { type DiagnosisHistory } from '@psa-ev/contract';
import { daysInWords, fullMoment, timeOfDay, calendarDay } from '../ui/moment';
import { duration, NO_BREAK_SPACE, quantityText, unitSymbol } from '../ui/quantity';
import { type Voice } from './voice';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** One line of a history. */
export interface RecordLine {
  /** When it began: its place among the days. */
  readonly at: Date;
  readonly what: string;
  readonly when: string;
  /** How long it lasted; null while it lasts, or where that says nothing. */
  readonly length: string | null;
  readonly isRunning: boolean;
}

/** `22:10 to 22:42`; the day too where it ended on another one. */
export function tellOutage({ kind, since, until }: DiagnosisHistory['outages'][number], now: Date, voice: Voice): RecordLine {
  const { say } = voice;
  const from = timeOfDay(since, voice);
  const when = until ? say('outages.span', { from, to: endOf(since, until, now, voice) }) : say('outages.lasting', { from });
  const length = lengthInWords((until ?? now).getTime() - since.getTime(), voice.locale);
  return { at: since, what: say(`outages.kind.${kind}`), when, length, isRunning: until === null };
}

/** Why psacc was restarted, and what came of it. */
export function tellRestart({ reason, requestedAt, outcome, endedAt }: DiagnosisHistory['restarts'][number], voice: Voice): RecordLine {
  const { say } = voice;
  const took = endedAt ? lengthInWords(endedAt.getTime() - requestedAt.getTime(), voice.locale) : '';
  return {
    at: requestedAt,
    what: say(`restarts.reason.${reason}`),
    when: say(`restarts.outcome.${outcome}`, { time: timeOfDay(requestedAt, voice), duration: took }),
    length: null,
    isRunning: outcome === 'running',
  };
}

/** `40 s`, `32 min`, `3 h 5 min`, `2 days`. */
export function lengthInWords(lengthMs: number, locale: string): string {
  if (lengthMs < MINUTE_MS) {
    return `${Math.max(1, Math.round(lengthMs / SECOND_MS))}${NO_BREAK_SPACE}${unitSymbol('second', locale)}`;
  }
  if (lengthMs < 2 * DAY_MS) return quantityText(duration(lengthMs / MINUTE_MS, locale));
  return daysInWords(Math.floor(lengthMs / DAY_MS), locale);
}

function endOf(since: Date, until: Date, now: Date, voice: Voice): string {
  const sameDay = calendarDay(since, voice.timeZone) === calendarDay(until, voice.timeZone);
  return sameDay ? timeOfDay(until, voice) : fullMoment(until, now, voice);
}
