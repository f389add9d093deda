/** The eight points of the compass, clockwise from north. */
export const COMPASS_POINTS = ['north', 'northEast', 'east', 'southEast', 'south', 'southWest', 'west', 'northWest'] as const;
export type CompassPoint = (typeof COMPASS_POINTS)[number];

const DEGREES_PER_POINT = 360 / COMPASS_POINTS.length;

/** The point of the compass nearest to a heading in degrees clockwise from north. */
export function compassPoint(headingDegrees: number): CompassPoint {
  const turns = Math.round(headingDegrees / DEGREES_PER_POINT) % COMPASS_POINTS.length;
  return COMPASS_POINTS[(turns + COMPASS_POINTS.length) % COMPASS_POINTS.length] ?? 'north';
}
