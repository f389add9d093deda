/** A text under or over the ruler, before it is known whether there is room for it. */
export interface LabelRequest {
  /** Where on the ruler, 0..100. */
  readonly percent: number;
  /** The lines from the first to the last; where room is short the last are given up first. */
  readonly lines: readonly string[];
  /** The greater the rank, the sooner the label is given up. */
  readonly rank: number;
}

export type Anchor = 'start' | 'middle' | 'end';

export interface PlacedLabel<Request extends LabelRequest = LabelRequest> {
  readonly request: Request;
  readonly anchor: Anchor;
  readonly lines: readonly string[];
}

/** A stroke of the distance scale. */
export interface ScaleTick {
  readonly percent: number;
  readonly size: 'major' | 'minor' | 'fine';
  /** The distance at a major stroke. */
  readonly distance: number | null;
}

/** Widest character of the 13 px label in the system fonts that we know of (Segoe UI, Roboto, San Francisco; Cyrillic included). */
const CHARACTER_WIDTH_PX = 7.4;
const GAP_PX = 8;
/** The battery's nub, on which a label may lie. */
export const NUB_WIDTH_PX = 10;

/** Steps between the numbered strokes, in kilometres or miles. */
const MAJOR_STEPS = [5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4];
const MOST_MAJOR_STEPS = 5;
const MINOR_PER_MAJOR = 2;
const FINE_PER_MAJOR = 10;

/** The strokes of a distance scale over a battery that carries `distancePerPercent`; none where that is not known. */
export function scaleTicks(distancePerPercent: number | null): readonly ScaleTick[] {
  const whole = (distancePerPercent ?? 0) * 100;
  const major = MAJOR_STEPS.find((step) => whole / step <= MOST_MAJOR_STEPS);
  if (whole <= 0 || major === undefined) return [];
  const fine = major / FINE_PER_MAJOR;
  return Array.from({ length: Math.floor(whole / fine) }, (_, index) => {
    const steps = index + 1;
    const size = steps % FINE_PER_MAJOR === 0 ? 'major' : steps % (FINE_PER_MAJOR / MINOR_PER_MAJOR) === 0 ? 'minor' : 'fine';
    return { percent: (steps * fine * 100) / whole, size, distance: size === 'major' ? steps * fine : null };
  });
}

/**
 * Finds a place for each label on a ruler of the given width, in pixels. Labels that would touch lean away from each other; where that is not
 * enough their last lines are given up, and then whole labels, by rank. No label is ever made smaller.
 */
export function placeLabels<Request extends LabelRequest>(requests: readonly Request[], widthPx: number): readonly PlacedLabel<Request>[] {
  const ordered = [...requests].sort((left, right) => left.percent - right.percent);
  const mostLines = Math.max(0, ...ordered.map(({ lines }) => lines.length));
  for (let lineCount = mostLines; lineCount >= Math.min(2, mostLines) && lineCount > 0; lineCount--) {
    const placed = arrange(ordered, lineCount, widthPx);
    if (placed) return placed;
  }
  const leastNeeded = ordered.reduce<Request | null>((worst, request) => (!worst || request.rank > worst.rank ? request : worst), null);
  return leastNeeded
    ? placeLabels(
        requests.filter((request) => request !== leastNeeded),
        widthPx,
      )
    : [];
}

function arrange<Request extends LabelRequest>(
  requests: readonly Request[],
  lineCount: number,
  widthPx: number,
): readonly PlacedLabel<Request>[] | null {
  const placed: PlacedLabel<Request>[] = [];
  let freeFromPx = Number.NEGATIVE_INFINITY;
  for (const [index, request] of requests.entries()) {
    const lines = request.lines.slice(0, lineCount);
    const next = requests[index + 1];
    const preferred: readonly Anchor[] =
      next && touches(request, next, lineCount, widthPx) ? ['end', 'middle', 'start'] : ['middle', 'start', 'end'];
    const anchor = preferred.find((candidate) => {
      const [fromPx, toPx] = extent(request.percent, lines, candidate, widthPx);
      return fromPx >= Math.max(0, freeFromPx) && toPx <= widthPx + NUB_WIDTH_PX;
    });
    if (!anchor) return null;
    placed.push({ request, anchor, lines });
    freeFromPx = extent(request.percent, lines, anchor, widthPx)[1] + GAP_PX;
  }
  return placed;
}

function touches(left: LabelRequest, right: LabelRequest, lineCount: number, widthPx: number): boolean {
  const [, leftEndsPx] = extent(left.percent, left.lines.slice(0, lineCount), 'middle', widthPx);
  const [rightStartsPx] = extent(right.percent, right.lines.slice(0, lineCount), 'middle', widthPx);
  return leftEndsPx + GAP_PX > rightStartsPx;
}

/** From where to where a label reaches, in pixels. */
export function extent(percent: number, lines: readonly string[], anchor: Anchor, widthPx: number): readonly [number, number] {
  const textPx = Math.max(0, ...lines.map((line) => line.length)) * CHARACTER_WIDTH_PX;
  const atPx = (percent / 100) * widthPx;
  const fromPx = anchor === 'start' ? atPx : anchor === 'middle' ? atPx - textPx / 2 : atPx - textPx;
  return [fromPx, fromPx + textPx];
}
