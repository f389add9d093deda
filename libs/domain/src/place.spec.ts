import { type Place, placeAt, type PlaceProblem, placeProblems } from './place.js';
import type { Position } from './snapshot.js';

const HOME: Place = { id: 'home', name: 'Home', latitude: 42.6977, longitude: 23.3219, radiusMetres: 150 };
/** A degree of latitude is 111.195 km on a round earth. */
const north = (metres: number) => at(HOME.latitude + metres / 111_195, HOME.longitude);
const at = (latitude: number, longitude: number): Position => ({ latitude, longitude, altitudeMetres: null, headingDegrees: null });

describe('a place', () => {
  it('is not known without a position, or far from all', () => {
    expect(placeAt(null, [HOME])).toBeNull();
    expect(placeAt(north(0), [])).toBeNull();
    expect(placeAt(north(151), [HOME])).toBeNull();
  });

  it('reaches as far as its radius', () => {
    expect(placeAt(north(149), [HOME])).toBe(HOME);
  });

  it('is the nearest of several, not the largest', () => {
    const town = { ...HOME, latitude: north(400).latitude, id: 'town', radiusMetres: 3000 };
    expect(placeAt(north(100), [town, HOME])).toBe(HOME);
    expect(placeAt(north(300), [HOME, town])).toBe(town);
  });

  it('is the same one in whatever order two at one spot are told', () => {
    const garage = { ...HOME, id: 'garage' };
    expect([placeAt(north(0), [HOME, garage]), placeAt(north(0), [garage, HOME])]).toEqual([garage, garage]);
  });

  it('reaches over the date line', () => {
    const island = { ...HOME, latitude: -16.8, longitude: 179.9999 };
    expect(placeAt(at(-16.8, -179.9999), [island])).toBe(island);
  });

  it.each<[PlaceProblem, Partial<Place>]>([
    ['no-name', { name: '' }],
    ['name-too-long', { name: 'x'.repeat(81) }],
    ['not-on-earth', { latitude: 91 }],
    ['not-on-earth', { longitude: NaN }],
    ['radius-too-small', { radiusMetres: 0 }],
    ['radius-too-small', { radiusMetres: NaN }],
    ['radius-too-large', { radiusMetres: 5001 }],
  ])('is refused with %s', (problem, change) => {
    expect(placeProblems({ ...HOME, ...change })).toEqual([problem]);
  });

  it('can be used', () => {
    expect(placeProblems(HOME)).toEqual([]);
  });
});
