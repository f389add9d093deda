import type { ChargeSegment } from './charging-session.js';

/** The percent at a moment of a charge. */
export interface ChargeMoment {
  readonly atMs: number;
  readonly batteryPercent: number;
}

/** From one moment of a charge to the next. */
export interface ChargeStep {
  readonly from: ChargeMoment;
  readonly to: ChargeMoment;
  /** Current was seen at its beginning, and the next reading came in time. */
  readonly seen: boolean;
}

/** Longer than the car's slowest reporting while it charges: nobody knows what was in between. */
const LONGEST_SEEN_MS = 30 * 60_000;

/** The moments of a segment at which the percent is known, from its start to its end, in order. */
export function chargeMoments({ start, points, end }: ChargeSegment): readonly ChargeMoment[] {
  const moments = [start, ...points, end].flatMap(({ at, batteryPercent }) =>
    batteryPercent === null ? [] : [{ atMs: at.getTime(), batteryPercent }],
  );
  return moments.filter(({ atMs, batteryPercent }, index) => {
    const before = moments[index - 1];
    return before?.atMs !== atMs || before.batteryPercent !== batteryPercent;
  });
}

/** A segment cut at its moments: for prices that change by the hour, and for power. The percents add up to what the segment gained. */
export function chargeSteps(segment: ChargeSegment): readonly ChargeStep[] {
  const moments = chargeMoments(segment);
  const firstSeenMs = segment.points[0]?.at.getTime() ?? Infinity;
  return moments.slice(1).map((to, index) => {
    const from = moments[index] ?? to;
    return { from, to, seen: from.atMs >= firstSeenMs && to.atMs - from.atMs <= LONGEST_SEEN_MS };
  });
}

/** Percent that a segment gained; null where one of its ends was not read. It cannot lose: what fell was used, or is the rounding. */
export function segmentGainPercent({ start, end }: ChargeSegment): number | null {
  if (start.batteryPercent === null || end.batteryPercent === null) return null;
  return Math.max(0, end.batteryPercent - start.batteryPercent);
}
