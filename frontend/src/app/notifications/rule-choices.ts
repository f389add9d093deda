import {
  type DailyHours,
  DEFAULT_NOTIFICATION_RULES,
  type NotificationKind,
  type NotificationRules,
  type TimeOfDay,
  isWanted,
} from '@psa-ev/domain';

/** What can be chosen in the lists; what somebody has chosen elsewhere is added. */
export const CHOICES = {
  lowBatteryPercents: [5, 10, 15, 20, 25, 30, 40, 50],
  chargedToPercents: [10, 20, 30, 40, 50, 60, 70, 75, 80, 85, 90, 95, 100],
  plugInBelowPercents: [30, 40, 50, 60, 70, 80, 90, 100],
  auxiliaryPercents: [40, 50, 55, 60, 65, 70, 75, 80],
  openMinutes: [2, 5, 10, 15, 30, 60, 120],
  lostMinutes: [5, 10, 15, 30, 60, 120, 240],
  perHour: [1, 3, 6, 12, 20, 30, 60],
} as const;

/** Proposed to who first turns them on: the evening for the plug, the night for the guard and for quiet. */
export const PROPOSED_PLUG_IN: TimeOfDay = { hour: 21, minute: 0 };
export const PROPOSED_NIGHT: DailyHours = { from: { hour: 23, minute: 0 }, to: { hour: 6, minute: 0 } };
export const PROPOSED_QUIET: DailyHours = DEFAULT_NOTIFICATION_RULES.quietHours ?? PROPOSED_NIGHT;

/** Whether a person is told of a kind: of a missing plug only at an hour that they have chosen. */
export function isTold(kind: NotificationKind, rules: NotificationRules): boolean {
  return isWanted({ kind }, rules) && (kind !== 'not-plugged-in' || rules.plugInBy !== null);
}

/** What changes when a kind is turned on or off. */
export function changeFor(kind: NotificationKind, on: boolean, rules: NotificationRules): Partial<NotificationRules> {
  const wanted = { ...rules.wanted, [kind]: on };
  return kind === 'not-plugged-in' && on && rules.plugInBy === null ? { wanted, plugInBy: PROPOSED_PLUG_IN } : { wanted };
}

/** Any rule but the switches. */
export type RuleName = Exclude<keyof NotificationRules, 'wanted'>;

/** What belongs to a kind beside its switch. */
const LIMITS: Partial<Readonly<Record<NotificationKind, readonly RuleName[]>>> = {
  'battery-reached': ['chargedToPercents'],
  'battery-low': ['lowBatteryPercents'],
  'not-plugged-in': ['plugInBy', 'plugInBelowPercent'],
  'auxiliary-battery-low': ['lowAuxiliaryBatteryPercent'],
  'left-open': ['leftOpenMinutes'],
  'moved-while-parked': ['guardHours'],
  'connection-lost': ['connectionLostMinutes'],
};

/** Whether a kind is told otherwise than to who has not chosen. What belongs to a kind that is not told is out of sight, and does not count. */
export function isKindChanged(kind: NotificationKind, rules: NotificationRules): boolean {
  const told = isTold(kind, rules);
  if (told !== isTold(kind, DEFAULT_NOTIFICATION_RULES)) return true;
  return told && (LIMITS[kind] ?? []).some((name) => isChanged(name, rules));
}

/** Whether one of the rules differs from the defaults; the order of levels does not matter. */
export function isChanged(name: RuleName, rules: NotificationRules): boolean {
  return written(rules[name]) !== written(DEFAULT_NOTIFICATION_RULES[name]);
}

function written(rule: NotificationRules[RuleName]): string {
  if (Array.isArray(rule)) return JSON.stringify([...rule].sort((a, b) => a - b));
  return JSON.stringify(rule, ['from', 'to', 'hour', 'minute']);
}
