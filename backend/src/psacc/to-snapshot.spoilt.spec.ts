import { type Snapshot } from '@psa-ev/domain';
import * as fc from 'fast-check';
import { keptBody, readStatus } from '../../test/psacc-reading.js';
import { PsaccError } from './psacc.errors.js';

const read = (json: unknown) => readStatus(json).snapshot;

describe('a car that reports something wrong', () => {
  it('loses only the fields that have a wrong type, and these are reported', () => {
    const { snapshot, oddities } = readStatus({
      energy: [{ type: 'Electric', level: '64', autonomy: 203, charging: 'none' }, 'Fuel', { type: 'Fuel', level: 42 }],
      timed_odometer: [28417.6],
      kinetic: { moving: 'no', speed: 12 },
    });
    expect(snapshot.battery).toEqual({ percent: null, rangeKm: 203, stateOfHealthPercent: null });
    expect(snapshot.charging.status).toBeNull();
    expect(snapshot.fuel).toEqual({ percent: 42, rangeKm: null });
    expect([snapshot.odometerKm, snapshot.moving, snapshot.speedKmh]).toEqual([null, null, 12]);
    expect(oddities).toEqual([
      'status.energy[] is not of type object',
      'status.energy[].charging is not of type object',
      'status.energy[].level is not of type number',
      'status.kinetic.moving is not of type boolean',
      'status.timed_odometer is not of type object',
    ]);
  });

  it('has a number that is none count as missing', () => {
    expect(read(JSON.parse('{"timed_odometer": {"mileage": 1e999}}')).odometerKm).toBeNull();
  });

  it('has words that are not known here count as unknown, and these are reported', () => {
    const { snapshot, oddities } = readStatus({
      energy: [
        { type: 'Electric', charging: { status: 'Thinking', charging_mode: 'Wireless', plugged: true } },
        { type: 'Hydrogen', level: 3 },
      ],
      ignition: { type: 'constructor' },
      preconditioning: { air_conditioning: { status: 'Warming', failure_cause: 'TooHot' } },
      privacy: { state: 'Half' },
      service: { type: 'Steam' },
      doors_state: { opening: [{ identifier: 'Bonnet', state: 'Open' }] },
    });
    expect(snapshot.charging).toMatchObject({ status: 'unknown', mode: 'unknown', plugged: true });
    expect(snapshot.climate).toEqual({ status: 'unknown', failure: 'unknown' });
    expect([snapshot.ignition, snapshot.privacy, snapshot.powertrain, snapshot.doors.open]).toEqual([
      'unknown',
      'unknown',
      'unknown',
      ['unknown'],
    ]);
    expect(oddities).toContain('status.energy[].charging.status: Thinking');
    expect(oddities).toContain('status.ignition.type: constructor');
    expect(oddities).toContain('status.energy[].type: Hydrogen');
  });

  it('is understood whatever the case of its words', () => {
    const { snapshot, oddities } = readStatus({
      energy: [{ type: 'ELECTRIC', charging: { status: 'INPROGRESS', charging_mode: 'quick' } }],
    });
    expect(snapshot.charging).toMatchObject({ status: 'charging', mode: 'dc' });
    expect(oddities).toEqual([]);
  });

  it('has a time that cannot be read count as missing, and it is reported', () => {
    const { snapshot, oddities } = readStatus({
      energy: [{ type: 'Electric', updated_at: 'yesterday', charging: { remaining_time: 'soon', next_delayed_time: 'PT25H' } }],
    });
    expect(snapshot.parts.battery.reportedAt).toBeNull();
    expect(snapshot.charging).toMatchObject({ remainingMinutes: null, scheduledStart: null });
    expect(oddities).toHaveLength(3);
  });

  it('is told by its true name which date cannot be read', () => {
    const updated_at = 'yesterday';
    const created_at = updated_at;
    const { oddities } = readStatus({
      energy: [{ type: 'Electric', updated_at, created_at }],
      ignition: { updated_at },
      kinetic: { updated_at },
      service: { updated_at },
      environment: { created_at },
    });
    expect(oddities.map((oddity) => oddity.split(' ')[0])).toEqual([
      'status.energy[].created_at',
      'status.energy[].updated_at',
      'status.environment.created_at',
      'status.ignition.updated_at',
      'status.kinetic.updated_at',
      'status.service.updated_at',
    ]);
  });

  it('never breaks a reading, whatever JSON comes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
        try {
          read(json);
        } catch (error) {
          expect(error).toBeInstanceOf(PsaccError);
        }
      }),
    );
  });

  it('is not held up by endless lists or deep nesting', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(
      read({ energy: Array.from({ length: 500_000 }, () => 1), privacy: deep, embedded: deep, ignition: { type: 'Stop' } }).ignition,
    ).toBe('stop');
  });
});

describe('a status in which one block is spoilt', () => {
  const AFFECTED: Readonly<Record<string, readonly (keyof Snapshot)[]>> = {
    energy: ['battery', 'charging', 'fuel', 'parts'],
    battery: ['auxiliaryBatteryPercent'],
    preconditionning: ['climate', 'parts'],
    ignition: ['ignition', 'parts'],
    kinetic: ['moving', 'speedKmh', 'parts'],
    last_position: ['position', 'parts'],
    timed_odometer: ['odometerKm', 'parts'],
    environment: ['outsideTemperatureCelsius', 'daylight', 'parts'],
    doors_state: ['doors', 'parts'],
    privacy: ['privacy'],
    service: ['powertrain', 'battery', 'parts'],
    links: [],
    embedded: [],
  };
  const WHOLE = keptBody('fixtures/vehicleinfo_e208_parked');

  function pathsIn(value: unknown): (string | number)[][] {
    if (typeof value !== 'object' || value === null) return [[]];
    const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    return [[], ...keys.flatMap((key) => pathsIn(Reflect.get(value, key)).map((path) => [key, ...path]))];
  }

  function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
    if (key === undefined) return by;
    const copy: unknown = structuredClone(value);
    if (typeof copy === 'object' && copy !== null) Reflect.set(copy, key, replaced(Reflect.get(copy, key), rest, by));
    return copy;
  }

  it('keeps every value of all other blocks', () => {
    const places = Object.keys(AFFECTED).flatMap((block) => pathsIn(WHOLE[block]).map((path) => [block, ...path]));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, by) => {
        const [block = ''] = path;
        const spoilt = read(replaced(WHOLE, path, by));
        const others = ([name]: [string, unknown]) => !AFFECTED[block]?.some((affected) => affected === name);
        expect(Object.entries(spoilt).filter(others)).toEqual(Object.entries(read(WHOLE)).filter(others));
      }),
      { numRuns: 500 },
    );
  });
});
