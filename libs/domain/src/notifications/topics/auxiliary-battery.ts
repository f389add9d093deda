import { happenedAt } from '../moment.js';
import type { VehicleSituation } from '../situation.js';
import { type KindTraits, type Topic } from '../topic.js';

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

/** It counts as recovered at so much above the level: a drive lifts it by more, a flicker by less. */
const HYSTERESIS_PERCENT = 5;

/** The 12 V battery falls to the chosen level. Marks: `low` until it has recovered. */
export const auxiliaryBattery: Topic<VehicleSituation, AuxiliaryBatteryEvent> = {
  name: 'auxiliary-battery',
  observe({ marks, before, after, rules }) {
    const now = after.snapshot;
    const percent = now?.auxiliaryBatteryPercent ?? null;
    if (!now || percent === null) return { marks, events: [] };
    const level = rules.lowAuxiliaryBatteryPercent;
    if (marks['low'] !== undefined) return { marks: percent >= level + HYSTERESIS_PERCENT ? {} : marks, events: [] };
    if (percent > level) return { marks, events: [] };
    const at = before?.snapshot ? happenedAt('environment', before.snapshot, now) : now.polledAt;
    return { marks: { low: 1 }, events: before?.snapshot ? [{ kind: 'auxiliary-battery-low', happenedAt: at, percent }] : [] };
  },
};
