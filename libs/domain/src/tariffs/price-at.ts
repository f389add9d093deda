import { addDays, type CalendarDay } from '../journal/statistics/calendar-day.js';
import { dayOf } from '../journal/statistics/day-in-zone.js';
import { inMinutes, isWithin, minuteOfDay } from '../notifications/time-of-day.js';
import { type Tariff, type TariffBand, type Weekday, WEEKDAYS } from './tariff.js';

const DAY_MINUTES = 24 * 60;

/** Where and how a car is charged. */
export interface ChargingPlace {
  /** Null: at no place that has a name, or not known. */
  readonly placeId: string | null;
  readonly mode: 'ac' | 'dc' | null;
  readonly timeZone: string;
}

export interface Price {
  readonly tariff: Tariff;
  readonly perKwh: number;
}

/**
 * The tariffs that are for a place and a mode, the most particular first: one for the place goes before one for anywhere, then one for the mode
 * before one for both, then the one that is valid since later.
 */
export function tariffsFor({ placeId, mode }: ChargingPlace, tariffs: readonly Tariff[]): readonly Tariff[] {
  return tariffs
    .filter((tariff) => tariff.mode === null || tariff.mode === mode)
    .filter((tariff) => tariff.placeIds === null || (placeId !== null && tariff.placeIds.includes(placeId)))
    .sort(byParticularity);
}

/** What a kilowatt-hour costs at a moment, by the first of the tariffs that has a price for it; null where none has. */
export function priceAt(at: Date, inOrder: readonly Tariff[], timeZone: string): Price | null {
  const day = dayOf(at, timeZone);
  for (const tariff of inOrder) {
    if (!isValidOn(tariff, day)) continue;
    const band = bandAt(tariff, at, day, timeZone);
    if (band) return { tariff, perKwh: band.pricePerKwh };
  }
  return null;
}

function isValidOn({ validFrom, validUntil }: Tariff, day: CalendarDay): boolean {
  return (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil);
}

function bandAt({ bands }: Tariff, at: Date, day: CalendarDay, timeZone: string): TariffBand | null {
  const holding = bands.filter(({ hours, weekdays }) => {
    if (!isWithin(hours, at, timeZone)) return false;
    const sinceYesterday = minuteOfDay(at, timeZone) < inMinutes(hours.from);
    return weekdays.includes(weekdayOf(sinceYesterday ? addDays(day, -1) : day));
  });
  return holding.sort(byNarrowness)[0] ?? null;
}

/** The day of the week on which a day falls. */
export function weekdayOf(day: CalendarDay): Weekday {
  // Sunday is 0 there, and the last of ours.
  return WEEKDAYS[(new Date(day).getUTCDay() + 6) % 7] ?? 'monday';
}

function lengthMinutes({ from, to }: TariffBand['hours']): number {
  return (inMinutes(to) - inMinutes(from) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
}

function byNarrowness(a: TariffBand, b: TariffBand): number {
  return lengthMinutes(a.hours) - lengthMinutes(b.hours) || a.weekdays.length - b.weekdays.length || a.pricePerKwh - b.pricePerKwh;
}

function byParticularity(a: Tariff, b: Tariff): number {
  return (
    Number(a.placeIds === null) - Number(b.placeIds === null) ||
    Number(a.mode === null) - Number(b.mode === null) ||
    inTextOrder(b.validFrom ?? '', a.validFrom ?? '') ||
    inTextOrder(a.id, b.id)
  );
}

function inTextOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
