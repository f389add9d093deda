import { happenedAt } from '../moment.js';
import type { VehicleSituation } from '../situation.js';
import { type KindTraits, type Topic, withMarks } from '../topic.js';

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
    lifetimeMinutes: 6 * 60,
    tag: 'battery',
    wantedByDefault: true,
    actions: ['remind-later'],
    page: 'home',
  },
};

/** A level counts anew once the battery has been so much above it: percents flicker by one. */
const HYSTERESIS_PERCENT = 5;

/** The battery of a car that does not charge falls to a chosen level. Marks: `toldPercent`, the lowest level told since the battery was above it. */
export const batteryLow: Topic<VehicleSituation, BatteryLowEvent> = {
  name: 'battery-low',
  observe({ marks, before, after, rules }) {
    const now = after.snapshot;
    const percent = now?.battery.percent ?? null;
    if (!now || percent === null) return { marks, events: [] };
    const told = marks['toldPercent'];
    const rearmed = told !== undefined && percent >= told + HYSTERESIS_PERCENT ? nextAbove(rules.lowBatteryPercents, percent) : told;
    const reached = rules.lowBatteryPercents.filter((level) => percent <= level && level < (rearmed ?? Infinity));
    if (reached.length === 0) return { marks: withMarks(marks, { toldPercent: rearmed }), events: [] };
    const levelPercent = Math.min(...reached);
    const event = {
      kind: 'battery-low',
      happenedAt: before?.snapshot ? happenedAt('battery', before.snapshot, now) : now.polledAt,
      percent,
      levelPercent,
      rangeKm: now.battery.rangeKm,
    } as const;
    // A charge from 8 % is nobody's news on its way up, and what was low at the first look is known.
    const isNews = before?.snapshot && now.charging.status !== 'charging';
    return { marks: withMarks(marks, { toldPercent: levelPercent }), events: isNews ? [event] : [] };
  },
};

/** The lowest level that still counts as told: those further up than the battery has climbed. */
function nextAbove(levels: readonly number[], percent: number): number | undefined {
  const stillTold = levels.filter((level) => percent < level + HYSTERESIS_PERCENT);
  return stillTold.length > 0 ? Math.min(...stillTold) : undefined;
}
