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
  ground: 'var(--mat-sys-surface-container-low)',
  heat: ['var(--ev-heat-1)', 'var(--ev-heat-2)', 'var(--ev-heat-3)', 'var(--ev-heat-4)', 'var(--ev-heat-5)'],
} as const;

/** ECharts measures words with this; the page's own font draws them. */
const FONT = { fontFamily: 'system-ui, Roboto, sans-serif', fontSize: 13, lineHeight: 20 } as const;
export const QUIET_WORDS = { ...FONT, color: COLOURS.quiet } as const;
export const LOUD_WORDS = { ...FONT, color: COLOURS.words, fontWeight: 600 } as const;

/** Of the drawing's edges to where the axes cross; ECharts makes room for the labels itself. */
export const GRID: GridComponentOption = {
  top: 36,
  right: 12,
  bottom: 4,
  left: 0,
  outerBoundsMode: 'same',
  outerBoundsContain: 'axisLabel',
};

/** About as wide as the numbers at the axis. */
const UNIT_BEFORE_AXIS_PX = 30;

/** The axis of what is measured: horizontal hairlines, the unit above. */
export function valueAxis(unit: string, locale: string) {
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return {
    type: 'value' as const,
    name: unit,
    nameGap: 16,
    // From over the numbers on, as far as it needs.
    nameTextStyle: { ...QUIET_WORDS, align: 'left' as const, padding: [0, 0, 0, -UNIT_BEFORE_AXIS_PX] },
    axisLine: { show: false },
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
