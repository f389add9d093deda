/** How a car tells of itself, and how often somebody listens. Cars of the maker's differ in all of it. */
export interface Telling {
  /** The interval of our own reading that the owner has set. */
  readonly basePollMs: number;
  /** How often a car that drives or charges reports. */
  readonly busyReportMs: number;
  /** True: it also reports at once where something begins or ends. False: only at its interval, and what has happened between is not dated. */
  readonly tellsAtOnce: boolean;
  /** How often a car that rests says the same once more; infinite: never. */
  readonly restingReportMs: number;
  /** Words that it never says. `dates`: nothing has a date. */
  readonly leavesOut: readonly ('position' | 'ignition' | 'moving' | 'dates')[];
  /** The odometer in whole kilometres, not in tenths. */
  readonly isOdometerWhole: boolean;
  /** After setting off, plug and charge are told as they were, for so long. */
  readonly plugLagMs: number;
}

const MINUTE_MS = 60_000;

/** As the simulated car tells by itself, read as often as the service does where nobody sets anything. */
export const USUAL: Telling = {
  basePollMs: 1.5 * MINUTE_MS,
  busyReportMs: 5 * MINUTE_MS,
  tellsAtOnce: true,
  restingReportMs: Infinity,
  leavesOut: [],
  isOdometerWhole: false,
  plugLagMs: 0,
};

export const OFTEN: Telling = { ...USUAL, basePollMs: MINUTE_MS, busyReportMs: MINUTE_MS };
export const RARELY_READ: Telling = { ...USUAL, basePollMs: 5 * MINUTE_MS };
/** A word of life every three hours, with a date of its own. */
export const STILL_THERE: Telling = { ...USUAL, restingReportMs: 180 * MINUTE_MS };
export const WHOLE_KILOMETRES: Telling = { ...USUAL, isOdometerWhole: true };
export const NOT_WHERE: Telling = { ...USUAL, leavesOut: ['position'], busyReportMs: 10 * MINUTE_MS };
export const NO_DATES: Telling = { ...USUAL, leavesOut: ['dates'] };
/** Neither whether it is on nor whether it moves. */
export const ODOMETER_ONLY: Telling = { ...USUAL, leavesOut: ['ignition', 'moving'] };
export const QUARTER_HOURS: Telling = { ...USUAL, basePollMs: MINUTE_MS, busyReportMs: 15 * MINUTE_MS };
/** Nothing is told when it happens. */
export const BY_ITS_INTERVAL: Telling = { ...USUAL, restingReportMs: 5 * MINUTE_MS, tellsAtOnce: false };
export const LATE_PLUG: Telling = { ...USUAL, plugLagMs: 8 * MINUTE_MS, leavesOut: ['ignition'] };

/** How near to the truth a start or an end is dated: within a report of the car's, or within the interval of our reading where that is longer. */
export function datingIntervalMs({ basePollMs, busyReportMs }: Telling): number {
  return Math.max(busyReportMs, basePollMs);
}

/** The last digit of the odometer that the car tells. */
export function odometerStepKm({ isOdometerWhole }: Telling): number {
  return isOdometerWhole ? 1 : 0.1;
}
