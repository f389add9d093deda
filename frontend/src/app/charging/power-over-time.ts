import { type ChargeMoment, type ChargeSegment, chargeSteps, chargingCurve } from '@psa-ev/domain';
import { type FoundSession } from './found-session';

/** The power at a moment of a charge. */
export interface PowerPoint {
  /** Since charging began; a pause in between counts as a short one. */
  readonly minutes: number;
  readonly kw: number;
}

/** A session as its small curve shows it: one run of points for each stretch of charging. */
export interface PowerCurve {
  readonly runs: readonly (readonly PowerPoint[])[];
  readonly minutes: number;
}

const MINUTE_MS = 60_000;
/** A pause of a night between two stretches would hide both. */
const LONGEST_PAUSE_MINUTES = 20;

/** How strong a session was when. Without a capacity there is no power: then nothing but its length. */
export function powerOverTime({ segments, usableCapacityKwh }: FoundSession): PowerCurve {
  const runs: (readonly PowerPoint[])[] = [];
  let minutes = 0;
  let before: ChargeSegment | null = null;
  for (const segment of segments) {
    if (before) minutes += Math.min(LONGEST_PAUSE_MINUTES, minutesBetween(before, segment));
    const begun = minutes;
    minutes += Math.max(0, (segment.end.at.getTime() - segment.start.at.getTime()) / MINUTE_MS);
    const run = runOf(segment, usableCapacityKwh, begun, minutes);
    if (run.length > 0) runs.push(run);
    before = segment;
  }
  return { runs, minutes };
}

function minutesBetween(one: ChargeSegment, other: ChargeSegment): number {
  return Math.max(0, (other.start.at.getTime() - one.end.at.getTime()) / MINUTE_MS);
}

function runOf(segment: ChargeSegment, capacityKwh: number | null, from: number, to: number): readonly PowerPoint[] {
  const startMs = segment.start.at.getTime();
  const moments = momentsOf(segment);
  const curve = chargingCurve(segment, capacityKwh).flatMap(({ batteryPercent, powerKw }) => {
    const atMs = momentOf(batteryPercent, moments);
    return atMs === null ? [] : [{ minutes: from + (atMs - startMs) / MINUTE_MS, kw: powerKw }];
  });
  const [first, last] = [curve[0], curve.at(-1)];
  if (first && last) return [{ minutes: from, kw: first.kw }, ...curve, { minutes: to, kw: last.kw }];
  const mean = meanPowerKw(moments, capacityKwh, to - from);
  return mean === null ? [] : [from, to].map((minutes) => ({ minutes, kw: mean }));
}

/** The readings of a level, with the ends, in turn. */
function momentsOf(segment: ChargeSegment): readonly ChargeMoment[] {
  const steps = chargeSteps(segment);
  return [...steps.slice(0, 1).map(({ from }) => from), ...steps.map(({ to }) => to)];
}

/** When the charge passed a level: between two readings at even pace. */
function momentOf(percent: number, moments: readonly ChargeMoment[]): number | null {
  const index = moments.findIndex(({ batteryPercent }) => batteryPercent >= percent);
  const [before, after] = [moments[index - 1], moments[index]];
  if (!after) return null;
  if (!before) return after.atMs;
  const rise = after.batteryPercent - before.batteryPercent;
  return rise > 0 ? before.atMs + ((percent - before.batteryPercent) / rise) * (after.atMs - before.atMs) : after.atMs;
}

function meanPowerKw(moments: readonly ChargeMoment[], capacityKwh: number | null, minutes: number): number | null {
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last || capacityKwh === null || minutes <= 0) return null;
  return (((last.batteryPercent - first.batteryPercent) / 100) * capacityKwh * 60) / minutes;
}
