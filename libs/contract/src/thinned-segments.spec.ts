import { type ChargePoint, chargingCurve } from '@psa-ev/domain';
import { aSegment } from '@psa-ev/testing';
import fc from 'fast-check';
import { MOST_SESSION_POINTS, MOST_SESSION_SEGMENTS, thinnedSegments } from './thinned-segments.js';

const minute = (minutes: number) => new Date(Date.UTC(2026, 10, 20, 8, minutes));
const readings = (count: number, percentAt: (index: number) => number): ChargePoint[] =>
  Array.from({ length: count }, (_, index) => ({
    at: minute(index),
    batteryPercent: percentAt(index),
    rateKmPerHour: null,
    remainingMinutes: null,
  }));

describe('thinnedSegments', () => {
  it('leaves a session as it is that has few readings', () => {
    const segments = [
      aSegment([
        ['08:00', 20],
        ['08:30', 20],
        ['09:00', 40],
      ]),
    ];
    expect(thinnedSegments(segments)).toEqual(segments);
  });

  it('lets repetitions of a percent go first, so that the curve stays the same', () => {
    const segment = { ...aSegment([['08:00', 10]]), points: readings(360, (index) => 10 + Math.floor(index / 4)) };
    const [thinned = segment] = thinnedSegments([segment]);
    expect(thinned.points).toHaveLength(91);
    expect(chargingCurve(thinned, 46.3)).toEqual(chargingCurve(segment, 46.3));
  });

  it('tells the last segments of a session that has too many', () => {
    const segments = Array.from({ length: MOST_SESSION_SEGMENTS + 5 }, (_, index) => aSegment([['08:00', index]]));
    expect(thinnedSegments(segments)).toEqual(segments.slice(5));
  });

  it('is bounded, and keeps the first and the last of each segment in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 5 })), { maxLength: 6 }), (lengths) => {
        const segments = lengths.map(([count, slowness]) => ({
          ...aSegment([['08:00', 0]]),
          points: readings(count, (index) => Math.floor(index / slowness) % 101),
        }));
        const thinned = thinnedSegments(segments);
        const points = thinned.flatMap((segment) => segment.points);
        expect(points.length).toBeLessThanOrEqual(MOST_SESSION_POINTS + 2 * segments.length);
        for (const [index, segment] of segments.entries()) {
          const kept = thinned[index]?.points ?? [];
          expect([kept[0], kept.at(-1)]).toEqual([segment.points[0], segment.points.at(-1)]);
          const places = kept.map((point) => segment.points.indexOf(point));
          expect(places).toEqual([...places].sort((one, other) => one - other));
        }
      }),
    );
  });
});
