import { anySnapshot, aSnapshot } from '@psa-ev/testing';
import fc from 'fast-check';
import { changedParts, distanceMetres } from './change-detection.js';
import type { Position, Snapshot } from './snapshot.js';

function place(changes: Partial<Position> = {}): Position {
  return { latitude: 48.85661, longitude: 2.35183, altitudeMetres: 38, headingDegrees: 214, ...changes };
}

/** Degrees of latitude that are so many metres, on a sphere of the Earth's mean radius. */
function degreesNorth(metres: number): number {
  return (metres / 6_371_008.8) * (180 / Math.PI);
}

function partsThatDiffer(stored: Parameters<typeof aSnapshot>[0], reading: Parameters<typeof aSnapshot>[0]): string[] {
  return [...changedParts(aSnapshot(stored), aSnapshot(reading))];
}

describe('changedParts', () => {
  it.each<[string, Partial<Snapshot>]>([
    ['battery', { battery: { percent: 63, rangeKm: 203, stateOfHealthPercent: 93 } }],
    ['battery', { fuel: { percent: 40, rangeKm: 300 } }],
    ['charging', { charging: { ...aSnapshot().charging, plugged: true } }],
    ['charging', { charging: { ...aSnapshot().charging, scheduledStart: { hour: 22, minute: 31 } } }],
    ['odometer', { odometerKm: 28417.7 }],
    ['driving', { ignition: 'start' }],
    ['driving', { moving: true }],
    ['driving', { speedKmh: 50 }],
    ['position', { position: place({ latitude: 48.857 }) }],
    ['position', { privacy: 'geolocation' }],
    ['doors', { doors: { lock: 'unlocked', open: [] } }],
    ['doors', { doors: { lock: 'locked', open: ['trunk'] } }],
    ['climate', { climate: { status: 'enabled', failure: null } }],
    ['environment', { daylight: false }],
    ['environment', { auxiliaryBatteryPercent: 90 }],
    ['environment', { powertrain: 'hybrid' }],
  ])('sees a change of the %s alone: %j', (part, changes) => {
    expect([...changedParts(aSnapshot(), { ...aSnapshot(), ...changes })]).toEqual([part]);
  });

  it('sees that several parts changed at once', () => {
    expect(partsThatDiffer({}, { odometerKm: 28420, ignition: 'start', position: null })).toEqual(['odometer', 'driving', 'position']);
  });

  it('sees a value vanish and return: not reported is not zero', () => {
    expect(partsThatDiffer({ charging: { rateKmPerHour: 0 } }, { charging: { rateKmPerHour: null } })).toEqual(['charging']);
    expect(partsThatDiffer({ doors: { open: null } }, { doors: { open: [] } })).toEqual(['doors']);
    expect(partsThatDiffer({ outsideTemperatureCelsius: null }, { outsideTemperatureCelsius: 0 })).toEqual(['environment']);
    expect(partsThatDiffer({ fuel: null }, { fuel: { percent: null, rangeKm: null } })).toEqual(['battery']);
  });

  it('does not mind when the car was read and when it reported', () => {
    expect(partsThatDiffer({ at: '08:00' }, { at: '09:00', reportedAt: new Date('2026-11-20T08:59:00Z') })).toEqual([]);
  });

  it('does not mind the order in which open doors are named', () => {
    expect(partsThatDiffer({ doors: { open: ['driver', 'trunk'] } }, { doors: { open: ['trunk', 'driver'] } })).toEqual([]);
    expect(partsThatDiffer({ doors: { open: ['driver', 'trunk'] } }, { doors: { open: ['driver', 'driver'] } })).toEqual(['doors']);
  });

  it('does not mind the order of the fields, which a database may give as it likes', () => {
    const { percent, rangeKm, stateOfHealthPercent } = aSnapshot().battery;
    expect(changedParts(aSnapshot(), { ...aSnapshot(), battery: { stateOfHealthPercent, rangeKm, percent } }).size).toBe(0);
  });

  it('takes a flicker of less than one degree for the same temperature, and one degree for a change', () => {
    expect(partsThatDiffer({ outsideTemperatureCelsius: -0.5 }, { outsideTemperatureCelsius: 0 })).toEqual([]);
    expect(partsThatDiffer({ outsideTemperatureCelsius: -0.5 }, { outsideTemperatureCelsius: 0.5 })).toEqual(['environment']);
  });

  it('takes two fixes nearer than 25 metres for the same place', () => {
    const movedNorth = (metres: number) => place({ latitude: 48.85661 + degreesNorth(metres) });
    expect(partsThatDiffer({}, { position: movedNorth(24.9) })).toEqual([]);
    expect(partsThatDiffer({}, { position: movedNorth(25.1) })).toEqual(['position']);
  });

  it('does not mind another altitude at the same place', () => {
    expect(partsThatDiffer({}, { position: place({ altitudeMetres: null }) })).toEqual([]);
  });

  it.each([
    [214, 223.9],
    [355, 4.9],
    [4.9, 355],
    [0, 360],
  ])('takes a heading of %s and %s degrees for the same, also across north', (from, to) => {
    expect(partsThatDiffer({ position: place({ headingDegrees: from }) }, { position: place({ headingDegrees: to }) })).toEqual([]);
  });

  it.each([
    [214, 224],
    [355, 5],
    [0, 180],
    [0, null],
  ])('takes a heading of %s and %s degrees for a turn', (from, to) => {
    expect(partsThatDiffer({ position: place({ headingDegrees: from }) }, { position: place({ headingDegrees: to }) })).toEqual([
      'position',
    ]);
  });

  it('finds nothing new in any snapshot read again, also after a way through JSON', () => {
    fc.assert(
      fc.property(anySnapshot(), (snapshot) => {
        const again: unknown = JSON.parse(JSON.stringify(snapshot));
        expect(changedParts(snapshot, Object.assign(aSnapshot(), again)).size).toBe(0);
      }),
    );
  });

  it('finds the same parts whichever of two snapshots came first', () => {
    fc.assert(
      fc.property(anySnapshot(), anySnapshot(), (one, other) => {
        expect(changedParts(one, other)).toEqual(changedParts(other, one));
      }),
    );
  });
});

describe('distanceMetres', () => {
  const anyPlace = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    altitudeMetres: fc.constant(null),
    headingDegrees: fc.constant(null),
  });

  it('knows the way from Nashville to Los Angeles airport (Rosetta Code, "Haversine formula": 2887.26 km for a radius of 6372.8 km)', () => {
    const nashville = place({ latitude: 36.12, longitude: -86.67 });
    const losAngeles = place({ latitude: 33.94, longitude: -118.4 });
    expect(distanceMetres(nashville, losAngeles) * (6372.8 / 6371.0088)).toBeCloseTo(2_887_259.95, 1);
  });

  it('measures a degree of a meridian as the 360th part of the circumference', () => {
    expect(distanceMetres(place({ latitude: 48 }), place({ latitude: 49 }))).toBeCloseTo((2 * Math.PI * 6_371_008.8) / 360, 3);
  });

  it('takes the short way over the date line', () => {
    expect(distanceMetres(place({ latitude: 0, longitude: 179.5 }), place({ latitude: 0, longitude: -179.5 }))).toBeCloseTo(111_195.08, 1);
  });

  it('is a number between nothing and half the circumference, the same both ways, for any two places', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (from, to) => {
        const metres = distanceMetres(from, to);
        expect(metres).toBeGreaterThanOrEqual(0);
        expect(metres).toBeLessThanOrEqual(Math.PI * 6_371_008.8);
        expect(distanceMetres(to, from)).toBeCloseTo(metres, 3);
        expect(distanceMetres(from, from)).toBe(0);
      }),
    );
  });
});
