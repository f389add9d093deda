import type { Point, PointsChart } from './description';
import { COLOURS, type Drawn, GRID, LOUD_WORDS, QUIET_WORDS, referenceLine, tooltip, valueAxis } from './drawn';

/** Here more words under the axis would touch. */
const NARROW_PX = 420;
const POINT_PX = 8;
const SMALLEST_PX = 6;
const LARGEST_PX = 18;

/** Points, and a line through them; larger ones have more behind them, hollow ones are doubted. The greatest says its value above all, the least below all: nowhere else is no other mark. */
export function drawPoints(chart: PointsChart, availablePx: number, absent: string): Drawn {
  const { x, y, points, tone, locale, yBounds } = chart;
  const [greatest, least] = ends(points);
  const [first, last] = [x.ticks?.[0], x.ticks?.at(-1)];
  const sizeOf = sizes(points);
  const place = ({ x: at, y: value }: Point, isShown: boolean) => [at, isShown && value !== null ? value : '-'];
  const dots = points.map((point, index) => ({
    value: place(point, !point.doubt),
    symbolSize: sizeOf(point),
    label: {
      ...LOUD_WORDS,
      show: point === greatest || point === least,
      position: point === greatest ? ('top' as const) : ('bottom' as const),
      // Clear of the largest dot beside it.
      distance: LARGEST_PX / 2,
      align: alignAt(index, points.length),
      formatter: () => (point.y === null ? '' : y.write(point.y)),
    },
  }));
  // What holds until the next still holds where the axis ends.
  const held = points.at(-1);
  const end = chart.steps && held && !held.doubt && last !== undefined ? [{ value: [last, held.y ?? '-'], symbolSize: 0 }] : [];
  const shared = { cursor: 'default', symbol: 'circle', emphasis: { scale: 1.25 }, labelLayout: { hideOverlap: true } };
  const believed = { ...shared, itemStyle: { color: COLOURS[tone] }, data: [...dots, ...end], ...referenceLine(chart.reference) };
  return {
    grid: { ...GRID, right: 20, bottom: x.unit === '' ? 4 : 8 },
    tooltip: tooltip((index) => linesOf(points[index], chart, absent)),
    xAxis: {
      type: x.scale === 'time' ? 'time' : 'value',
      scale: true,
      splitLine: { show: false },
      splitNumber: availablePx < NARROW_PX ? 3 : 5,
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: COLOURS.axis } },
      ...(x.ticks && { min: first, max: last }),
      axisLabel: {
        ...QUIET_WORDS,
        hideOverlap: true,
        formatter: (value: number) => (x.tick ?? x.write)(value),
        ...(x.ticks && { customValues: [...x.ticks], alignMinLabel: 'left', alignMaxLabel: 'right' }),
      },
    },
    yAxis: {
      ...valueAxis(locale),
      scale: true,
      ...(yBounds && { min: yBounds.from, max: yBounds.to, ...(yBounds.step && { interval: yBounds.step }) }),
    },
    series: [
      chart.kind === 'scatter'
        ? { ...believed, type: 'scatter' }
        : {
            ...believed,
            type: 'line',
            step: chart.steps && 'end',
            connectNulls: points.some(({ doubt }) => doubt),
            showAllSymbol: true,
            lineStyle: { color: COLOURS[tone], width: 2 },
          },
      {
        ...shared,
        type: 'scatter',
        symbolSize: POINT_PX,
        itemStyle: { color: COLOURS.ground, borderColor: COLOURS.doubt, borderWidth: 2 },
        data: points.map((point) => ({ value: place(point, point.doubt !== null) })),
      },
    ],
  };
}

/** The greatest and the least that are believed; null where one that is doubted lies beyond: words would cover it. */
function ends(points: readonly Point[]): readonly [Point | null, Point | null] {
  const known = points.filter(({ y, doubt }) => y !== null && !doubt);
  const values = known.map(({ y }) => y ?? 0);
  const doubted = points.flatMap(({ y, doubt }) => (y === null || !doubt ? [] : [y]));
  const [most, fewest] = [Math.max(...values), Math.min(...values)];
  const at = (value: number) => known.find(({ y }) => y === value) ?? null;
  return [doubted.some((value) => value >= most) ? null : at(most), doubted.some((value) => value <= fewest) ? null : at(fewest)];
}

function alignAt(index: number, count: number): 'left' | 'center' | 'right' {
  if (count === 1) return 'center';
  if (index === 0) return 'left';
  return index === count - 1 ? 'right' : 'center';
}

function sizes(points: readonly Point[]): (point: Point) => number {
  const most = Math.max(0, ...points.map(({ weight }) => weight ?? 0));
  // By area: twice as much looks twice as large.
  return ({ weight }) =>
    weight === null || most === 0 ? POINT_PX : Math.max(SMALLEST_PX, Math.round(LARGEST_PX * Math.sqrt(weight / most)));
}

function linesOf(point: Point | undefined, { x, y, size }: PointsChart, absent: string): string[] {
  if (!point) return [];
  const weight = size && point.weight !== null ? [size.write(point.weight)] : [];
  return [point.name ?? x.write(point.x), point.y === null ? absent : y.write(point.y), ...weight, ...(point.doubt ? [point.doubt] : [])];
}
