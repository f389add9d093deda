import type { IdleWindow } from './idle-window.js';

const DAY_MS = 24 * 60 * 60_000;
/** A percent is read at either end of a window, each up to one off. */
const ERROR_PERCENT = 2;

/** What a resting car has lost, with what has happened to it meanwhile. */
export interface IdleDrain {
  readonly days: number;
  /** Negative where the battery shows more than before, as it may after a cold night. */
  readonly percentPerDay: number;
  readonly errorPercentPerDay: number;
  /** Null where the capacity is not known. */
  readonly kwhPerDay: number | null;
  /** How often the car was woken up to report. */
  readonly wakeups: number;
  readonly preconditionings: number;
}

/**
 * The drain of one window, or the mean of several; null of none.
 *
 * @param wakeups when the car was told to wake up, in any order
 */
export function idleDrainOf(windows: readonly IdleWindow[], wakeups: readonly Date[], usableCapacityKwh: number | null): IdleDrain | null {
  if (windows.length === 0) return null;
  const total = (amountOf: (window: IdleWindow) => number) => windows.reduce((sum, window) => sum + amountOf(window), 0);
  const days = total(({ from, to }) => to.getTime() - from.getTime()) / DAY_MS;
  const percentPerDay = total(({ fromPercent, toPercent }) => fromPercent - toPercent) / days;
  return {
    days,
    percentPerDay,
    // The windows' errors are independent: they add up as squares do.
    errorPercentPerDay: (ERROR_PERCENT * Math.sqrt(windows.length)) / days,
    kwhPerDay: usableCapacityKwh === null ? null : (percentPerDay * usableCapacityKwh) / 100,
    wakeups: total(({ from, to }) => wakeups.filter((at) => from <= at && at < to).length),
    preconditionings: total(({ preconditionings }) => preconditionings),
  };
}
