import type { BarChart, CalendarChart, Measure, PointsChart } from '../description';

export const KILOMETRES: Measure = { name: 'Distance', unit: 'km', write: (value) => `${value} km` };
const CELSIUS = { name: 'Temperature', unit: '°C', write: (value: number) => `${value} °C`, scale: 'number' as const };

/** Two days with a distance, and one of which it is not known. */
export function aBarChart(changes: Partial<BarChart> = {}): BarChart {
  const bar = (day: number, value: number | null) => ({
    label: String(day),
    name: `${day} November 2026`,
    key: `2026-11-${day}`,
    value,
    isNow: day === 20,
  });
  return {
    kind: 'bar',
    locale: 'en-IE',
    tone: 'store',
    each: 'Day',
    value: KILOMETRES,
    bars: [bar(18, 41.3), bar(19, null), bar(20, 12)],
    chosen: null,
    reference: null,
    ...changes,
  };
}

/** Consumption at two temperatures. */
export function aPointsChart(changes: Partial<PointsChart> = {}): PointsChart {
  return {
    kind: 'line',
    locale: 'en-IE',
    tone: 'store',
    x: CELSIUS,
    y: { name: 'Consumption', unit: 'kWh/100 km', write: (value) => `${value} kWh/100 km` },
    size: KILOMETRES,
    doubtName: null,
    points: [
      { x: 2.5, y: 19.4, name: '0 to 5 °C', weight: 400, doubt: null },
      { x: 7.5, y: 17.1, name: null, weight: 100, doubt: null },
    ],
    steps: false,
    yBounds: null,
    reference: null,
    ...changes,
  };
}

/** Three days of January. */
export function aCalendarChart(changes: Partial<CalendarChart> = {}): CalendarChart {
  return {
    kind: 'calendar',
    locale: 'en-IE',
    tone: 'store',
    year: 2026,
    each: 'Day',
    value: KILOMETRES,
    days: [
      { day: '2026-01-01', name: '1 January', value: 0 },
      { day: '2026-01-02', name: '2 January', value: 10 },
      { day: '2026-01-03', name: '3 January', value: 240 },
    ],
    steps: [1, 10, 30, 60, 110],
    ...changes,
  };
}
