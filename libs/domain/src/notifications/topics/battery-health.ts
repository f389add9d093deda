import type { VehicleSituation } from '../situation.js';
import type { KindTraits, Topic } from '../topic.js';
import { isAgo, markNow } from '../wait.js';

export interface BatteryHealthEvent {
  readonly kind: 'battery-health-changed';
  readonly happenedAt: Date;
  /** What held for half of the last 30 days. */
  readonly percent: number;
  /** The same when it was told last, or first known. */
  readonly beforePercent: number;
}

export const BATTERY_HEALTH_TRAITS: Readonly<Record<BatteryHealthEvent['kind'], KindTraits>> = {
  'battery-health-changed': {
    urgency: 'aside',
    lifetimeMinutes: 7 * 24 * 60,
    tag: 'battery-health',
    wantedByDefault: true,
    actions: [],
    page: 'insights',
  },
};

const LEAST_CHANGE_PERCENT = 1;
const NOT_AGAIN_FOR_MS = 30 * 24 * 3_600_000;

/** The traction battery's state of health has changed for good. Marks: `percent` when it was told last, or first known; `toldMs` and `toldElapsed`. */
export const batteryHealth: Topic<VehicleSituation, BatteryHealthEvent> = {
  name: 'battery-health',
  observe({ marks, isFirst, after }) {
    const percent = after.journal.medianHealthPercent;
    if (percent === null) return null;
    const beforePercent = marks['percent'];
    if (isFirst || beforePercent === undefined) return { marks: { percent }, events: [] };
    const hasChanged = Math.abs(percent - beforePercent) >= LEAST_CHANGE_PERCENT;
    if (!hasChanged || !isAgo(NOT_AGAIN_FOR_MS, 'told', marks, after)) return { marks, events: [] };
    return {
      marks: { percent, ...markNow('told', after) },
      events: [{ kind: 'battery-health-changed', happenedAt: after.at, percent, beforePercent }],
    };
  },
};
