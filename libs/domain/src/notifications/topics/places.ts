import { notAfter } from '../moment.js';
import type { VehicleSituation } from '../situation.js';
import { type KindTraits, type Topic, withMarks } from '../topic.js';

/** The car has come to a place that has a name, or has left one. */
export interface PlaceEvent {
  readonly kind: 'arrived-or-left';
  readonly happenedAt: Date;
  readonly how: 'arrived' | 'left';
  /** As it was called then. */
  readonly place: string;
}

export const PLACE_TRAITS: Readonly<Record<PlaceEvent['kind'], KindTraits>> = {
  // Not by itself: it says where somebody is.
  'arrived-or-left': { urgency: 'aside', lifetimeMinutes: 30, tag: 'place', wantedByDefault: false, actions: [], page: 'home' },
};

/** So long after a drive the car may still correct where it stands; a place that is named later tells nothing of the past. */
const SETTLED_AFTER_MS = 20 * 60_000;

/**
 * From the journal's trips, each once. What nobody saw is not told: its times are a guess. Marks: `left` and `arrived`, when the trip of which that was told last began,
 * which is its name: never moved with the clock.
 */
export const places: Topic<VehicleSituation, PlaceEvent> = {
  name: 'places',
  observe({ marks, isFirst, after }) {
    const { runningTrip, lastTrip } = after.journal;
    const left = runningTrip?.startedAt.getTime();
    const arrived = lastTrip?.startedAt.getTime();
    if (isFirst) return { marks: withMarks({}, { left, arrived }), events: [] };
    const events: PlaceEvent[] = [];
    const told = (how: PlaceEvent['how'], place: string, moment: Date) =>
      events.push({ kind: 'arrived-or-left', happenedAt: notAfter(after.at, moment), how, place });
    let known = marks;
    if (runningTrip?.from && left !== marks['left']) {
      told('left', runningTrip.from, runningTrip.startedAt);
      known = withMarks(known, { left });
    }
    if (lastTrip && arrived !== marks['arrived']) {
      const isNews = lastTrip.to !== null && !lastTrip.estimated;
      if (isNews) told('arrived', lastTrip.to, lastTrip.endedAt);
      const isSettled = isNews || lastTrip.estimated || after.at.getTime() - lastTrip.endedAt.getTime() > SETTLED_AFTER_MS;
      if (isSettled) known = withMarks(known, { arrived });
    }
    return { marks: known, events };
  },
};
