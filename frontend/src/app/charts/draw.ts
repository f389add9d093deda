import type { ChartDescription } from './description';
import { drawBars } from './draw-bars';
import { calendarRows, calendarSize, drawCalendar, type RowName } from './draw-calendar';
import { drawPoints } from './draw-points';
import type { Drawn } from './drawn';

const CHART_HEIGHT_PX = 240;

/** A drawing and how large it is: wider than the room there is where it could not be read otherwise. */
export interface SizedDrawing {
  readonly drawn: Drawn;
  /** To stand over the axis. */
  readonly unit: string;
  /** To stand at its left edge, also while it is scrolled. */
  readonly rows: readonly RowName[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How high a chart is going to be, so that nothing moves when it is drawn. */
export function heightOf(chart: ChartDescription, availablePx: number): number {
  return chart.kind === 'calendar' ? calendarSize(chart, availablePx).heightPx : CHART_HEIGHT_PX;
}

/** `absent`: the words for a value that is not known. */
export function draw(chart: ChartDescription, availablePx: number, absent: string): SizedDrawing {
  const sized = (drawn: Drawn, unit: string) => ({ drawn, unit, rows: [], widthPx: availablePx, heightPx: CHART_HEIGHT_PX });
  switch (chart.kind) {
    case 'bar':
      return sized(drawBars(chart, availablePx, absent), chart.value.unit);
    case 'line':
    case 'scatter':
      return sized(drawPoints(chart, availablePx, absent), chart.y.unit);
    case 'calendar': {
      const { cellPx, lastDay, widthPx, heightPx } = calendarSize(chart, availablePx);
      return { drawn: drawCalendar(chart, cellPx, lastDay), unit: '', rows: calendarRows(chart, cellPx), widthPx, heightPx };
    }
  }
}
