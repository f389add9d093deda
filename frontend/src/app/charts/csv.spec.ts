import { tableOf } from './chart-table';
import { toCsv } from './csv';
import { aBarChart, aCalendarChart, aPointsChart } from './testing/charts';

const ABSENT = 'not known';
const texts = (chart: Parameters<typeof tableOf>[0]) => tableOf(chart, ABSENT).rows.map((row) => row.map(({ text }) => text));
const linesOf = (chart: Parameters<typeof tableOf>[0]) => toCsv(tableOf(chart, ABSENT)).slice(1).split('\r\n');

describe('the table of a chart', () => {
  it('says in words what is not known, and never a zero', () => {
    expect(texts(aBarChart())).toEqual([
      ['18 November 2026', '41.3 km'],
      ['19 November 2026', 'not known'],
      ['20 November 2026', '12 km'],
    ]);
  });

  it('tells what stands behind each point, and why one is doubted', () => {
    const points = [{ x: 0, y: 47, name: null, weight: null, doubt: 'below 60 %' }];
    expect(texts(aPointsChart({ points, doubtName: 'Note' }))).toEqual([['0 °C', '47 kWh/100 km', 'not known', 'below 60 %']]);
    expect(texts(aPointsChart())[0]).toEqual(['0 to 5 °C', '19.4 kWh/100 km', '400 km']);
  });
});

describe('the file of a chart', () => {
  it('begins so that a spreadsheet knows its letters', () => {
    expect(toCsv(tableOf(aBarChart(), ABSENT)).startsWith('\ufeffDay,')).toBe(true);
  });

  it('has units in its head, numbers with a point, dates that sort, and nothing where nothing is known', () => {
    expect(linesOf(aBarChart())).toEqual(['Day,Distance (km)', '2026-11-18,41.3', '2026-11-19,', '2026-11-20,12', '']);
    expect(linesOf(aCalendarChart())[3]).toBe('2026-01-03,240');
    const x = { ...aPointsChart().x, scale: 'time' as const };
    const points = [{ x: Date.UTC(2026, 10, 20), y: 93, name: null, weight: null, doubt: null }];
    expect(linesOf(aPointsChart({ x, points, size: null }))[1]).toBe('2026-11-20T00:00:00.000Z,93');
  });

  it('is no finer than a car measures, and has no spaces that only look like one', () => {
    const points = [{ x: 13.959798994974875, y: 1 / 3, name: null, weight: null, doubt: 'below 60\u00a0%' }];
    const y = { ...aPointsChart().y, unit: 'kWh/100\u00a0km' };
    expect(linesOf(aPointsChart({ points, y, size: null, doubtName: 'Note' }))).toEqual([
      'Temperature (°C),Consumption (kWh/100 km),Note',
      '13.96,0.33,below 60 %',
      '',
    ]);
  });

  it('keeps separators within a field, and runs nothing', () => {
    const points = [{ x: 1, y: 2, name: null, weight: null, doubt: '=HYPERLINK("a", "b")' }];
    expect(linesOf(aPointsChart({ points, size: null, doubtName: 'Said, "so"' }))).toEqual([
      'Temperature (°C),Consumption (kWh/100 km),"Said, ""so"""',
      `1,2,"'=HYPERLINK(""a"", ""b"")"`,
      '',
    ]);
  });
});
