import type { Snapshot } from '../snapshot.js';
import type { ChargeInProgress, ChargeLimitMemory, ReportMoment } from './limit-memory.js';
import { withGap } from './report-interval.js';
import { FLICKER_PERCENT } from './same-charge.js';

/** Whole percents, each rounded: over ten the slope is a tenth off. A longer stretch would tell of a power that a fast charge has no more. */
const SLOPE_OVER_PERCENT = 10;

/** Goes on with a charge by a reading that shows it, and learns how often the car reports. */
export function followCharge(
  { charge, judgedAtMs, reportGapsMs }: ChargeLimitMemory,
  snapshot: Snapshot,
  limitPercent: number | null,
): Pick<ChargeLimitMemory, 'reportGapsMs'> & { readonly charge: ChargeInProgress } {
  const { percent } = snapshot.battery;
  const readAtMs = snapshot.polledAt.getTime();
  const known = charge ?? { seenSinceMs: readAtMs, idleAtMs: judgedAtMs, wasBelowLimit: false, report: null, rises: [] };
  const report = newestReport(known.report, snapshot, judgedAtMs);
  const gapFromMs = report === known.report ? null : (known.report?.afterMs ?? null);
  const isBelow = limitPercent !== null && percent !== null && percent < limitPercent;
  return {
    reportGapsMs: gapFromMs === null ? reportGapsMs : withGap(reportGapsMs, snapshot.charging.mode, report.byMs - gapFromMs),
    charge: {
      ...known,
      wasBelowLimit: known.wasBelowLimit || isBelow,
      report,
      rises: percent === null ? known.rises : withPercent(known.rises, percent, report),
    },
  };
}

// By our own clock: the maker's dates say when its cloud touched the values.
function newestReport(known: ReportMoment | null, { parts }: Snapshot, judgedAtMs: number | null): ReportMoment {
  const byMs = Math.max(parts.battery.changedAt.getTime(), parts.charging.changedAt.getTime());
  if (known && byMs <= known.byMs) return known;
  return { afterMs: judgedAtMs !== null && judgedAtMs < byMs ? judgedAtMs : null, byMs };
}

function withPercent(rises: ChargeInProgress['rises'], percent: number, report: ReportMoment): ChargeInProgress['rises'] {
  const last = rises.at(-1);
  if (!last || percent < last.percent - FLICKER_PERCENT) return [{ ...report, percent }];
  if (percent <= last.percent) return rises;
  const all = [...rises, { ...report, percent }];
  return all.filter((_, index) => percent - (all[index + 1]?.percent ?? percent) < SLOPE_OVER_PERCENT);
}
