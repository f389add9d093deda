import type { Moment } from '../restart-policy.js';
import { notAfter } from './moment.js';
import type { Marks } from './topic.js';

// The date may jump: a Pi has no clock of its own, and is told the time seconds or hours after its start. The elapsed time, which no one can set, begins anew with
// each run of the program. So what is told because it has lasted must have been watched for as long in this run: a message may come later by that, never earlier.

/** How the names of marks end that are moments by the elapsed time of this run. */
export const ELAPSED = 'Elapsed';

/** Whether what is marked as seen since `fromElapsed` has been watched for so long. Not before it was marked. */
export function isWatchedFor(waitMs: number, fromElapsed: number | undefined, { elapsedMs }: Moment): boolean {
  return fromElapsed !== undefined && elapsedMs - fromElapsed >= waitMs;
}

/** Since when it is so: `since` by the date, and where a clock that was put back contradicts what was watched, at least for so long. */
export function lastedSince(waitMs: number, since: Date, { at }: Moment): Date {
  return notAfter(new Date(at.getTime() - waitMs), since);
}

/** The marks that date a moment that is now by both clocks, for {@link isAgo}: `<name>Ms` and `<name>Elapsed`. */
export function markNow(name: string, { at, elapsedMs }: Moment): Marks {
  return { [`${name}Ms`]: at.getTime(), [`${name}${ELAPSED}`]: elapsedMs };
}

/** Whether it was so long ago, or never, that something was marked: by the elapsed time where this run has marked it, else by the date. */
export function isAgo(agoMs: number, name: string, marks: Marks, { at, elapsedMs }: Moment): boolean {
  const markedMs = marks[`${name}Ms`];
  const markedElapsed = marks[`${name}${ELAPSED}`];
  if (markedMs === undefined) return true;
  return markedElapsed === undefined ? at.getTime() - markedMs >= agoMs : elapsedMs - markedElapsed >= agoMs;
}

/** What an earlier run has remembered, by topic: the elapsed time begins anew with each run, and with it what is watched for. */
export function withoutWaits(topics: Readonly<Record<string, Marks>>): Readonly<Record<string, Marks>> {
  return Object.fromEntries(
    Object.entries(topics).map(([topic, marks]) => [
      topic,
      Object.fromEntries(Object.entries(marks).filter(([name]) => !name.endsWith(ELAPSED))),
    ]),
  );
}
