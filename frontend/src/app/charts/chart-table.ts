import type { ChartDescription, Measure, PointsChart } from './description';

/** What stands in one place of a table: as it is read, and as a file has it. */
export interface ChartCell {
  readonly text: string;
  readonly raw: string | number | null;
}

/** The numbers of a chart. The first column names the row. */
export interface ChartTable {
  /** With the unit, for a file whose numbers carry none. */
  readonly columns: readonly { readonly name: string; readonly unit: string }[];
  readonly rows: readonly (readonly ChartCell[])[];
}

/** The same numbers that a chart draws. `absent`: the words for a value that is not known. */
export function tableOf(chart: ChartDescription, absent: string): ChartTable {
  switch (chart.kind) {
    case 'bar':
      return {
        columns: [{ name: chart.each, unit: '' }, chart.value],
        rows: chart.bars.map(({ name, key, value }) => [{ text: name, raw: key }, cell(value, chart.value, absent)]),
      };
    case 'calendar':
      return {
        columns: [{ name: chart.each, unit: '' }, chart.value],
        rows: chart.days.map(({ name, day, value }) => [{ text: name, raw: day }, cell(value, chart.value, absent)]),
      };
    case 'line':
    case 'scatter':
      return pointsTable(chart, absent);
  }
}

function pointsTable({ x, y, size, doubtName, points }: PointsChart, absent: string): ChartTable {
  return {
    columns: [x, y, ...(size ? [size] : []), ...(doubtName ? [{ name: doubtName, unit: '' }] : [])],
    rows: points.map((point) => [
      { text: point.name ?? x.write(point.x), raw: x.scale === 'time' ? new Date(point.x).toISOString() : point.x },
      cell(point.y, y, absent),
      ...(size ? [cell(point.weight, size, absent)] : []),
      ...(doubtName ? [{ text: point.doubt ?? '', raw: point.doubt }] : []),
    ]),
  };
}

function cell(value: number | null, measure: Measure, absent: string): ChartCell {
  return { text: value === null ? absent : measure.write(value), raw: value };
}
