import type { CalendarDay } from './calendar-day.js';
import { dayOf, startOfDay } from './day-in-zone.js';
import type { CalendarPeriod } from './calendar-period.js';
import { toSteps } from './statistics.js';

const DAY_MS = 24 * 60 * 60_000;
/** A week has one of each weekday: less is no pace. */
const LEAST_PACE_MS = 7 * DAY_MS;
/** Forecasts are told in whole kilometres. */
const FORECAST_STEPS_PER_KM = 1;

/** Kilometres that may be driven in a period: of a lease, or of a year by the insurance. */
export interface Allowance {
  readonly period: CalendarPeriod;
  readonly limitKm: number;
}

/** How an allowance stands. Positive `overKm` and `aheadKm`: too much was, or will be, driven; negative: less. */
export type AllowanceForecast =
  | { readonly kind: 'not-begun' }
  | {
      readonly kind: 'running';
      readonly drivenKm: number;
      /** More than an even pace would have driven until now. */
      readonly aheadKm: number;
      /** Null in the first week. */
      readonly pace: AllowancePace | null;
    }
  | { readonly kind: 'ended'; readonly drivenKm: number; readonly overKm: number };

/** What comes of it at the pace so far. */
export interface AllowancePace {
  readonly kmPerDay: number;
  readonly forecastKm: number;
  /** "At this pace 1,230 km over." */
  readonly overKm: number;
  /** When the limit is reached; null where that is not within the period, or has been already. */
  readonly reachesLimitOn: CalendarDay | null;
}

/**
 * How an allowance stands at `now`.
 *
 * @param drivenKm odometer now less that at the beginning of the period: also true where the journal began later
 */
export function forecastAllowance({ period, limitKm }: Allowance, drivenKm: number, now: Date, timeZone: string): AllowanceForecast {
  const beginMs = startOfDay(period.first, timeZone).getTime();
  const endMs = startOfDay(period.endsBefore, timeZone).getTime();
  const goneMs = now.getTime() - beginMs;
  if (goneMs < 0) return { kind: 'not-begun' };
  if (now.getTime() >= endMs) return { kind: 'ended', drivenKm, overKm: toSteps(drivenKm - limitKm, 10) };

  const aheadKm = toSteps(drivenKm - (limitKm * goneMs) / (endMs - beginMs), FORECAST_STEPS_PER_KM);
  if (goneMs < LEAST_PACE_MS) return { kind: 'running', drivenKm, aheadKm, pace: null };
  const kmPerMs = drivenKm / goneMs;
  const forecastKm = toSteps(kmPerMs * (endMs - beginMs), FORECAST_STEPS_PER_KM);
  const limitMs = beginMs + limitKm / kmPerMs;
  const pace: AllowancePace = {
    kmPerDay: kmPerMs * DAY_MS,
    forecastKm,
    overKm: toSteps(forecastKm - limitKm, FORECAST_STEPS_PER_KM),
    reachesLimitOn: limitMs > now.getTime() && limitMs < endMs ? dayOf(new Date(limitMs), timeZone) : null,
  };
  return { kind: 'running', drivenKm, aheadKm, pace };
}
