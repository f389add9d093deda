import { aSnapshot } from '@psa-ev/testing';
import { tellPosition } from './position-words';
import { bulgarian, english, plain } from './testing/voices';

describe('where the car is', () => {
  it('is not told when the car’s privacy mode hides it, and the words say how to change that', () => {
    expect(tellPosition(aSnapshot({ position: null, privacy: 'full' }), english)).toMatchObject({
      kind: 'absent',
      why: 'The car’s privacy mode hides the position',
    });
  });

  it('is not reported before the first fix', () => {
    expect(tellPosition(aSnapshot({ position: null, privacy: 'none' }), bulgarian)).toMatchObject({
      kind: 'absent',
      why: 'Няма данни за позицията',
    });
  });

  it('is told in degrees, with the way it faces and a map', () => {
    const words = tellPosition(aSnapshot(), english);
    expect(words).toEqual({
      kind: 'known',
      coordinates: '48.85661° N, 2.35183° E',
      heading: 'Facing south-west',
      altitude: expect.anything(),
      mapUrl: 'https://www.openstreetmap.org/?mlat=48.85661&mlon=2.35183#map=16/48.85661/2.35183',
    });
    expect(words.kind === 'known' && plain(words.altitude ?? '')).toBe('38 m above the sea');
  });

  it('is right in the south and the west, in both languages', () => {
    const position = { latitude: -33.9, longitude: -70.5, altitudeMetres: null, headingDegrees: null };
    expect(tellPosition(aSnapshot({ position }), english)).toMatchObject({
      coordinates: '33.90000° S, 70.50000° W',
      heading: null,
      altitude: null,
    });
    expect(tellPosition(aSnapshot({ position }), bulgarian)).toMatchObject({ coordinates: '33,90000° ю.ш., 70,50000° з.д.' });
  });

  it('says where a moving car is heading', () => {
    expect(tellPosition(aSnapshot({ moving: true }), english)).toMatchObject({ heading: 'Heading south-west' });
  });
});
