import { isDriving, type Opening } from '../../snapshot.js';
import { happenedAt } from '../moment.js';
import type { VehicleSituation } from '../situation.js';
import { type KindTraits, type Topic } from '../topic.js';

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

/** A door or window of a parked car stands open for longer than the person allows. Marks: `sinceMs` while something is open, `told` once it was told. */
export const leftOpen: Topic<VehicleSituation, LeftOpenEvent> = {
  name: 'left-open',
  observe({ marks, before, after, rules }) {
    const now = after.snapshot;
    if (!now || now.doors.open === null) return { marks, events: [] };
    if (now.doors.open.length === 0 || isDriving(now)) return { marks: {}, events: [] };
    const seenMs = (before?.snapshot ? happenedAt('doors', before.snapshot, now) : now.polledAt).getTime();
    const sinceMs = marks['sinceMs'] ?? seenMs;
    const minutes = Math.floor((after.at.getTime() - sinceMs) / 60_000);
    // What cannot be read any more may have been closed long ago.
    const isDue = minutes >= rules.leftOpenMinutes && after.diagnosis.kind === 'ok';
    if (marks['told'] !== undefined || !isDue) return { marks: { ...marks, sinceMs }, events: [] };
    return {
      marks: { sinceMs, told: 1 },
      events: [{ kind: 'left-open', happenedAt: new Date(sinceMs), openings: now.doors.open, minutes }],
    };
  },
};
