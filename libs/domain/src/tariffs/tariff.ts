import type { CalendarDay } from '../journal/statistics/calendar-day.js';
import type { DailyHours } from '../notifications/rules.js';

/** In the order of ISO 8601. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Hours of the week with one price. */
export interface TariffBand {
  /** By the clock on the wall. */
  readonly hours: DailyHours;
  /** The days on which the hours begin: those over midnight go on into the next day. */
  readonly weekdays: readonly Weekday[];
  /** In the tariff's currency. */
  readonly pricePerKwh: number;
}

/** What electricity costs somewhere, for some time. */
export interface Tariff {
  readonly id: string;
  readonly name: string;
  /** By ISO 4217, for example `EUR`. */
  readonly currency: string;
  /** Where it is for; null: anywhere. */
  readonly placeIds: readonly string[] | null;
  /** What it is for; null: both, and what is not known. */
  readonly mode: 'ac' | 'dc' | null;
  /** Its first day; null: since ever. */
  readonly validFrom: CalendarDay | null;
  /** Its last day; null: until further notice. */
  readonly validUntil: CalendarDay | null;
  /** Where two overlap, the shorter hours hold: so one price for all day can have exceptions. In no particular order. */
  readonly bands: readonly TariffBand[];
  /** Paid once for each charging session that begins under it. */
  readonly sessionFee: number;
}
