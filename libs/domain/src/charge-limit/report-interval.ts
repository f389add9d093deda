import type { ChargingMode } from '../snapshot.js';
import type { ChargeLimitMemory } from './limit-memory.js';

const MINUTE_MS = 60_000;
/** No car was seen to report less often while it charges: about every 10 minutes with alternating current, 5 with direct. */
const LONGEST_INTERVAL_MS = 15 * MINUTE_MS;
/** Of fewer gaps the longest says little: what begins a charge is reported in a row. */
const LEAST_GAPS = 3;
const REMEMBERED_GAPS = 8;
/** The longest of a few gaps is not the longest of all: so much is added. */
const CAUTION = 1.25;
/** For a command to reach the car, and its report to come back. */
const WAY_MS = 2 * MINUTE_MS;
const LEAST_PATIENCE_MS = 3 * MINUTE_MS;

type ReportGaps = ChargeLimitMemory['reportGapsMs'];

/** The most that this car takes from one report to the next while it charges: what it was seen to take, and 15 minutes until enough was seen. */
export function reportIntervalMs(gaps: ReportGaps, mode: ChargingMode | null): number {
  const seenMs = seenReportIntervalMs(gaps, mode);
  return seenMs === null ? LONGEST_INTERVAL_MS : Math.min(LONGEST_INTERVAL_MS, CAUTION * seenMs);
}

/** The longest that this car was seen to take from one report to the next while it charges; null: not enough was seen. */
export function seenReportIntervalMs(gaps: ReportGaps, mode: ChargingMode | null): number | null {
  const seen = gaps[kindOf(mode)];
  return seen.length < LEAST_GAPS ? null : Math.max(...seen);
}

/** How long a car is given to show that it has obeyed, 3 to 17 minutes: it must have come to report since. */
export function patienceMs(gaps: ReportGaps, mode: ChargingMode | null): number {
  return Math.max(LEAST_PATIENCE_MS, reportIntervalMs(gaps, mode) + WAY_MS);
}

/** Remembers one more gap between two reports, at its longest. */
export function withGap(gaps: ReportGaps, mode: ChargingMode | null, gapMs: number): ReportGaps {
  const bounded = Math.min(LONGEST_INTERVAL_MS, Math.max(0, gapMs));
  return { ...gaps, [kindOf(mode)]: [...gaps[kindOf(mode)], bounded].slice(-REMEMBERED_GAPS) };
}

function kindOf(mode: ChargingMode | null): keyof ReportGaps {
  return mode === 'dc' ? 'dc' : 'ac';
}
