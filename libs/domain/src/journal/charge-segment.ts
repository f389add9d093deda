import type { SegmentEnd } from './charging-session.js';
import { type ChargeReading, pointOf } from './charge-reading.js';
import { type StoredPoint, type StoredSegment, withChargePoint } from './stored-session.js';

/** A car that charges reports every 5 to 10 minutes; after more than two of these were missed, nobody saw how it ended. */
export const LONGEST_SEEN_GAP_MS = 25 * 60_000;
/** Percents flicker by one: by more, a battery has been used since its charge. */
const FLICKER_PERCENT = 1;

/** A segment that begins at `start`, of which `reading` is the first that shows current. */
export function openSegment(start: StoredPoint, reading: ChargeReading): StoredSegment {
  return continueSegment({ start, end: start, endedBy: null, points: [] }, reading);
}

/** A segment with one more reading of the flowing current. */
export function continueSegment(segment: StoredSegment, reading: ChargeReading): StoredSegment {
  const { atMs, batteryPercent, rateKmPerHour, remainingMinutes } = reading;
  const end = pointOf(reading);
  if (batteryPercent === null) return { ...segment, end };
  return { ...segment, end, points: withChargePoint(segment.points, { atMs, batteryPercent, rateKmPerHour, remainingMinutes }) };
}

/** A segment that `reading` shows at its end, the plug still in. */
export function endSegment(segment: StoredSegment, reading: ChargeReading): StoredSegment {
  return { ...segment, end: endOf(segment, reading), endedBy: howEnded(reading) };
}

/** A segment that has ended with the plug pulled: where the reading before is long ago, nobody can tell by what. */
export function endSegmentUnplugged(segment: StoredSegment, last: ChargeReading, reading: ChargeReading): StoredSegment {
  const endedBy = reading.atMs - last.atMs <= LONGEST_SEEN_GAP_MS ? 'unplugged' : 'unseen';
  return { ...segment, end: endOf(segment, reading), endedBy };
}

/** A stretch of charging between two readings of which neither shows current, only that the percent has risen. */
export function unseenSegment(start: StoredPoint, reading: ChargeReading): StoredSegment {
  return { start, end: pointOf(reading), endedBy: howEnded(reading), points: [] };
}

// Where the battery has been used after the charge, its last seen moment is its end.
function endOf(segment: StoredSegment, reading: ChargeReading): StoredPoint {
  const reached = segment.end.batteryPercent;
  const { batteryPercent } = reading;
  return reached !== null && (batteryPercent === null || batteryPercent < reached - FLICKER_PERCENT) ? segment.end : pointOf(reading);
}

function howEnded({ status, batteryPercent }: ChargeReading): SegmentEnd {
  switch (status) {
    case 'finished':
    case 'failed':
      return status;
    case 'stopped':
      // Some cars stop when they are full, others finish.
      return batteryPercent === 100 ? 'finished' : 'stopped';
    case 'charging':
    case 'plugged':
    case 'disconnected':
    case 'unknown':
    case null:
      return 'unseen';
  }
}
