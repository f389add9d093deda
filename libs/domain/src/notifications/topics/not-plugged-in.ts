import { isDriving, isPlugged } from '../../snapshot.js';
import type { VehicleSituation } from '../situation.js';
import { minutesSince } from '../time-of-day.js';
import { type KindTraits, type Topic, withMarks } from '../topic.js';

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
const HOUR_MS = 3_600_000;

/**
 * The car stands unplugged at the hour that the person has chosen; a car still on its way is given time to arrive. Once a day, and not where
 * the reading is too old to know. Marks: `askedMs`, when this was last decided for a day.
 */
export const notPluggedIn: Topic<VehicleSituation, NotPluggedInEvent> = {
  name: 'not-plugged-in',
  observe({ marks, after, rules }) {
    const now = after.snapshot;
    if (!rules.plugInBy || !now || after.diagnosis.kind !== 'ok') return { marks, events: [] };
    const late = minutesSince(rules.plugInBy, after.at, after.timeZone);
    const asked = marks['askedMs'];
    const decided = asked !== undefined && Math.abs(after.at.getTime() - asked) < 12 * HOUR_MS;
    if (late >= REMINDED_FOR_MINUTES || decided || isDriving(now)) return { marks, events: [] };
    const { percent } = now.battery;
    const needsPlug = isPlugged(now) === false && percent !== null && percent < rules.plugInBelowPercent;
    return {
      marks: withMarks(marks, { askedMs: after.at.getTime() }),
      events: needsPlug ? [{ kind: 'not-plugged-in', happenedAt: after.at, percent }] : [],
    };
  },
};
