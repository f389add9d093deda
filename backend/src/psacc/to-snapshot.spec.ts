import { at } from '@psa-ev/testing';
import { readStatus } from '../../test/psacc-reading.js';

const read = (json: unknown) => readStatus(json).snapshot;
const charging = (fields: object) => read({ energy: [{ type: 'Electric', charging: fields }] }).charging;
const position = (coordinates: unknown, heading: unknown = null) =>
  read({ last_position: { geometry: { coordinates }, properties: { heading } } }).position;

describe('energies', () => {
  it.each([[null], [[]], [[null]], [[{ type: 'Fuel', level: 40 }]], [[{ level: 64 }]]])(
    'without an electric one tell nothing of the battery: %j',
    (energy) => {
      const { battery, charging } = read({ energy });
      expect(battery).toEqual({ percent: null, rangeKm: null, stateOfHealthPercent: null });
      expect(Object.values(charging).every((value) => value === null)).toBe(true);
    },
  );

  it('are told apart by their type, not by their place', () => {
    const { battery, fuel } = read({
      energy: [{ type: 'Fuel', level: 42, autonomy: 420 }, { type: 'Electric' }, { type: 'Electric', level: 59 }],
    });
    expect(battery.percent).toBe(59);
    expect(fuel).toEqual({ percent: 42, rangeKm: 420 });
  });

  it.each([
    ['Electric', { resistance: 90, capacity: 96 }, 90],
    ['Electric', { resistance: null, capacity: 96 }, 96],
    ['Hybrid', { resistance: 90, capacity: 96 }, 96],
    ['Hybrid', { resistance: 90, capacity: null }, 90],
    [null, { resistance: 90, capacity: 96 }, 90],
    ['Electric', null, null],
  ])('of a car called %s with the health %j make %p percent', (type, health, percent) => {
    expect(read({ service: { type }, energy: [{ type: 'Electric', battery: { health } }] }).battery.stateOfHealthPercent).toBe(percent);
  });
});

describe('charging', () => {
  it.each([
    ['Disconnected', false, 'disconnected'],
    ['Disconnected', null, 'disconnected'],
    ['Disconnected', true, 'plugged'],
    [null, true, 'plugged'],
    [null, false, 'disconnected'],
    [null, null, null],
    ['InProgress', true, 'charging'],
    ['Stopped', true, 'stopped'],
    ['Finished', true, 'finished'],
    ['Failure', true, 'failed'],
  ])('that psacc calls %s, plugged: %p, is %p', (status, plugged, ours) => {
    expect(charging({ status, plugged }).status).toBe(ours);
  });
});

describe('a position', () => {
  it.each([
    ['no coordinates', null],
    ['none of them', [null, null, null]],
    ['one of them missing', [2.35183, null, 38]],
    ['a longitude off the globe', [181, 48.85661]],
    ['a latitude off the globe', [2.35183, 90.1]],
    ['zero and zero, which is no fix', [0, 0, 0]],
    ['words', ['2.35183', '48.85661']],
  ])('is not known from %s', (_, coordinates) => {
    expect(position(coordinates)).toBeNull();
  });

  it('has its longitude first, as in GeoJSON, and may have no altitude', () => {
    expect(position([16.37208, 48.20849, null])).toEqual({
      latitude: 48.20849,
      longitude: 16.37208,
      altitudeMetres: null,
      headingDegrees: null,
    });
    expect(position([0, 51.4769])).toMatchObject({ latitude: 51.4769, longitude: 0 });
  });

  it.each([
    [0, 0],
    [214, 214],
    [360, 0],
    [-1, null],
    [361, null],
    [null, null],
  ])('with the heading %p shows %p degrees', (heading, degrees) => {
    expect(position([2.35183, 48.85661], heading)?.headingDegrees).toBe(degrees);
  });
});

describe('the dates of the maker', () => {
  it('belong to the parts that they speak of', () => {
    const day = (hour: number) => `2026-11-20 0${hour}:00:00+00:00`;
    const { parts, changedAt } = read({
      energy: [
        { type: 'Fuel', updated_at: day(9) },
        { type: 'Electric', updated_at: null, created_at: day(1) },
      ],
      timed_odometer: { updated_at: day(2) },
      last_position: { properties: { updated_at: day(3) } },
      doors_state: { updated_at: day(4) },
      preconditionning: { air_conditioning: { updated_at: day(5) } },
      environment: { created_at: day(6) },
      service: { updated_at: day(7) },
    });
    expect(Object.fromEntries(Object.entries(parts).map(([part, { reportedAt }]) => [part, reportedAt?.getUTCHours()]))).toEqual({
      battery: 1,
      charging: 1,
      odometer: 2,
      position: 3,
      doors: 4,
      climate: 5,
      environment: 6,
      driving: 7,
    });
    expect(
      [changedAt, ...Object.values(parts).map((times) => times.changedAt)].every((date) => date.getTime() === at('08:00').getTime()),
    ).toBe(true);
  });
});

describe('air conditioning', () => {
  const ON = { air_conditioning: { status: 'Enabled' } };

  it.each([
    ['as psacc writes it', { preconditionning: ON }],
    ['as the cloud writes it', { preconditioning: ON }],
    ['where one spelling is empty', { preconditionning: { air_conditioning: null }, preconditioning: ON }],
    ['where one spelling says nothing', { preconditionning: { air_conditioning: { status: null } }, preconditioning: ON }],
  ])('is found %s', (_, blocks) => {
    expect(read(blocks).climate.status).toBe('enabled');
  });

  it('tells why it failed', () => {
    expect(read({ preconditionning: { air_conditioning: { status: 'Failure', failure_cause: 'WindowsRoofOpened' } } }).climate).toEqual({
      status: 'failed',
      failure: 'windowsOrRoofOpened',
    });
  });

  it.each(['None', 'No', null])('tells no failure where the cause is %p', (failure_cause) => {
    const { snapshot, oddities } = readStatus({ preconditionning: { air_conditioning: { status: 'Enabled', failure_cause } } });
    expect(snapshot.climate).toEqual({ status: 'enabled', failure: null });
    expect(oddities).toEqual([]);
  });
});
