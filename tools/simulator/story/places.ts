/** Where the invented driver goes. */
export const PLACE_NAMES = ['home', 'work', 'shop', 'charger', 'lake'] as const;
export type PlaceName = (typeof PLACE_NAMES)[number];

export interface Position {
  readonly latitude: number;
  readonly longitude: number;
  readonly altitudeMetres: number;
  /** Clockwise from north, 0 to 359. */
  readonly headingDegrees: number;
}

export type Point = Omit<Position, 'headingDegrees'>;

const point = (latitude: number, longitude: number, altitudeMetres: number): Point => ({ latitude, longitude, altitudeMetres });

/** Points beside real roads around Vienna; nobody's address. */
export const PLACES: Readonly<Record<PlaceName, Point>> = {
  home: point(48.1302, 16.2468, 238),
  work: point(48.229, 16.412, 163),
  shop: point(48.1187, 16.2714, 221),
  charger: point(47.556, 15.98, 512),
  lake: point(47.065, 15.39, 361),
};

const EARTH_RADIUS_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Along the great circle. */
export function distanceKm(from: Point, to: Point): number {
  const half = (a: number, b: number): number => Math.sin((radians(b) - radians(a)) / 2) ** 2;
  const chord =
    half(from.latitude, to.latitude) +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * half(from.longitude, to.longitude);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
}

/** The compass direction from one point to another, whole degrees. */
export function headingDegrees(from: Point, to: Point): number {
  const east = (to.longitude - from.longitude) * Math.cos(radians(from.latitude));
  const degrees = (Math.atan2(east, to.latitude - from.latitude) * 180) / Math.PI;
  return Math.round(degrees + 360) % 360;
}
