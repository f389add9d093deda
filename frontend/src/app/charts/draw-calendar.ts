import type { CalendarChart } from './description';
import { firstWeekday } from '../ui/weekdays';
import { COLOURS, type Drawn, LOUD_WORDS, QUIET_WORDS, tooltip } from './drawn';

/** A row of the drawing: what it is called, and how far below the upper edge its middle lies. */
export interface RowName {
  readonly name: string;
  readonly middlePx: number;
}

/** Of a dot on a day of nothing, and of the five steps. */
const DOT_SHARES = [0.18, 0.36, 0.5, 0.64, 0.78, 0.94] as const;
/** Where a cell is as small as it gets. */
const LEGEND_CELL_PX = 15;
const DAY_MS = 24 * 60 * 60_000;
const WEEKS = 53;
const WEEKDAYS_PX = 36;
const MONTHS_PX = 28;
const MOST_CELL_PX = 20;
const LEAST_CELL_PX = 15;

/** How wide and high a year is drawn where there are so many pixels: never smaller than dots that can be told apart, and no wider than its days. */
export function calendarSize({ year, days, locale }: Pick<CalendarChart, 'year' | 'days' | 'locale'>, availablePx: number) {
  const cellPx = Math.max(LEAST_CELL_PX, Math.min(MOST_CELL_PX, Math.floor((availablePx - WEEKDAYS_PX) / WEEKS)));
  const lastDay = endOfMonth(days.at(-1)?.day ?? `${year}-12-31`);
  return {
    cellPx,
    lastDay,
    widthPx: WEEKDAYS_PX + weeksUntil(year, lastDay, firstWeekday(locale)) * cellPx,
    heightPx: MONTHS_PX + 7 * cellPx + 4,
  };
}

function endOfMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The columns from the first day of the week of New Year on. */
function weeksUntil(year: number, day: string, firstWeekdayIndex: number): number {
  const newYearMs = Date.UTC(year, 0, 1);
  const intoWeek = (new Date(newYearMs).getUTCDay() + 6 - firstWeekdayIndex + 7) % 7;
  return Math.floor(((Date.parse(day) - newYearMs) / DAY_MS + intoWeek) / 7) + 1;
}

/** A dot a day, a column a week. */
export function drawCalendar({ year, days, steps, value, locale }: CalendarChart, cellPx: number, lastDay: string): Drawn {
  const stepOf = (amount: number) => steps.filter((from) => amount >= from).length - 1;
  return {
    tooltip: tooltip((index) => {
      const day = days[index];
      return day ? [day.name, value.write(day.value)] : [];
    }),
    calendar: {
      range: [`${year}-01-01`, lastDay],
      top: MONTHS_PX,
      left: WEEKDAYS_PX,
      cellSize: cellPx,
      splitLine: { show: false },
      itemStyle: { color: 'transparent', borderWidth: 0 },
      yearLabel: { show: false },
      monthLabel: { ...QUIET_WORDS, margin: 8, nameMap: monthNames(locale) },
      // Its weekdays are named beside it, where they stay when it is scrolled.
      dayLabel: { show: false, firstDay: (firstWeekday(locale) + 1) % 7 },
    },
    series: [
      {
        type: 'scatter',
        coordinateSystem: 'calendar',
        cursor: 'default',
        label: LOUD_WORDS,
        emphasis: { scale: 1.2 },
        data: days.map(({ day, value: amount }) => {
          const step = stepOf(amount);
          return {
            value: [day, amount],
            symbolSize: Math.round(cellPx * (DOT_SHARES[step + 1] ?? DOT_SHARES[0])),
            itemStyle: { color: COLOURS.heat[step] ?? COLOURS.axis },
          };
        }),
      },
    ],
  };
}

/** What a dot of each step looks like, from that of nothing on: for the words that explain them. */
export function calendarDots(): readonly { readonly sizePx: number; readonly colour: string }[] {
  return DOT_SHARES.map((share, index) => ({
    sizePx: Math.round(LEGEND_CELL_PX * share),
    colour: COLOURS.heat[index - 1] ?? COLOURS.axis,
  }));
}

/** Their first three letters: what Intl calls short is a number in Bulgarian. */
function monthNames(locale: string): string[] {
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2026, index, 1)).slice(0, 3));
}

/** The names of its rows; only every other one, so that they do not touch. */
export function calendarRows({ locale }: Pick<CalendarChart, 'locale'>, cellPx: number): readonly RowName[] {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  // The second of February 2026 is a Monday.
  const first = 2 + firstWeekday(locale);
  return [0, 2, 4].map((row) => ({ name: weekday.format(Date.UTC(2026, 1, first + row)), middlePx: MONTHS_PX + (row + 0.5) * cellPx }));
}
