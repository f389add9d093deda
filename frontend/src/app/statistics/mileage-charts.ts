import { type CalendarDay, daysOfPeriod, monthKeyOf, monthOf, parseCalendarDay, yearOf } from '@psa-ev/domain';
import { type BarChart, type CalendarChart, type Measure } from '../charts/description';
import { monthName } from '../journal/chosen-month';
import { distance } from '../ui/journal-quantity';
import { distanceSymbol, quantityText } from '../ui/quantity';
import { inDistance, kmFrom, type Units, unitsOf } from '../ui/units';
import { dayName, fullDay, monthLetter } from './day-words';
import { daysSoFar, type KnownDays, statisticsOfDay, statisticsOfPeriod } from './known-days';
import { type Voice } from './voice';

/** Distances as every chart of them draws and writes them: in kilometres or miles, whatever the reader counts. */
export function distanceMeasure({ locale, say }: Voice): Measure {
  return {
    name: say('year.distance'),
    unit: distanceSymbol(locale),
    write: (value) => quantityText(distance(kmFrom(value, locale), locale)),
  };
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
      value: drawnDistance(statisticsOfDay(known, day)?.distanceKm ?? null, voice),
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
    value: drawnDistance(statisticsOfPeriod(known, monthOf(first))?.distanceKm ?? null, voice),
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
    reference: drawnDistance(meanOfWholeMonths(known, months), voice),
  };
}

/** A day of nothing, then one to the shop, to work, to the next town, across the country, and further: the same in each year, so that years can be compared. */
const CALENDAR_STEPS: Readonly<Record<Units['distance'], CalendarChart['steps']>> = {
  km: [0.1, 10, 25, 50, 110],
  mile: [0.1, 5, 15, 30, 70],
};

/** The days of a year that have come, also those on which nothing was driven. */
export function drawCalendarYear(known: KnownDays, year: number, voice: Voice): CalendarChart {
  const days = daysSoFar(known, yearOf(firstOf(year))).flatMap((day) => {
    const statistics = statisticsOfDay(known, day);
    return statistics ? [{ day, name: dayName(day, voice.locale), value: inDistance(statistics.distanceKm, voice.locale) }] : [];
  });
  return {
    kind: 'calendar',
    locale: voice.locale,
    tone: 'store',
    year,
    each: voice.say('month.day'),
    value: distanceMeasure(voice),
    days,
    steps: CALENDAR_STEPS[unitsOf(voice.locale).distance],
  };
}

function drawnDistance(distanceKm: number | null, { locale }: Voice): number | null {
  return distanceKm === null ? null : inDistance(distanceKm, locale);
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
