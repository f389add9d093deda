import type { ChargePoint, ChargeSegment } from '@psa-ev/domain';

/** Each percent from 0 to 100 with room for a second and a third charge: about 15 kB. */
export const MOST_SESSION_POINTS = 150;
/** More than anybody plugs in for; a wallbox that follows the sun may begin and stop some dozen times a day. */
export const MOST_SESSION_SEGMENTS = 50;

/**
 * The segments of a session with so few readings that they fit into a document. Where there are more, first the repetitions of a percent go, which say
 * only that it has not risen yet, then evenly the rest, but never the first and the last of a segment. Of too many segments the last are kept.
 */
export function thinnedSegments(segments: readonly ChargeSegment[]): readonly ChargeSegment[] {
  const kept = segments.slice(-MOST_SESSION_SEGMENTS);
  if (count(kept) <= MOST_SESSION_POINTS) return kept;
  const rises = kept.map((segment) => ({ ...segment, points: segment.points.filter(isFirstOrLastOf) }));
  const total = count(rises);
  if (total <= MOST_SESSION_POINTS) return rises;
  return rises.map((segment) => ({
    ...segment,
    points: evenly(segment.points, Math.floor((segment.points.length * MOST_SESSION_POINTS) / total)),
  }));
}

function count(segments: readonly ChargeSegment[]): number {
  return segments.reduce((sum, { points }) => sum + points.length, 0);
}

function isFirstOrLastOf(point: ChargePoint, index: number, points: readonly ChargePoint[]): boolean {
  return index === points.length - 1 || points[index - 1]?.batteryPercent !== point.batteryPercent;
}

/** So many of the points, at even steps; the first and the last in any case. */
function evenly(points: readonly ChargePoint[], most: number): readonly ChargePoint[] {
  const count = Math.max(2, most);
  if (points.length <= count) return points;
  const indexes = Array.from({ length: count }, (_, step) => Math.round((step * (points.length - 1)) / (count - 1)));
  return indexes.flatMap((index) => points[index] ?? []);
}
