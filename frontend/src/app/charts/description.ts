/** A quantity that is drawn: its name for the head of a table, the symbol of its unit for an axis, and how a value is written with it. */
export interface Measure {
  readonly name: string;
  /** Empty where values have none. */
  readonly unit: string;
  readonly write: (value: number) => string;
}

/** Of what a drawing tells: what the battery holds and gives, or what arrives in it. The same quantity has the same colour everywhere. */
export type Tone = 'store' | 'charge';

interface Described {
  /** BCP 47, for the numbers on the axes. */
  readonly locale: string;
  readonly tone: Tone;
}

export interface Bar {
  /** Under the bar: `N`, `20`. */
  readonly label: string;
  /** In full, for the table and who points at it: `November 2026`. */
  readonly name: string;
  /** For a file, so that a spreadsheet can sort it: `2026-11`. */
  readonly key: string;
  /** Null: not known; nothing is drawn, and no zero is told. */
  readonly value: number | null;
  /** Still growing: the day or the month that has not ended. */
  readonly isNow: boolean;
}

/** Amounts side by side. */
export interface BarChart extends Described {
  readonly kind: 'bar';
  /** What each bar stands for: `Day`. */
  readonly each: string;
  readonly value: Measure;
  readonly bars: readonly Bar[];
  /** The key of the bar that somebody has chosen, drawn stronger; null: none can be. */
  readonly chosen: string | null;
  /** A line across, such as the mean; null for none. */
  readonly reference: number | null;
}

export interface Point {
  readonly x: number;
  /** Null: a gap. */
  readonly y: number | null;
  /** Where the point stands for more than its middle: `5 to 10 °C`; null: as `x` is written. */
  readonly name: string | null;
  /** How much stands behind it, in `size`; null where that is not told. */
  readonly weight: number | null;
  /** Why it is not to be believed, for the table; drawn hollow. Null: it is. */
  readonly doubt: string | null;
}

/** A measure over another, as a line through its points or as points alone. */
export interface PointsChart extends Described {
  readonly kind: 'line' | 'scatter';
  /** `time`: milliseconds since 1970. */
  readonly x: Measure & {
    readonly scale: 'number' | 'time';
    /** How a value is written under the axis, where that is shorter. */
    readonly tick?: (value: number) => string;
    /** Where the axis begins and ends and each of its ticks stands, rising; without it, as the points need. */
    readonly ticks?: readonly number[];
  };
  readonly y: Measure;
  /** What makes a point larger; null: all are of one size. */
  readonly size: Measure | null;
  /** The head of the column of doubts; null: there are none. */
  readonly doubtName: string | null;
  /** In the order of `x`. */
  readonly points: readonly Point[];
  /** A value holds until the next: drawn as steps. */
  readonly steps: boolean;
  /** The ends of the scale of `y` and its steps; null: as the points need. */
  readonly yBounds: { readonly from: number; readonly to: number; readonly step?: number } | null;
  readonly reference: number | null;
}

export interface CalendarCell {
  /** `2026-11-20`. */
  readonly day: string;
  /** `20 November 2026`. */
  readonly name: string;
  readonly value: number;
}

/** A year of days: the more, the larger and the stronger the dot. */
export interface CalendarChart extends Described {
  readonly kind: 'calendar';
  readonly year: number;
  readonly each: string;
  readonly value: Measure;
  /** Days that have come, also those of nothing, in turn. */
  readonly days: readonly CalendarCell[];
  /** The lower bounds of the five steps, rising; below the first is nothing. */
  readonly steps: readonly [number, number, number, number, number];
}

/** Everything that can be drawn. */
export type ChartDescription = BarChart | PointsChart | CalendarChart;
