import { distanceMetres } from './change-detection.js';
import type { Position } from './snapshot.js';

/** Below, a position from satellites says nothing; above, it is a town. */
const SMALLEST_RADIUS_METRES = 20;
const LARGEST_RADIUS_METRES = 5000;
/** In characters. */
const LONGEST_NAME = 80;

/** Where a car often is, with a name. Degrees of WGS 84. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusMetres: number;
}

/** What is wrong with a place that a person has written. */
export type PlaceProblem = 'no-name' | 'name-too-long' | 'not-on-earth' | 'radius-too-small' | 'radius-too-large';

/** The place at which a position lies: of several the one whose middle is nearest. Null for none, or without a position. */
export function placeAt(position: Position | null, places: readonly Place[]): Place | null {
  if (position === null) return null;
  const around = places
    .map((place) => ({ place, metres: distanceMetres(position, { ...position, latitude: place.latitude, longitude: place.longitude }) }))
    .filter(({ place, metres }) => metres <= place.radiusMetres)
    .sort((a, b) => a.metres - b.metres || (a.place.id < b.place.id ? -1 : 1));
  return around[0]?.place ?? null;
}

/** Everything that is wrong with a place, each once; empty where it can be used. */
export function placeProblems({ name, latitude, longitude, radiusMetres }: Place): readonly PlaceProblem[] {
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  const found: (PlaceProblem | false)[] = [
    name.trim() === '' && 'no-name',
    [...name].length > LONGEST_NAME && 'name-too-long',
    !isOnEarth && 'not-on-earth',
    !(radiusMetres >= SMALLEST_RADIUS_METRES) && 'radius-too-small',
    radiusMetres > LARGEST_RADIUS_METRES && 'radius-too-large',
  ];
  return found.filter((problem) => problem !== false);
}
