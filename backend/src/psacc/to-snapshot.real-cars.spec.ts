import { type Snapshot } from '@psa-ev/domain';
import { aSnapshot } from '@psa-ev/testing';
import { keptBody, readStatus } from '../../test/psacc-reading.js';

function read(name: string): Snapshot {
  const { snapshot, oddities } = readStatus(keptBody(name));
  expect(oddities).toEqual([]);
  return snapshot;
}

/** The values without the times of the parts. */
const values = ({ parts: _, ...snapshot }: Snapshot) => snapshot;
const OF_THE_OTHER_CAR = {
  odometerKm: 3196.5,
  position: { latitude: 48.20849, longitude: 16.37208, altitudeMetres: 171, headingDegrees: 126 },
  outsideTemperatureCelsius: 7.5,
  auxiliaryBatteryPercent: 83.5,
  climate: { status: null, failure: null },
} as const;

it('parked and locked', () => {
  const snapshot = read('fixtures/vehicleinfo_e208_parked');
  expect(values(snapshot)).toEqual(values(aSnapshot({ daylight: false })));
  expect(snapshot.parts.battery.reportedAt).toEqual(new Date('2025-11-18T17:42:10Z'));
});

it('driving', () => {
  expect(values(read('recordings/vehicleinfo.driving'))).toEqual(
    values(
      aSnapshot({
        ...OF_THE_OTHER_CAR,
        battery: { percent: 100, rangeKm: 122, stateOfHealthPercent: 90 },
        ignition: 'startUp',
        moving: true,
        speedKmh: 63,
      }),
    ),
  );
});

it('charging with alternating current', () => {
  expect(values(read('fixtures/vehicleinfo_e208_charging_slow'))).toEqual(
    values(
      aSnapshot({
        battery: { percent: 47, rangeKm: 149 },
        charging: { status: 'charging', mode: 'ac', plugged: true, rateKmPerHour: 38, remainingMinutes: 225 },
        doors: { lock: null, open: null },
        daylight: false,
      }),
    ),
  );
});

it('charging with direct current', () => {
  expect(read('fixtures/vehicleinfo_e208_charging_quick')).toMatchObject({
    battery: { percent: 36, rangeKm: 114 },
    charging: { status: 'charging', mode: 'dc', plugged: true, rateKmPerHour: 412, remainingMinutes: 25 },
  });
});

it.each([
  ['waiting for its hour', 'vehicleinfo_e208_stopped_delayed', 'stopped', 62],
  ['fully charged', 'vehicleinfo_e208_finished', 'finished', 100],
  ['failed to charge', 'vehicleinfo_e208_failure', 'failed', 62],
])('plugged and %s', (_, name, status, percent) => {
  const { charging, battery } = read(`fixtures/${name}`);
  expect(battery.percent).toBe(percent);
  expect(charging).toEqual({
    status,
    mode: 'none',
    plugged: true,
    rateKmPerHour: 0,
    remainingMinutes: 0,
    scheduledStart: { hour: 22, minute: 30 },
  });
});

it('warming up in the frost', () => {
  expect(read('fixtures/vehicleinfo_e208_preconditioning_on')).toMatchObject({
    climate: { status: 'enabled', failure: null },
    outsideTemperatureCelsius: -1.5,
    charging: { status: 'finished', remainingMinutes: null },
  });
});

it('a plug-in hybrid, parked', () => {
  expect(values(read('recordings/vehicleinfo.hybrid_parked'))).toEqual(
    values(
      aSnapshot({
        ...OF_THE_OTHER_CAR,
        battery: { percent: 59, rangeKm: 122, stateOfHealthPercent: 96 },
        fuel: { percent: 42, rangeKm: 420 },
        powertrain: 'hybrid',
      }),
    ),
  );
});

it('a hybrid of a model that psacc does not know, whose tank it leaves out', () => {
  expect(read('recordings/vehicleinfo.unknown_model_phev')).toMatchObject({ powertrain: 'hybrid', fuel: { percent: null, rangeKm: 420 } });
});

it('of which the position is private', () => {
  expect(read('fixtures/vehicleinfo_e208_no_position')).toMatchObject({
    position: null,
    privacy: 'geolocation',
    moving: null,
    battery: { percent: 64 },
  });
});

it('of which little more than the battery is known', () => {
  expect(values(read('fixtures/vehicleinfo_e208_minimal'))).toEqual({
    ...values(read('recordings/vehicleinfo.no_status_yet_from_cache')),
    battery: { percent: 50, rangeKm: 160, stateOfHealthPercent: null },
  });
});

it('of which nothing is known yet', () => {
  const { battery, charging, doors, climate, ...others } = values(read('recordings/vehicleinfo.no_status_yet_from_cache'));
  const told = [battery, charging, doors, climate, others].flatMap((block) => Object.entries(block)).filter(([, value]) => value !== null);
  expect(told.map(([name]) => name)).toEqual(['vehicleId', 'polledAt', 'changedAt']);
});
