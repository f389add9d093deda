import { draw, heightOf } from './draw';
import { aBarChart, aCalendarChart, aPointsChart } from './testing/charts';

const drawn = (chart: Parameters<typeof draw>[0], widthPx = 326) => JSON.parse(JSON.stringify(draw(chart, widthPx, 'not known').drawn));
const seriesOf = (chart: Parameters<typeof draw>[0], widthPx?: number) => drawn(chart, widthPx).series[0];
const labelled = (chart: Parameters<typeof draw>[0], widthPx?: number) =>
  seriesOf(chart, widthPx).data.map(({ label }: { label: { show: boolean } }) => label.show);

describe('bars', () => {
  it('leave a gap where nothing is known', () => {
    expect(seriesOf(aBarChart()).data[1].value).toBe('-');
  });

  it('say the value of the highest and of the newest', () => {
    const bars = [...aBarChart().bars, { label: '21', name: '21', key: '21', value: 5, isNow: false }];
    expect(labelled(aBarChart({ bars }), 700)).toEqual([true, false, true, false]);
    const nothing = aBarChart().bars.map((bar) => ({ ...bar, value: 0 }));
    expect(seriesOf(aBarChart({ bars: nothing })).data.some(({ label }: { label: { show: boolean } }) => label.show)).toBe(false);
  });

  it('say nothing of the newest where the words would cover a higher bar or the mean', () => {
    const bars = (values: readonly number[]) =>
      values.map((amount, index) => ({ label: '', name: '', key: String(index), value: amount, isNow: index === values.length - 1 }));
    const month = bars([40, 310, 3, 3, 3, 3, 3, 3, 3, 3, 3, 318, 56]);
    expect(labelled(aBarChart({ bars: month })).at(-1)).toBe(false);
    const alone = bars([40, 310, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 56]);
    expect(labelled(aBarChart({ bars: alone })).at(-1)).toBe(true);
    expect(labelled(aBarChart({ bars: alone, reference: 80 })).at(-1)).toBe(false);
  });

  it('have their unit over the axis, and the mean across where it is told', () => {
    expect(draw(aBarChart(), 326, '').unit).toBe('km');
    expect(draw(aCalendarChart(), 326, '').unit).toBe('');
    expect(seriesOf(aBarChart()).markLine).toBeUndefined();
    expect(seriesOf(aBarChart({ reference: 20 })).markLine.data).toEqual([{ yAxis: 20 }]);
  });

  it('say which one is chosen, by its name as by its colour', () => {
    const { series, xAxis } = drawn(aBarChart({ chosen: '2026-11-18' }));
    const colours = series[0].data.map(({ itemStyle }: { itemStyle?: { color: string } }) => itemStyle?.color);
    expect(colours).toEqual([expect.stringContaining('primary'), undefined, undefined]);
    expect(xAxis.data).toEqual([
      expect.objectContaining({ value: '18', textStyle: expect.objectContaining({ fontWeight: 600 }) }),
      '19',
      '20',
    ]);
  });
});

describe('points', () => {
  it('are larger with more behind them, by their area', () => {
    const [large, small] = seriesOf(aPointsChart()).data.map(({ symbolSize }: { symbolSize: number }) => symbolSize);
    expect([large, small]).toEqual([18, 9]);
  });

  it('say the greatest above all and the least below all, so that no words cover another', () => {
    const points = [7.4, 6.9, 7.6, 7.6, 6.9].map((y, x) => ({ x, y, name: null, weight: null, doubt: null }));
    const said = seriesOf(aPointsChart({ points })).data.flatMap(({ label }: { label: { show: boolean; position: string } }, at: number) =>
      label.show ? [[at, label.position]] : [],
    );
    expect(said).toEqual([
      [1, 'bottom'],
      [2, 'top'],
    ]);
  });

  it('say nothing where a doubted one lies beyond', () => {
    const points = [47, 93, 95].map((y, x) => ({ x, y, name: null, weight: null, doubt: y < 60 ? 'doubted' : null }));
    expect(labelled(aPointsChart({ points }))).toEqual([false, false, true]);
  });

  it('that are doubted are hollow, and neither the least nor the greatest', () => {
    const points = [
      { x: 0, y: 12, name: null, weight: null, doubt: 'doubted' },
      { x: 1, y: 93, name: null, weight: null, doubt: null },
    ];
    const [line, doubts] = drawn(aPointsChart({ points })).series;
    expect(line.data.map(({ label }: { label: { show: boolean } }) => label.show)).toEqual([false, true]);
    expect(doubts.itemStyle.color).toContain('surface');
  });

  it('that are doubted are passed by the line', () => {
    const [first, second] = aPointsChart().points;
    const [line, doubts] = drawn(
      aPointsChart({ points: [...(first && second ? [first, { ...second, doubt: 'doubted' }, first] : [])] }),
    ).series;
    const values = ({ data }: { data: { value: unknown[] }[] }) => data.map(({ value }) => value[1]);
    expect([values(line), line.connectNulls, values(doubts)]).toEqual([[19.4, '-', 19.4], true, ['-', 17.1, '-']]);
  });

  it('without any known value are drawn all the same', () => {
    expect(seriesOf(aPointsChart({ points: [{ x: 0, y: null, name: null, weight: null, doubt: null }] })).data[0].value).toEqual([0, '-']);
    expect(seriesOf(aPointsChart({ points: [] })).data).toEqual([]);
  });

  it('hold until the next where that is so', () => {
    expect(seriesOf(aPointsChart({ steps: true })).step).toBe('end');
    expect(seriesOf(aPointsChart()).step).toBe(false);
  });
});

describe('a calendar', () => {
  it('shows more by a larger dot, not by its colour alone', () => {
    const data: { symbolSize: number; itemStyle: { color: string } }[] = seriesOf(aCalendarChart(), 1100).data;
    expect(data.map(({ symbolSize }) => symbolSize)).toEqual([4, 10, 19]);
    expect(new Set(data.map(({ itemStyle }) => itemStyle.color)).size).toBe(3);
  });

  it('keeps its dots apart where there is little room, and is scrolled instead', () => {
    const days = [{ day: '2026-12-31', name: '31 December', value: 4 }];
    expect(draw(aCalendarChart({ days }), 326, '').widthPx).toBeGreaterThan(800);
    expect(draw(aCalendarChart({ days }), 1100, '').widthPx).toBeLessThanOrEqual(1100);
  });

  it('ends with the month of its last day, so that the newest is at its edge', () => {
    expect(drawn(aCalendarChart()).calendar.range).toEqual(['2026-01-01', '2026-01-31']);
    expect(draw(aCalendarChart(), 326, '').widthPx).toBeLessThan(326);
  });

  it('waits in a box of its own height', () => {
    for (const widthPx of [288, 326, 700, 1100])
      for (const chart of [aBarChart(), aPointsChart(), aCalendarChart()])
        expect(heightOf(chart, widthPx)).toBe(draw(chart, widthPx, '').heightPx);
  });

  it('names months and weekdays as the reader does, from Monday on', () => {
    const chart = aCalendarChart({ locale: 'bg-BG' });
    const { calendar } = drawn(chart);
    expect(calendar.monthLabel.nameMap[0]).toBe('яну');
    expect(calendar.dayLabel).toMatchObject({ firstDay: 1 });
    // Beside the drawing, which may be scrolled under them.
    expect(draw(chart, 326, '').rows.map(({ name }) => name)).toEqual(['пн', 'ср', 'пт']);
  });
});
