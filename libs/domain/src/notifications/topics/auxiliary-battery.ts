import { observeFall } from '../falling-level.js';
import { happenedAt } from '../moment.js';
import { readingTopic } from '../reading-topic.js';
import type { KindTraits } from '../topic.js';

export interface AuxiliaryBatteryEvent {
  readonly kind: 'auxiliary-battery-low';
  readonly happenedAt: Date;
  readonly percent: number;
}

export const AUXILIARY_BATTERY_TRAITS: Readonly<Record<AuxiliaryBatteryEvent['kind'], KindTraits>> = {
  'auxiliary-battery-low': {
    urgency: 'news',
    lifetimeMinutes: 24 * 60,
    tag: 'auxiliary-battery',
    wantedByDefault: true,
    actions: ['remind-later'],
    page: 'home',
  },
};

/** The 12 V battery falls to the chosen level. Marks as in {@link observeFall}. */
export const auxiliaryBattery = readingTopic<AuxiliaryBatteryEvent>('auxiliary-battery', ({ marks, before, now, rules }) => {
  const percent = now.auxiliaryBatteryPercent;
  if (percent === null) return { marks, events: [] };
  const { marks: fallen, levelPercent } = observeFall(marks, percent, [rules.lowAuxiliaryBatteryPercent]);
  if (levelPercent === null) return { marks: fallen, events: [] };
  return { marks: fallen, events: [{ kind: 'auxiliary-battery-low', happenedAt: happenedAt('environment', before, now), percent }] };
});
