import type { Statistics } from '../journal/index.js';
import type { CalendarDay } from '../journal/statistics/calendar-day.js';
import type { CalendarPeriod } from '../journal/statistics/calendar-period.js';
import type { Charged } from './topics/charging-events.js';

/** What the journal knows at one look, as far as it may be worth telling. */
export interface JournalFacts {
  /** The charging session of a car that is plugged in, with this reading; null for none. */
  readonly session: Charged | null;
  /** The charging session that ends with this reading; null for none. */
  readonly endedSession: Charged | null;
  /** The drive on which the car is, and from where; null for none. Places by their names. */
  readonly runningTrip: { readonly startedAt: Date; readonly from: string | null } | null;
  /** The last that has ended in this run of the program, and where. `estimated`: nobody saw it. */
  readonly lastTrip: { readonly startedAt: Date; readonly endedAt: Date; readonly to: string | null; readonly estimated: boolean } | null;
  /** The last whole week and month, in the car's zone; null while they are not known. */
  readonly lastWeek: PeriodFacts | null;
  readonly lastMonth: PeriodFacts | null;
  /** What held for half of the last 30 days; null where the car does not tell. */
  readonly medianHealthPercent: number | null;
  /** The allowance whose period runs; null for none, or where it is not known how it stands. */
  readonly allowance: AllowanceFacts | null;
}

export interface AllowanceFacts {
  readonly firstDay: CalendarDay;
  readonly limitKm: number;
  readonly drivenKm: number;
  /** At this pace, in the end; null in the first week. */
  readonly overKm: number | null;
}

/** What was driven and charged in some days. */
export interface PeriodFacts {
  readonly period: CalendarPeriod;
  readonly statistics: Statistics;
}

/** While there is no journal yet. */
export const NO_JOURNAL_FACTS: JournalFacts = {
  session: null,
  endedSession: null,
  runningTrip: null,
  lastTrip: null,
  lastWeek: null,
  lastMonth: null,
  medianHealthPercent: null,
  allowance: null,
};
