import { type ChargeMoment, chargeMoments } from './charge-steps.js';
import type { ChargeSegment } from './charging-session.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A charging car reports every 5 to 10 minutes: a finer curve would show its reports, not its power. */
const LEAST_MS = 5 * MINUTE_MS;
/** Whole percents, each rounded: over eight of them a slope is an eighth off at most. Over four, a steady 7.4 kW was seen to swing from 6.9 to 8.3. */
const LEAST_PERCENT = 8;
/** A household socket gives a large battery a percent in 40 minutes. Beyond, nobody knows whether current flowed all the time. */
const LONGEST_PER_RISE_MS = HOUR_MS;

/** Power into the battery at a state of charge. */
export interface CurvePoint {
  /** 0..100 */
  readonly batteryPercent: number;
  readonly powerKw: number;
}

/**
 * Power against percent over one segment: at each percent that was read, the mean power over the shortest stretch around it that is long enough to
 * say something. Near the ends of the charge many share one stretch, which is told once. Empty where the capacity is not known, or the segment is
 * too short.
 */
export function chargingCurve(segment: ChargeSegment, usableCapacityKwh: number | null): readonly CurvePoint[] {
  if (usableCapacityKwh === null) return [];
  return withoutGaps(firstOfEachPercent(segment)).flatMap((rises) => {
    const stretches = rises.flatMap((_, index) => stretchAround(rises, index) ?? []);
    const distinct = stretches.filter(({ from, to }, index) => from !== stretches[index - 1]?.from || to !== stretches[index - 1]?.to);
    return distinct.map((stretch) => curvePoint(stretch, usableCapacityKwh));
  });
}

interface Stretch {
  readonly from: ChargeMoment;
  readonly to: ChargeMoment;
}

function curvePoint({ from, to }: Stretch, capacityKwh: number): CurvePoint {
  const percent = to.batteryPercent - from.batteryPercent;
  return {
    batteryPercent: (from.batteryPercent + to.batteryPercent) / 2,
    powerKw: (percent / 100) * capacityKwh * (HOUR_MS / (to.atMs - from.atMs)),
  };
}

/** The shortest stretch with equally many moments to both sides, as far as there are any. */
function stretchAround(rises: readonly ChargeMoment[], index: number): Stretch | null {
  for (let reach = 1; reach < rises.length; reach += 1) {
    const from = rises[Math.max(0, index - reach)];
    const to = rises[Math.min(rises.length - 1, index + reach)];
    if (!from || !to) return null;
    if (to.atMs - from.atMs >= LEAST_MS && to.batteryPercent - from.batteryPercent >= LEAST_PERCENT) return { from, to };
  }
  return null;
}

// A percent is true when it is first read; the readings after it, until the next, say only that it has not risen yet.
function firstOfEachPercent(segment: ChargeSegment): readonly ChargeMoment[] {
  const [firstSeen] = segment.points;
  if (!firstSeen) return [];
  let highest = -1;
  return chargeMoments(segment).filter(({ atMs, batteryPercent }) => {
    if (atMs < firstSeen.at.getTime() || batteryPercent <= highest) return false;
    highest = batteryPercent;
    return true;
  });
}

function withoutGaps(rises: readonly ChargeMoment[]): readonly (readonly ChargeMoment[])[] {
  const runs: ChargeMoment[][] = [];
  let before = -Infinity;
  for (const rise of rises) {
    const run = runs.at(-1);
    if (run && rise.atMs - before <= LONGEST_PER_RISE_MS) run.push(rise);
    else runs.push([rise]);
    before = rise.atMs;
  }
  return runs;
}
