import { type CalendarDay, daysOfPeriod, monthKeyOf, monthOf, parseCalendarDay, yearOf } from '@psa-ev/domain';
import { type BarChart, type CalendarChart, type Measure } from '../charts/description';
import { monthName } from '../journal/chosen-month';
import { distance } from '../ui/journal-quantity';
import { quantityText, unitSymbol } from '../ui/quantity';
import { dayName, fullDay, monthLetter } from './day-words';
import { daysSoFar, type KnownDays, statisticsOfDay, statisticsOfPeriod } from './known-days';
import { type Voice } from './voice';

/** Distances as every chart of them writes them. */
export function distanceMeasure({ locale, say }: Voice): Measure {
  return { name: say('year.distance'), unit: unitSymbol('km', locale), write: (km) => quantityText(distance(km, locale)) };
}

/** The days of a month that have come. */
export function drawMonth(known: KnownDays, first: CalendarDay, voice: Voice): BarChart {
  return {
    kind: 'bar',
    locale: voice.locale,
    tone: 'store',
    each: voice.say('month.day'),
    value: distanceMeasure(voice),
    bars: daysSoFar(known, monthOf(first)).map((day) => ({
      label: String(Number(day.slice(8))),
      name: fullDay(day, voice.locale),
      key: day,
      value: statisticsOfDay(known, day)?.distanceKm ?? null,
      isNow: day === known.today,
    })),
    chosen: null,
    reference: null,
  };
}

/** The months of the year of a chosen one that have come, and what a whole one has on average. */
export function drawYear(known: KnownDays, chosen: CalendarDay, voice: Voice): BarChart {
  const months = monthsSoFar(known, Number(chosen.slice(0, 4)));
  const bars = months.map((first) => ({
    label: monthLetter(first, voice.locale),
    name: monthName(first, voice.locale),
    key: monthKeyOf(first),
    value: statisticsOfPeriod(known, monthOf(first))?.distanceKm ?? null,
    isNow: monthKeyOf(first) === monthKeyOf(known.today),
  }));
  return {
    kind: 'bar',
    locale: voice.locale,
    tone: 'store',
    each: voice.say('year.month'),
    value: distanceMeasure(voice),
    bars,
    chosen: monthKeyOf(chosen),
    reference: meanOfWholeMonths(known, months),
  };
}

/** A day of nothing, then one to the shop, to work, to the next town, across the country, and further: the same in each year, so that years can be compared. */
const CALENDAR_STEPS_KM: CalendarChart['steps'] = [0.1, 10, 25, 50, 110];

/** The days of a year that have come, also those on which nothing was driven. */
export function drawCalendarYear(known: KnownDays, year: number, voice: Voice): CalendarChart {
  const days = daysSoFar(known, yearOf(firstOf(year))).flatMap((day) => {
    const statistics = statisticsOfDay(known, day);
    return statistics ? [{ day, name: dayName(day, voice.locale), value: statistics.distanceKm }] : [];
  });
  return {
    kind: 'calendar',
    locale: voice.locale,
    tone: 'store',
    year,
    each: voice.say('month.day'),
    value: distanceMeasure(voice),
    days,
    steps: CALENDAR_STEPS_KM,
  };
}

function firstOf(year: number): CalendarDay {
  return parseCalendarDay(`${year}-01-01`);
}

function monthsSoFar({ today }: KnownDays, year: number): CalendarDay[] {
  return daysOfPeriod(yearOf(firstOf(year))).filter((day) => day.endsWith('-01') && day <= today);
}

/** A month that has not ended, or in which the journal began, would pull it down; null where fewer than two are whole. */
function meanOfWholeMonths(known: KnownDays, months: readonly CalendarDay[]): number | null {
  const whole = months
    .filter((first) => first >= known.firstDay && monthOf(first).endsBefore <= known.today)
    .flatMap((first) => statisticsOfPeriod(known, monthOf(first)) ?? []);
  return whole.length < 2 ? null : whole.reduce((sum, { distanceKm }) => sum + distanceKm, 0) / whole.length;
}
