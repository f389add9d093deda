import { type ChargeMoment, chargeMoments, chargeSteps } from './charge-steps.js';
import type { ChargeSegment, ChargingSession } from './charging-session.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A car that charges fast reports every 5 minutes: within less, two readings may be one report that came late. */
const LEAST_MS = 5 * MINUTE_MS;
/** Each percent may be one off: over five the slope is a fifth off at the very most. */
const LEAST_PERCENT = 5;
/** The steepest of many slopes is one that the rounding has made steeper: half a percent is taken off again. */
const ROUNDING_PERCENT = 0.5;
/** Three phases of 32 A, the most that a charger on board a car of the maker's takes (IEC 61851-1 mode 3): what is more is direct current. */
export const HIGHEST_AC_KW = 22;

/** Mean power into the battery over the time in which current was seen; null where too little of it was, or the capacity is not known. */
export function averageChargingPowerKw(segments: readonly ChargeSegment[], capacityKwh: number | null): number | null {
  if (capacityKwh === null) return null;
  let [percent, ms] = [0, 0];
  for (const { from, to, seen } of segments.flatMap(chargeSteps)) {
    if (!seen) continue;
    percent += to.batteryPercent - from.batteryPercent;
    ms += to.atMs - from.atMs;
  }
  return percent > 0 && ms >= LEAST_MS ? powerKw(percent, ms, capacityKwh) : null;
}

/** The steepest rise over at least 5 minutes and 5 percent, in kW; null where there was none, or the capacity is not known. */
export function peakChargingPowerKw(segments: readonly ChargeSegment[], capacityKwh: number | null): number | null {
  if (capacityKwh === null) return null;
  const slopes = segments.flatMap(steepestPart).map(({ percent, ms }) => powerKw(percent - ROUNDING_PERCENT, ms, capacityKwh));
  return slopes.length === 0 ? null : Math.max(...slopes);
}

/** Direct current where the power is certainly more than alternating current gives, whatever the car says; else what it says. */
export function chargingMode(
  reported: ChargingSession['mode'],
  segments: readonly ChargeSegment[],
  capacityKwh: number | null,
): ChargingSession['mode'] {
  if (capacityKwh === null) return reported;
  // Both ends together are at most one percent off, as each is rounded to the nearest.
  const isCertain = segments.flatMap(steepestPart).some(({ percent, ms }) => powerKw(percent - 1, ms, capacityKwh) > HIGHEST_AC_KW);
  return isCertain ? 'dc' : reported;
}

interface Slope {
  readonly percent: number;
  readonly ms: number;
}

/** The steepest of the shortest parts of a segment that are long enough; none where the segment is too short. */
function steepestPart(segment: ChargeSegment): readonly Slope[] {
  const moments = seenMoments(segment);
  const slopes = moments.flatMap((from, index) => {
    const to = moments.slice(index + 1).find((moment) => isLongEnough(from, moment));
    return to ? [{ percent: to.batteryPercent - from.batteryPercent, ms: to.atMs - from.atMs }] : [];
  });
  const [first, ...others] = slopes;
  return first
    ? [others.reduce((steepest, slope) => (slope.percent / slope.ms > steepest.percent / steepest.ms ? slope : steepest), first)]
    : [];
}

function isLongEnough(from: ChargeMoment, to: ChargeMoment): boolean {
  return to.atMs - from.atMs >= LEAST_MS && to.batteryPercent - from.batteryPercent >= LEAST_PERCENT;
}

// What was gained before the first reading that shows current has a time that is only a bound.
function seenMoments(segment: ChargeSegment): readonly ChargeMoment[] {
  const [first] = segment.points;
  return first ? chargeMoments(segment).filter(({ atMs }) => atMs >= first.at.getTime()) : [];
}

function powerKw(percent: number, ms: number, capacityKwh: number): number {
  return (percent / 100) * capacityKwh * (HOUR_MS / ms);
}
