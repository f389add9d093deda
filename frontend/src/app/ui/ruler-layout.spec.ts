import fc from 'fast-check';
import { extent, NUB_WIDTH_PX, placeLabels, scaleTicks, type LabelRequest } from './ruler-layout';

const label = (percent: number, rank = 0, lines: readonly string[] = [`${percent} %`, '22:59', 'reported']): LabelRequest => ({
  percent,
  lines,
  rank,
});

describe('the labels of the ruler', () => {
  it('stand under their marks where there is room', () => {
    const placed = placeLabels([label(46, 2), label(64), label(100, 1)], 700);
    expect(placed.map(({ anchor, lines }) => [anchor, lines.length])).toEqual([
      ['middle', 3],
      ['middle', 3],
      ['end', 3],
    ]);
  });

  it('stay on the drawing at both ends', () => {
    expect(placeLabels([label(1)], 300)[0]?.anchor).toBe('start');
    expect(placeLabels([label(100)], 300)[0]?.anchor).toBe('end');
  });

  it('lean away from each other before anything is given up', () => {
    const placed = placeLabels([label(60, 0), label(75, 1)], 348);
    expect(placed.map(({ anchor, lines }) => [anchor, lines.length])).toEqual([
      ['end', 3],
      ['middle', 3],
    ]);
  });

  it('give up words first, then what matters least', () => {
    const near = [label(46, 2), label(50, 0), label(54, 1)];
    expect(placeLabels(near, 348).map(({ request, lines }) => [request.percent, lines.length])).toEqual([
      [50, 3],
      [54, 3],
    ]);
    const withLongWord = [label(60, 0, ['60 %', '22:59', 'reported by the car']), label(72, 1, ['72 %', '00:52', 'expected by then'])];
    expect(placeLabels(withLongWord, 348).map(({ lines }) => lines.length)).toEqual([2, 2]);
  });

  it('never touch, never leave the drawing, and never lose the most important, wherever it fits', () => {
    const anyLabel = fc.record({
      percent: fc.integer({ min: 0, max: 100 }),
      rank: fc.integer({ min: 0, max: 5 }),
      lines: fc.array(fc.string({ minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(anyLabel, { maxLength: 6 }), fc.integer({ min: 200, max: 1100 }), (requests, widthPx) => {
        const placed = placeLabels(requests, widthPx);
        const extents = placed.map(({ request, lines, anchor }) => extent(request.percent, lines, anchor, widthPx));
        for (const [index, [fromPx, toPx]] of extents.entries()) {
          expect(fromPx).toBeGreaterThanOrEqual(0);
          expect(toPx).toBeLessThanOrEqual(widthPx + NUB_WIDTH_PX);
          expect(fromPx).toBeGreaterThan(extents[index - 1]?.[1] ?? -1);
        }
        if (requests.length > 0)
          expect(Math.min(...placed.map(({ request }) => request.rank))).toBe(Math.min(...requests.map(({ rank }) => rank)));
      }),
    );
  });
});

describe('the distance scale', () => {
  it('is missing where distance is not known', () => {
    expect(scaleTicks(null)).toEqual([]);
    expect(scaleTicks(0)).toEqual([]);
  });

  it('is numbered each 100 km on a battery that carries 419 km', () => {
    const majors = scaleTicks(268 / 64).filter(({ distance }) => distance !== null);
    expect(majors.map(({ distance, percent }) => [distance, Math.round(percent * 10) / 10])).toEqual([
      [100, 23.9],
      [200, 47.8],
      [300, 71.6],
      [400, 95.5],
    ]);
  });

  it('is numbered each 10 km on a plug-in hybrid', () => {
    expect(scaleTicks(22 / 48).flatMap(({ distance }) => distance ?? [])).toEqual([10, 20, 30, 40]);
  });

  it('has a shorter stroke half-way, and nine fine ones between two numbers', () => {
    const first = scaleTicks(4)
      .slice(0, 10)
      .map(({ size }) => size);
    expect(first).toEqual([...Array(4).fill('fine'), 'minor', ...Array(4).fill('fine'), 'major']);
  });

  it('stays within the battery with at most five numbers', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 20, noNaN: true }), (distancePerPercent) => {
        const ticks = scaleTicks(distancePerPercent);
        expect(ticks.every(({ percent }) => percent > 0 && percent <= 100.000001)).toBe(true);
        expect(ticks.filter(({ distance }) => distance !== null).length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
