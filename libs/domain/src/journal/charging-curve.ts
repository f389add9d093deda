import { type ChargeMoment, chargeMoments } from './charge-steps.js';
import type { ChargeSegment } from './charging-session.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A charging car reports every 5 to 10 minutes: a finer curve would show its reports, not its power. */
const LEAST_MS = 5 * MINUTE_MS;
/** Whole percents, one off at each end: over four of them a slope is a quarter off at most, and half of that as a rule. */
const LEAST_PERCENT = 4;
/** Beyond, nobody knows whether current flowed all the time. */
const LONGEST_MS = 2 * HOUR_MS;

/** Power into the battery at a state of charge. */
export interface CurvePoint {
  /** 0..100 */
  readonly batteryPercent: number;
  readonly powerKw: number;
}

/**
 * Power against percent over one segment: at each percent that was read, the mean power over the shortest stretch around it that is long enough to
 * say something. Points of one place are told once. Empty where the capacity is not known, or the segment is too short.
 */
export function chargingCurve(segment: ChargeSegment, usableCapacityKwh: number | null): readonly CurvePoint[] {
  if (usableCapacityKwh === null) return [];
  const rises = firstOfEachPercent(segment);
  const curve = rises.flatMap((_, index) => {
    const stretch = stretchAround(rises, index);
    return stretch ? [curvePoint(stretch, usableCapacityKwh)] : [];
  });
  return curve.filter((point, index) => point.batteryPercent !== curve[index - 1]?.batteryPercent);
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
    if (!from || !to || to.atMs - from.atMs > LONGEST_MS) return null;
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
