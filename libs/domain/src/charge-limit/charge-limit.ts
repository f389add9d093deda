import type { TimeOfDay } from '../snapshot.js';
import { isTimeOfDay } from '../tariffs/tariff-problems.js';

/** Below, a limit would strand more than it spares; the same bounds as in the car makers' own apps. */
export const LOWEST_LIMIT_PERCENT = 50;
/** A full battery: the car ends there by itself, so this is no limit. */
export const HIGHEST_LIMIT_PERCENT = 100;

/** When a car is to stop charging, as its owner has set it. */
export interface ChargeLimitSetting {
  /** 50..100, whole; null: off. 100 stops nothing, for the car ends there by itself. */
  readonly limitPercent: number | null;
  /** Nothing is stopped until then, "full once for tomorrow"; null, or in the past: not asked for. */
  readonly fullOnceUntil: Date | null;
  /** The hour at which a running charge is ended, in the vehicle's zone; null: none. */
  readonly stopAt: TimeOfDay | null;
}

/** What is set before anybody has set anything. */
export const NO_CHARGE_LIMIT: ChargeLimitSetting = { limitPercent: null, fullOnceUntil: null, stopAt: null };

/** What is wrong with a limit that a person has written. */
export type ChargeLimitProblem = 'limit-too-low' | 'limit-too-high' | 'limit-not-whole' | 'no-date' | 'no-time';

/** Everything that is wrong with a limit, each once; empty where it can be used. */
export function chargeLimitProblems({ limitPercent, fullOnceUntil, stopAt }: ChargeLimitSetting): readonly ChargeLimitProblem[] {
  const limit = limitPercent ?? HIGHEST_LIMIT_PERCENT;
  const found: (ChargeLimitProblem | false)[] = [
    limit < LOWEST_LIMIT_PERCENT && 'limit-too-low',
    limit > HIGHEST_LIMIT_PERCENT && 'limit-too-high',
    !Number.isInteger(limit) && 'limit-not-whole',
    fullOnceUntil !== null && Number.isNaN(fullOnceUntil.getTime()) && 'no-date',
    stopAt !== null && !isTimeOfDay(stopAt) && 'no-time',
  ];
  return found.filter((problem) => problem !== false);
}
