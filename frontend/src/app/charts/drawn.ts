import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { CalendarComponentOption, GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** What ECharts is told to draw. */
export type Drawn = ComposeOption<
  BarSeriesOption | LineSeriesOption | ScatterSeriesOption | GridComponentOption | CalendarComponentOption | TooltipComponentOption
>;

/** Of the theme: drawn in SVG, they follow it by themselves. */
export const COLOURS = {
  store: 'var(--ev-store)',
  charge: 'var(--ev-charge)',
  pointed: 'var(--mat-sys-primary)',
  words: 'var(--mat-sys-on-surface)',
  quiet: 'var(--mat-sys-on-surface-variant)',
  hairline: 'var(--mat-sys-outline-variant)',
  axis: 'var(--mat-sys-outline)',
  doubt: 'var(--ev-doubt)',
  ground: 'var(--mat-sys-surface-container-low)',
  heat: ['var(--ev-heat-1)', 'var(--ev-heat-2)', 'var(--ev-heat-3)', 'var(--ev-heat-4)', 'var(--ev-heat-5)'],
} as const;

/** ECharts measures words with this; the page's own font draws them. */
const FONT = { fontFamily: 'system-ui, Roboto, sans-serif', fontSize: 13, lineHeight: 20 } as const;
export const QUIET_WORDS = { ...FONT, color: COLOURS.quiet } as const;
/** With a rim, so that they can be read over what is drawn. */
export const LOUD_WORDS = {
  ...FONT,
  color: COLOURS.words,
  fontWeight: 600,
  textBorderColor: COLOURS.ground,
  textBorderWidth: 3,
} as const;

/** Of the drawing's edges to where the axes cross; ECharts makes room for the labels itself. */
export const GRID: GridComponentOption = {
  top: 36,
  right: 12,
  bottom: 4,
  left: 0,
  outerBoundsMode: 'same',
  outerBoundsContain: 'axisLabel',
};

/** The axis of what is measured: horizontal hairlines. Its unit stands above the drawing. */
export function valueAxis(locale: string) {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    type: 'value' as const,
    axisLine: { show: false, onZero: false },
    axisTick: { show: false },
    splitNumber: 4,
    axisLabel: { ...QUIET_WORDS, formatter: (value: number) => numbers.format(value) },
    splitLine: { lineStyle: { color: COLOURS.hairline } },
  };
}

/** A dotted line across at a value, such as the mean. */
export function referenceLine(value: number | null): { markLine?: BarSeriesOption['markLine'] } {
  if (value === null) return {};
  return {
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: COLOURS.words, type: [2, 4], width: 1.5 },
      data: [{ yAxis: value }],
    },
  };
}

/** What is said of the place that is pointed at or touched; lines of plain text, never markup. */
export function tooltip(linesAt: (dataIndex: number) => readonly string[], nowhere: readonly string[] = []): TooltipComponentOption {
  return {
    trigger: 'item',
    confine: true,
    transitionDuration: 0,
    backgroundColor: 'var(--mat-sys-inverse-surface)',
    borderWidth: 0,
    padding: [8, 12],
    textStyle: { color: 'var(--mat-sys-inverse-on-surface)', fontSize: 13 },
    formatter: (hit) => {
      const [first] = Array.isArray(hit) ? hit : [hit];
      const said = document.createElement('div');
      for (const line of first ? linesAt(first.dataIndex) : nowhere)
        said.append(Object.assign(document.createElement('div'), { textContent: line }));
      return said;
    },
  };
}
