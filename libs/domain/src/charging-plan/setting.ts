import type { TimeOfDay } from '../snapshot.js';
import type { Weekday } from '../tariffs/tariff.js';
import { isTimeOfDay } from '../tariffs/tariff-problems.js';

/** One for each day of a week; the rules look into each and have a limit for that. */
export const MOST_WEEKLY_DEPARTURES = 7;
/** The lowest target: below it the maker's cars take no orders for heating or cooling. */
export const LOWEST_TARGET_PERCENT = 20;

/** A drive that comes again each week. */
export interface WeeklyDeparture {
  readonly id: string;
  readonly weekdays: readonly Weekday[];
  /** By the clock on the wall of the vehicle's zone. */
  readonly departAt: TimeOfDay;
  /** With how much the car is to be ready, 20..100. */
  readonly targetPercent: number;
}

/** A drive on one date; on its day it stands instead of the weekly ones. */
export interface SingleDeparture {
  readonly departAt: Date;
  /** 20..100 */
  readonly targetPercent: number;
}

/** What the owner of a car has set for its charging plan. */
export interface ChargingPlanSetting {
  readonly isOn: boolean;
  /** At most seven, each with an id of its own. */
  readonly weekly: readonly WeeklyDeparture[];
  readonly once: SingleDeparture | null;
  /** When to be told that the car is to be plugged in; null: never. */
  readonly remindToPlugInAt: TimeOfDay | null;
}

/** For who has not chosen. */
export const NO_CHARGING_PLAN: ChargingPlanSetting = { isOn: false, weekly: [], once: null, remindToPlugInAt: null };

/** What is wrong with a plan that a person has written. */
export type ChargingPlanProblem = 'too-many-departures' | 'no-id' | 'same-id' | 'no-weekday' | 'no-time' | 'no-date' | 'no-target';

/** Everything that is wrong with a plan, each once; empty where it can be used. */
export function chargingPlanProblems({ weekly, once, remindToPlugInAt }: ChargingPlanSetting): readonly ChargingPlanProblem[] {
  const ids = weekly.map(({ id }) => id);
  const times = [...weekly.map(({ departAt }) => departAt), ...(remindToPlugInAt === null ? [] : [remindToPlugInAt])];
  const targets = [...weekly, ...(once === null ? [] : [once])].map(({ targetPercent }) => targetPercent);
  const found: (ChargingPlanProblem | false)[] = [
    weekly.length > MOST_WEEKLY_DEPARTURES && 'too-many-departures',
    ids.some((id) => id.trim() === '' || id === ONCE_ID) && 'no-id',
    new Set(ids).size < ids.length && 'same-id',
    weekly.some(({ weekdays }) => weekdays.length === 0) && 'no-weekday',
    !times.every(isTimeOfDay) && 'no-time',
    once !== null && Number.isNaN(once.departAt.getTime()) && 'no-date',
    !targets.every(isTarget) && 'no-target',
  ];
  return found.filter((problem) => problem !== false);
}

/** What the single departure is called among the weekly ones. */
export const ONCE_ID = 'once';

function isTarget(percent: number): boolean {
  return Number.isInteger(percent) && percent >= LOWEST_TARGET_PERCENT && percent <= 100;
}
