import type { BarChart } from './description';
import { COLOURS, type Drawn, GRID, LOUD_WORDS, QUIET_WORDS, referenceLine, tooltip, valueAxis } from './drawn';

/** As wide as half of a label, and its bar needs no other place for it. */
const WIDE_BAR_PX = 44;
const EDGE_SHARE = 0.1;
/** About as wide as a letter of a label. */
const LETTER_PX = 8;
/** About as much of the highest bar as a label is high. */
const LABEL_SHARE = 0.2;

/** Bars from zero; the highest says its value, and the newest where its words cover no other mark. */
export function drawBars(chart: BarChart, availablePx: number, absent: string): Drawn {
  const { bars, chosen, value, tone, locale, reference } = chart;
  const known = bars.flatMap((bar) => (bar.value === null || bar.value === 0 ? [] : [bar.value]));
  const highest = bars.findIndex((bar) => bar.value === Math.max(...known));
  const newest = bars.findIndex(({ isNow }) => isNow);
  const isNewestFree = isFreeAbove(newest, chart, availablePx);
  return {
    grid: GRID,
    tooltip: tooltip((index) => {
      const bar = bars[index];
      return bar ? [bar.name, bar.value === null ? absent : value.write(bar.value)] : [];
    }),
    xAxis: {
      type: 'category',
      data: bars.map(({ label, key }) => (key === chosen ? { value: label, textStyle: LOUD_WORDS } : label)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: COLOURS.axis } },
      axisLabel: { ...QUIET_WORDS, hideOverlap: true },
    },
    yAxis: valueAxis(locale),
    series: [
      {
        type: 'bar',
        barMaxWidth: 40,
        barCategoryGap: '20%',
        cursor: 'default',
        itemStyle: { color: COLOURS[tone], borderRadius: [3, 3, 0, 0] },
        emphasis: { itemStyle: { color: COLOURS.pointed } },
        data: bars.map((bar, index) => ({
          value: bar.value ?? '-',
          ...(bar.key === chosen && { itemStyle: { color: COLOURS.pointed } }),
          label: {
            ...LOUD_WORDS,
            show: bar.value !== null && bar.value !== 0 && (index === highest || (index === newest && isNewestFree)),
            position: 'top',
            align: alignAt(index, bars.length, availablePx),
            distance: 4,
            formatter: () => (bar.value === null ? '' : value.write(bar.value)),
          },
        })),
        labelLayout: { hideOverlap: true },
        ...referenceLine(reference),
      },
    ],
  };
}

/** Whether the words over a bar cover neither another bar nor the line across. */
function isFreeAbove(index: number, { bars, value, reference }: BarChart, availablePx: number): boolean {
  const own = bars[index]?.value ?? 0;
  const highest = Math.max(...bars.map((bar) => bar.value ?? 0));
  if (reference !== null && reference >= own && reference <= own + LABEL_SHARE * highest) return false;
  const columns = Math.ceil((value.write(own).length * LETTER_PX) / (availablePx / bars.length));
  const align = alignAt(index, bars.length, availablePx);
  const [left, right] =
    align === 'center' ? [Math.ceil(columns / 2), Math.ceil(columns / 2)] : align === 'left' ? [0, columns] : [columns, 0];
  return bars.slice(Math.max(0, index - left), index + right + 1).every((bar) => (bar.value ?? 0) <= own);
}

/** Over narrow bars at either end a label leans inwards, or it would be cut off. */
function alignAt(index: number, count: number, availablePx: number): 'left' | 'center' | 'right' {
  if (availablePx / count >= WIDE_BAR_PX) return 'center';
  if (index < count * EDGE_SHARE) return 'left';
  return index >= count * (1 - EDGE_SHARE) ? 'right' : 'center';
}
