import { averageChargingPowerKw, chargingMode, peakChargingPowerKw } from './charging-power.js';
import type { ChargeSegment, ChargingSession } from './charging-session.js';
import { segmentGainPercent } from './charge-steps.js';
import { type Energy, energyOfPercents } from './energy.js';
import type { JournalContext } from './journal-context.js';
import type { StoredPoint, StoredSegment, StoredSession } from './stored-session.js';
import type { JournalPoint } from './trip.js';

/** A stored session as the journal tells it, with all that depends on the capacity. */
export function toChargingSession(stored: StoredSession, { usableCapacityKwh }: JournalContext): ChargingSession {
  const segments = stored.segments.map(toSegment);
  const reported = stored.reportedMode === 'ac' || stored.reportedMode === 'dc' ? stored.reportedMode : null;
  const averagePowerKw = averageChargingPowerKw(segments, usableCapacityKwh);
  const peakPowerKw = peakChargingPowerKw(segments, usableCapacityKwh);
  return {
    vehicleId: stored.vehicleId,
    start: toPoint(stored.start),
    end: toPoint(stored.end),
    mode: chargingMode(reported, segments, usableCapacityKwh),
    segments,
    energy: chargedEnergy(segments, usableCapacityKwh),
    averagePowerKw,
    // The peak has the rounding taken off, the average has not.
    peakPowerKw: peakPowerKw === null ? null : Math.max(peakPowerKw, averagePowerKw ?? 0),
    running: stored.running,
    estimated: stored.estimated,
  };
}

/** Energy of one segment into the battery. Those of a session add up to its energy. */
export function segmentEnergy(segment: ChargeSegment, usableCapacityKwh: number | null): Energy | null {
  return energyOfPercents(segmentGainPercent(segment), usableCapacityKwh);
}

/** Energy of several segments in order; where one goes on at the percent at which another ended, that percent has no part in the error. */
function chargedEnergy(segments: readonly ChargeSegment[], usableCapacityKwh: number | null): Energy | null {
  let percents = 0;
  let readEnds = 0;
  let reachedPercent: number | null = null;
  for (const segment of segments) {
    const gained = segmentGainPercent(segment);
    if (gained === null) return null;
    percents += gained;
    readEnds += segment.start.batteryPercent === reachedPercent ? 0 : 2;
    reachedPercent = segment.end.batteryPercent;
  }
  return energyOfPercents(percents, usableCapacityKwh, readEnds);
}

function toSegment({ start, end, endedBy, points }: StoredSegment): ChargeSegment {
  return {
    start: toPoint(start),
    end: toPoint(end),
    endedBy,
    points: points.map(({ atMs, ...point }) => ({ at: new Date(atMs), ...point })),
  };
}

function toPoint({ atMs, ...point }: StoredPoint): JournalPoint {
  return { at: new Date(atMs), ...point };
}
