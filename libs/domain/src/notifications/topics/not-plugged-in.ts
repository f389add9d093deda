import { isDriving, isPlugged } from '../../snapshot.js';
import { readingTopic } from '../reading-topic.js';
import { isReadable } from '../situation.js';
import { minutesSince } from '../time-of-day.js';
import { type KindTraits, withMarks } from '../topic.js';
import { isAgo, isWatchedFor, markNow } from '../wait.js';

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
 * the reading is too old to know. Marks: `askedMs` and `askedElapsed`, when this was last decided for a day; `parkedElapsed` while it is seen parked.
 */
export const notPluggedIn = readingTopic<NotPluggedInEvent>('not-plugged-in', ({ marks: known, isFirst, now, after, rules }) => {
  const { at, timeZone } = after;
  const { percent } = now.battery;
  const plugged = isPlugged(now);
  const marks = withMarks(known, { parkedElapsed: isDriving(now) ? undefined : (known['parkedElapsed'] ?? after.elapsedMs) });
  const isKnown = isReadable(after) && plugged !== null && percent !== null;
  const isForGood = plugged === true || isWatchedFor(PARKED_FOR_MS, marks['parkedElapsed'], after);
  const isDecided = !isAgo(NEXT_DAY_MS, 'asked', marks, after);
  if (isFirst || isDecided || !rules.plugInBy || !isKnown || isDriving(now) || !isForGood) return { marks, events: [] };
  if (minutesSince(rules.plugInBy, at, timeZone) >= REMINDED_FOR_MINUTES) return { marks, events: [] };
  const needsPlug = !plugged && percent < rules.plugInBelowPercent;
  return {
    marks: { ...marks, ...markNow('asked', after) },
    events: needsPlug ? [{ kind: 'not-plugged-in', happenedAt: at, percent }] : [],
  };
});
