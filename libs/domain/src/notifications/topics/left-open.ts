import { isDriving, type Opening } from '../../snapshot.js';
import { happenedAt } from '../moment.js';
import { readingTopic } from '../reading-topic.js';
import { isReadable } from '../situation.js';
import { type KindTraits, withMarks } from '../topic.js';
import { isWatchedFor, lastedSince } from '../wait.js';

const MINUTE_MS = 60_000;

export interface LeftOpenEvent {
  readonly kind: 'left-open';
  /** Since when it stands open. */
  readonly happenedAt: Date;
  readonly openings: readonly Opening[];
  readonly minutes: number;
}

export const LEFT_OPEN_TRAITS: Readonly<Record<LeftOpenEvent['kind'], KindTraits>> = {
  'left-open': { urgency: 'urgent', lifetimeMinutes: 4 * 60, tag: 'doors', wantedByDefault: true, actions: ['remind-later'], page: 'home' },
};

/**
 * A door or window of a parked car stands open for longer than the person allows. Marks: `sinceMs` while something is open, `openElapsed` while it is watched,
 * `told` once it was told.
 */
export const leftOpen = readingTopic<LeftOpenEvent>('left-open', ({ marks, isFirst, before, now, after, rules }) => {
  const { open } = now.doors;
  if (open === null) return { marks, events: [] };
  if (open.length === 0 || isDriving(now)) return { marks: {}, events: [] };
  if (marks['told'] !== undefined) return { marks, events: [] };
  const sinceMs = marks['sinceMs'] ?? happenedAt('doors', before, now).getTime();
  const openElapsed = marks['openElapsed'] ?? after.elapsedMs;
  const waitMs = rules.leftOpenMinutes * MINUTE_MS;
  const isDue = isWatchedFor(waitMs, openElapsed, after);
  // What cannot be read any more may have been closed long ago.
  if (isFirst || !isDue || !isReadable(after)) return { marks: withMarks(marks, { sinceMs, openElapsed }), events: [] };
  const openSince = lastedSince(waitMs, new Date(sinceMs), after);
  const minutes = Math.floor((after.at.getTime() - openSince.getTime()) / MINUTE_MS);
  return { marks: { sinceMs, told: 1 }, events: [{ kind: 'left-open', happenedAt: openSince, openings: open, minutes }] };
});
