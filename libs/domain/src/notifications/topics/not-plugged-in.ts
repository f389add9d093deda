import { isDriving, isPlugged, type Snapshot } from '../../snapshot.js';
import { readingTopic } from '../reading-topic.js';
import { isReadable } from '../situation.js';
import { minutesSince } from '../time-of-day.js';
import type { KindTraits } from '../topic.js';

export interface NotPluggedInEvent {
  readonly kind: 'not-plugged-in';
  readonly happenedAt: Date;
  readonly percent: number;
}

export const NOT_PLUGGED_IN_TRAITS: Readonly<Record<NotPluggedInEvent['kind'], KindTraits>> = {
  // Urgent: the person has chosen the hour, which may well lie in the quiet ones.
  'not-plugged-in': {
    urgency: 'urgent',
    lifetimeMinutes: 3 * 60,
    tag: 'plug',
    wantedByDefault: true,
    actions: ['remind-later'],
    page: 'home',
  },
};

/** Who comes home later than that has missed the reminder. */
const REMINDED_FOR_MINUTES = 2 * 60;
/** Who has just parked is given time to fetch the cable. */
const PARKED_FOR_MS = 10 * 60_000;
/** Of two evenings: not the same one, though the clocks were changed or the hour was chosen anew. */
const NEXT_DAY_MS = 12 * 3_600_000;

/**
 * The car stands unplugged at the hour that the person has chosen; a car still on its way is given time to arrive. Once a day, and not where
 * the reading is too old to know. Marks: `askedMs`, when this was last decided for a day.
 */
export const notPluggedIn = readingTopic<NotPluggedInEvent>('not-plugged-in', ({ marks, isFirst, now, after, rules }) => {
  const { at, timeZone } = after;
  const { percent } = now.battery;
  const plugged = isPlugged(now);
  const { askedMs } = marks;
  const isDecided = askedMs !== undefined && at.getTime() - askedMs < NEXT_DAY_MS;
  const isKnown = isReadable(after) && plugged !== null && percent !== null;
  if (isFirst || isDecided || !rules.plugInBy || !isKnown || !isParkedForGood(now, at)) return { marks, events: [] };
  if (minutesSince(rules.plugInBy, at, timeZone) >= REMINDED_FOR_MINUTES) return { marks, events: [] };
  const needsPlug = !plugged && percent < rules.plugInBelowPercent;
  return { marks: { askedMs: at.getTime() }, events: needsPlug ? [{ kind: 'not-plugged-in', happenedAt: at, percent }] : [] };
});

function isParkedForGood(now: Snapshot, at: Date): boolean {
  const sinceMs = at.getTime() - now.parts.driving.changedAt.getTime();
  return !isDriving(now) && (sinceMs >= PARKED_FOR_MS || isPlugged(now) === true);
}
