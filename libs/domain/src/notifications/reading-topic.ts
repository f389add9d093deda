import type { Snapshot } from '../snapshot.js';
import type { NotificationRules } from './rules.js';
import type { VehicleSituation } from './situation.js';
import type { Marks, Observation, Topic } from './topic.js';

/** One look at what the car itself reports. */
export interface ReadingLook {
  readonly marks: Marks;
  /** True until the car was read for the first time, which is never news. */
  readonly isFirst: boolean;
  /** The reading before; null where it is not known. */
  readonly before: Snapshot | null;
  readonly now: Snapshot;
  readonly after: VehicleSituation;
  readonly rules: NotificationRules;
}

/** A topic that follows the readings of a car: before the first of them there is nothing to be seen. */
export function readingTopic<Event>(name: string, observe: (look: ReadingLook) => Observation<Event>): Topic<VehicleSituation, Event> {
  return {
    name,
    observe({ marks, isFirst, before, after, rules }) {
      if (!after.snapshot) return null;
      return observe({ marks, isFirst, before: before?.snapshot ?? null, now: after.snapshot, after, rules });
    },
  };
}
