import type { TimeOfDay } from '../snapshot.js';
import type { NotificationKind } from './kinds.js';

/** A stretch of each day in the car's zone, over midnight where `to` is not later than `from`. */
export interface DailyHours {
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
}

/** What one person wants to be told of all their cars. */
export interface NotificationRules {
  /** Only what the person has decided; what is missing follows the kind's own default. */
  readonly wanted: Readonly<Partial<Record<NotificationKind, boolean>>>;
  /** While charging: told when one of these is reached. */
  readonly chargedToPercents: readonly number[];
  /** While not charging: told when the battery has fallen to one of these. */
  readonly lowBatteryPercents: readonly number[];
  /** Told when the car stands unplugged at this time of day; null: never. */
  readonly plugInBy: TimeOfDay | null;
  /** A battery with at least this much needs no plug. */
  readonly plugInBelowPercent: number;
  readonly lowAuxiliaryBatteryPercent: number;
  /** How long a door or window of a parked car may stand open. */
  readonly leftOpenMinutes: number;
  /** How long readings may fail before it is told. */
  readonly connectionLostMinutes: number;
  /** When the car should not be driven; null: it may at any hour. */
  readonly guardHours: DailyHours | null;
  /** Only what is urgent comes through; the rest waits until they end. Null: none. */
  readonly quietHours: DailyHours | null;
  /** Of each car; of what is urgent as many again. The rest only stands in the feed. */
  readonly mostPerHour: number;
}

/** For who has not chosen. */
export const DEFAULT_NOTIFICATION_RULES: NotificationRules = {
  wanted: {},
  chargedToPercents: [10, 20, 30, 40, 50, 60, 70, 80, 90, 100],
  lowBatteryPercents: [20, 10],
  plugInBy: null,
  plugInBelowPercent: 70,
  lowAuxiliaryBatteryPercent: 60,
  leftOpenMinutes: 10,
  connectionLostMinutes: 15,
  guardHours: null,
  quietHours: { from: { hour: 22, minute: 0 }, to: { hour: 7, minute: 0 } },
  mostPerHour: 12,
};
