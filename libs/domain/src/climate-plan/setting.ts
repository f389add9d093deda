import { type CalendarDay, isCalendarDay } from '../journal/statistics/calendar-day.js';
import type { TimeOfDay } from '../snapshot.js';
import type { Weekday } from '../tariffs/tariff.js';
import { isTimeOfDay } from '../tariffs/tariff-problems.js';

/** One for each day of a week, and as many single ones; the rules look into each and have a limit for that. */
export const MOST_CLIMATE_TIMES = 7;
/** A year of holidays, and the next one's. */
export const MOST_HOLIDAYS = 100;
/** Below it the car itself refuses to heat or cool. */
export const LEAST_CLIMATE_PERCENT = 20;
/** Colder or hotter than any place where these cars are driven. */
const COLDEST_CELSIUS = -40;
const HOTTEST_CELSIUS = 60;

/** A time that comes again each week. */
export interface WeeklyClimate {
  readonly id: string;
  readonly weekdays: readonly Weekday[];
  /** By the clock on the wall of the vehicle's zone. */
  readonly readyAt: TimeOfDay;
}

/** A time on one date. It holds on a holiday too. */
export interface SingleClimate {
  readonly id: string;
  readonly readyAt: Date;
}

/** When a car is to be warm or cool, and on what conditions. */
export interface ClimatePlanSetting {
  readonly isOn: boolean;
  readonly weekly: readonly WeeklyClimate[];
  readonly once: readonly SingleClimate[];
  /** Whether it is only done from the socket. */
  readonly onlyPlugged: boolean;
  /** With less in the battery it is not done, unless the car charges; 20..100. */
  readonly atLeastPercent: number;
  /** Only where it is colder outside than this; null: no such condition. With both set either suffices. */
  readonly belowCelsius: number | null;
  /** Only where it is hotter outside than this; null: no such condition. */
  readonly aboveCelsius: number | null;
  /** Days on which nothing weekly is done. */
  readonly holidays: readonly CalendarDay[];
}

/** For who has not chosen. */
export const NO_CLIMATE_PLAN: ClimatePlanSetting = {
  isOn: false,
  weekly: [],
  once: [],
  onlyPlugged: false,
  atLeastPercent: LEAST_CLIMATE_PERCENT,
  belowCelsius: null,
  aboveCelsius: null,
  holidays: [],
};

/** What is wrong with a plan that a person has written. */
export type ClimatePlanProblem =
  | 'too-many-times'
  | 'no-id'
  | 'same-id'
  | 'no-weekday'
  | 'no-time'
  | 'no-date'
  | 'no-least-percent'
  | 'no-temperature'
  | 'temperatures-overlap'
  | 'too-many-holidays'
  | 'no-day';

/** Everything that is wrong with a plan, each once; empty where it can be used. */
export function climatePlanProblems(setting: ClimatePlanSetting): readonly ClimatePlanProblem[] {
  const { weekly, once, atLeastPercent, belowCelsius, aboveCelsius, holidays } = setting;
  const ids = [...weekly, ...once].map(({ id }) => id);
  const temperatures = [belowCelsius, aboveCelsius].filter((celsius) => celsius !== null);
  const found: (ClimatePlanProblem | false)[] = [
    (weekly.length > MOST_CLIMATE_TIMES || once.length > MOST_CLIMATE_TIMES) && 'too-many-times',
    ids.some((id) => id.trim() === '') && 'no-id',
    new Set(ids).size < ids.length && 'same-id',
    weekly.some(({ weekdays }) => weekdays.length === 0) && 'no-weekday',
    !weekly.every(({ readyAt }) => isTimeOfDay(readyAt)) && 'no-time',
    once.some(({ readyAt }) => Number.isNaN(readyAt.getTime())) && 'no-date',
    !(atLeastPercent >= LEAST_CLIMATE_PERCENT && atLeastPercent <= 100) && 'no-least-percent',
    !temperatures.every((celsius) => celsius >= COLDEST_CELSIUS && celsius <= HOTTEST_CELSIUS) && 'no-temperature',
    belowCelsius !== null && aboveCelsius !== null && belowCelsius > aboveCelsius && 'temperatures-overlap',
    holidays.length > MOST_HOLIDAYS && 'too-many-holidays',
    !holidays.every(isCalendarDay) && 'no-day',
  ];
  return found.filter((problem) => problem !== false);
}
