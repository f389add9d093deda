import { type ChargedCar, namedMode } from './begin-session.js';
import { type ChargeReading, isUntold, pointOf } from './charge-reading.js';
import { continueSegment, endSegment, endSegmentUnplugged, LONGEST_SEEN_GAP_MS, openSegment, unseenSegment } from './charge-segment.js';
import type { StoredPoint, StoredSegment, StoredSession } from './stored-session.js';
import { chargeStart, hasDriven, hasGainedAtPlug } from './unseen-charge.js';

/** For so long after the plug was put in, the odometer and the place of the drive before may still be reported. */
export const LATE_REPORT_MS = 20 * 60_000;

/** A session with one more reading, the plug still in. */
export function continueSession(running: StoredSession, last: ChargeReading, reading: ChargeReading, car: ChargedCar): StoredSession {
  const { start } = running;
  const isLateReport = reading.atMs - start.atMs <= LATE_REPORT_MS;
  return {
    ...running,
    start: isLateReport ? atPlaceOf(reading, start) : { ...start, position: start.position ?? reading.position },
    end: atPlaceOf(reading, { ...pointOf(reading), position: running.end.position }),
    reportedMode: namedMode(car) ?? running.reportedMode,
    segments: segmentsAfter(running, last, reading),
  };
}

/** A session that `reading` shows ended, as far as can be told: its end was seen, or else lies between the last two readings. */
export function endSession(running: StoredSession, last: ChargeReading, reading: ChargeReading): StoredSession {
  const { open, closed } = parted(running);
  const isSeen = reading.plugged === false && !hasDriven(last, reading);
  // What was gained before a plug that is in again may belong to either session: it is left to the next one.
  const gainedSince = reading.plugged === true ? null : unseenGainSince(running, last, reading);
  if (!isSeen && !gainedSince) {
    const segments: readonly StoredSegment[] = open && !isBalancing(open) ? [...closed, { ...open, endedBy: 'unseen' }] : closed;
    return { ...running, end: pointOf(last), segments, running: false, estimated: running.estimated || isUntold(last) };
  }
  const { odometerKm, position } = isSeen ? atPlaceOf(reading, running.end) : last;
  const now = { ...reading, odometerKm, position };
  const end = pointOf(now);
  const estimated = running.estimated || (!isSeen && reading.atMs - last.atMs > LONGEST_SEEN_GAP_MS);
  if (open) {
    const segments = isBalancing(open) ? closed : [...closed, endSegmentUnplugged(open, last, now)];
    return { ...running, end, segments, running: false, estimated };
  }
  return { ...running, end, segments: gainedSince ? [...closed, unseenSegment(gainedSince, now)] : closed, running: false, estimated };
}

function segmentsAfter(running: StoredSession, last: ChargeReading, reading: ChargeReading): readonly StoredSegment[] {
  const { open, closed } = parted(running);
  if (reading.status === 'charging') {
    return [...closed, open ? continueSegment(open, reading) : openSegment(chargeStart(last, reading), reading)];
  }
  if (open) return isBalancing(open) ? closed : [...closed, endSegment(open, reading)];
  const gainedSince = unseenGainSince(running, last, reading);
  return gainedSince ? [...closed, unseenSegment(gainedSince, reading)] : closed;
}

/**
 * Since when the battery has been charged at the plug without a reading that shows current; null where it has not. A car that tops itself up for a minute a day gains
 * a percent in days: such steps count from where the last charge ended.
 */
function unseenGainSince({ start, segments }: StoredSession, last: ChargeReading, reading: ChargeReading): StoredPoint | null {
  if (hasGainedAtPlug(last, reading)) return pointOf(last);
  const reached = segments.at(-1)?.end ?? start;
  return hasGainedAtPlug(reached, reading) ? reached : null;
}

function parted({ segments }: StoredSession): { open: StoredSegment | undefined; closed: readonly StoredSegment[] } {
  return { open: segments.find(({ endedBy }) => endedBy === null), closed: segments.filter(({ endedBy }) => endedBy !== null) };
}

// A full battery that draws on a little evens out its cells.
function isBalancing({ start, end }: StoredSegment): boolean {
  return start.batteryPercent === 100 && end.batteryPercent === 100;
}

/** A point moved to where the car is read to stand; where that is left out, it stands where it stood. */
function atPlaceOf({ odometerKm, position }: ChargeReading, point: StoredPoint): StoredPoint {
  return { ...point, odometerKm: odometerKm ?? point.odometerKm, position: position ?? point.position };
}
