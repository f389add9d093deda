/** A point on the earth, in degrees of WGS 84. */
export interface MapPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** What a marker stands for; each kind has its own drawing. */
export type MarkerKind = 'car' | 'start' | 'end' | 'place' | 'draft';

export interface MapMarker extends MapPoint {
  readonly kind: MarkerKind;
  /** What stands beside it: `Home`. */
  readonly label: string | null;
}

/** The surroundings of a place. */
export interface MapCircle extends MapPoint {
  readonly radiusMetres: number;
  readonly kind: 'place' | 'draft';
}

/** What is to be seen on a map. */
export interface MapScene {
  readonly markers: readonly MapMarker[];
  readonly circles: readonly MapCircle[];
  /** Two points that belong together, such as the ends of a trip: a dotted line, for nobody knows which way the car went. */
  readonly link: readonly [MapPoint, MapPoint] | null;
}

export const EMPTY_SCENE: MapScene = { markers: [], circles: [], link: null };

/** All that has to fit into the picture. */
export function pointsOf({ markers, circles }: MapScene): readonly MapPoint[] {
  return [...markers, ...circles.flatMap(edgesOf)];
}

/** One degree of latitude, everywhere on earth, to within a percent. */
const METRES_PER_DEGREE = 111_320;
/** Nearer to a pole a degree of longitude is so short that no circle has sensible edges. */
const LEAST_COSINE = 0.01;

function edgesOf({ latitude, longitude, radiusMetres }: MapCircle): readonly MapPoint[] {
  const up = radiusMetres / METRES_PER_DEGREE;
  const aside = up / Math.max(LEAST_COSINE, Math.cos((latitude * Math.PI) / 180));
  return [
    { latitude: latitude - up, longitude: longitude - aside },
    { latitude: latitude + up, longitude: longitude + aside },
  ];
}
