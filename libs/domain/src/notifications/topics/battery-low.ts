import { observeFall } from '../falling-level.js';
import { happenedAt } from '../moment.js';
import { readingTopic } from '../reading-topic.js';
import type { KindTraits } from '../topic.js';

export interface BatteryLowEvent {
  readonly kind: 'battery-low';
  readonly happenedAt: Date;
  readonly percent: number;
  /** The chosen level that was reached. */
  readonly levelPercent: number;
  readonly rangeKm: number | null;
}

export const BATTERY_LOW_TRAITS: Readonly<Record<BatteryLowEvent['kind'], KindTraits>> = {
  'battery-low': {
    urgency: 'news',
    // Longer than a night of quiet hours.
    lifetimeMinutes: 12 * 60,
    tag: 'battery',
    wantedByDefault: true,
    actions: ['remind-later'],
    page: 'home',
  },
};

/** The battery of a car that does not charge falls to a chosen level. Marks as in {@link observeFall}. */
export const batteryLow = readingTopic<BatteryLowEvent>('battery-low', ({ marks, before, now, rules }) => {
  const { percent, rangeKm } = now.battery;
  if (percent === null) return { marks, events: [] };
  const { marks: fallen, levelPercent } = observeFall(marks, percent, rules.lowBatteryPercents);
  if (levelPercent === null || now.charging.status === 'charging') return { marks: fallen, events: [] };
  const at = happenedAt('battery', before, now);
  return { marks: fallen, events: [{ kind: 'battery-low', happenedAt: at, percent, levelPercent, rangeKm }] };
});
