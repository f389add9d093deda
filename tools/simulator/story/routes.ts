import { distanceKm, headingDegrees, PLACES, type PlaceName, type Point, type Position } from './places.ts';

interface Stretch {
  readonly from: Point;
  readonly to: Point;
  readonly startKm: number;
  readonly lengthKm: number;
  /** What the traffic allows; drivers vary around it. */
  readonly speedKmh: number;
}

/** A way to drive, never empty. */
export interface Route {
  readonly to: PlaceName | null;
  readonly stretches: readonly Stretch[];
  readonly lengthKm: number;
}

type Way = readonly (readonly [latitude: number, longitude: number, altitudeMetres: number, speedToItKmh: number])[];

/** Between the ends; the last number of each row is the speed on the way to it, the last of a way that to its end. */
const WAYS: readonly { readonly from: PlaceName; readonly to: PlaceName; readonly via: Way; readonly lastKmh: number }[] = [
  {
    from: 'home',
    to: 'work',
    via: [
      [48.148, 16.292, 214, 48],
      [48.171, 16.337, 201, 66],
      [48.185, 16.39, 178, 74],
      [48.205, 16.425, 160, 70],
    ],
    lastKmh: 38,
  },
  {
    from: 'home',
    to: 'charger',
    via: [
      [48.05, 16.29, 211, 52],
      [47.95, 16.26, 244, 122],
      [47.8, 16.22, 268, 126],
      [47.67, 16.08, 402, 118],
    ],
    lastKmh: 88,
  },
  {
    from: 'charger',
    to: 'lake',
    via: [
      [47.4, 15.95, 548, 112],
      [47.26, 15.82, 430, 124],
      [47.15, 15.65, 389, 120],
    ],
    lastKmh: 62,
  },
];

/** Roads wind: this much longer than the line between their points. */
const WINDING = 1.07;

function routeThrough(points: readonly Point[], speedsKmh: readonly number[], to: PlaceName | null, winding = WINDING): Route {
  let startKm = 0;
  const stretches: Stretch[] = [];
  for (const [index, from] of points.slice(0, -1).entries()) {
    const end = points[index + 1] ?? from;
    const lengthKm = distanceKm(from, end) * winding;
    stretches.push({ from, to: end, startKm, lengthKm, speedKmh: speedsKmh[index] ?? 50 });
    startKm += lengthKm;
  }
  return { to, stretches, lengthKm: startKm };
}

/** The way between two places, or from anywhere straight to one. */
export function routeTo(from: { readonly place: PlaceName | null; readonly at: Point }, to: PlaceName): Route {
  for (const way of WAYS) {
    const via = way.via.map(([latitude, longitude, altitudeMetres]) => ({ latitude, longitude, altitudeMetres }));
    const speeds = [...way.via.map(([, , , speedKmh]) => speedKmh), way.lastKmh];
    if (way.from === from.place && way.to === to) return routeThrough([PLACES[way.from], ...via, PLACES[way.to]], speeds, to);
    if (way.to === from.place && way.from === to) {
      return routeThrough([PLACES[way.to], ...via.reverse(), PLACES[way.from]], speeds.reverse(), to);
    }
  }
  const straightKm = distanceKm(from.at, PLACES[to]);
  return routeThrough([from.at, PLACES[to]], [straightKm > 30 ? 95 : 42], to);
}

const KM_PER_DEGREE_OF_LATITUDE = 111.2;

/** Out to the north-east and back to the same place, exactly this long. */
export function roundTrip(from: Point, place: PlaceName | null, lengthKm: number, speedKmh: number): Route {
  const shift = lengthKm / 2 / KM_PER_DEGREE_OF_LATITUDE / Math.SQRT2;
  const turn = { ...from, latitude: from.latitude + shift, longitude: from.longitude + shift };
  const winding = lengthKm / (2 * distanceKm(from, turn));
  return routeThrough([from, turn, from], [speedKmh, speedKmh], place, winding);
}

function stretchAt(route: Route, km: number): Stretch {
  const found = route.stretches.find(({ startKm, lengthKm }) => km < startKm + lengthKm) ?? route.stretches.at(-1);
  if (found === undefined) throw new Error('a route has at least one stretch');
  return found;
}

/** The position after so many kilometres; the end when it is farther than the end. */
export function positionOn(route: Route, km: number): Position {
  const { from, to, startKm, lengthKm } = stretchAt(route, km);
  const share = lengthKm === 0 ? 1 : Math.min(1, Math.max(0, (km - startKm) / lengthKm));
  const between = (a: number, b: number): number => a + (b - a) * share;
  return {
    latitude: between(from.latitude, to.latitude),
    longitude: between(from.longitude, to.longitude),
    altitudeMetres: between(from.altitudeMetres, to.altitudeMetres),
    headingDegrees: headingDegrees(from, to),
  };
}

export function speedOn(route: Route, km: number): number {
  return stretchAt(route, km).speedKmh;
}
