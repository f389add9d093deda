import * as fc from 'fast-check';
import { PsaccUnreadable } from './psacc.errors.js';
import { readVehicleList } from './vehicle-list.schema.js';

const oddities: string[] = [];
const read = (json: unknown) =>
  readVehicleList('listing the vehicles', json, {
    unknownWord: (field, word) => oddities.push(`${field} ${word}`),
    unusable: (field, expected) => oddities.push(`${field} ${expected}`),
  });

beforeEach(() => oddities.splice(0));

it.each([[{}], [null], [true], ['vehicles'], [{ vehicles: [] }]])('refuses %j, which is no list', (json) => {
  expect(() => read(json)).toThrow(PsaccUnreadable);
});

it('leaves out an entry without a usable VIN, says so, and keeps the others', () => {
  const vehicles = read([
    null,
    7,
    {},
    { vin: '../settings' },
    { vin: 12 },
    { vin: 'VR3UHZKXZLT000001', label: 'e-208', brand: 'Peugeot', battery_power: 46 },
  ]);
  expect(vehicles).toEqual([{ vin: 'VR3UHZKXZLT000001', label: 'e-208', brand: 'Peugeot', batteryCapacityKwh: 46 }]);
  expect(oddities).toContain('vehicles[].vin letters and digits');
  expect(oddities.join()).not.toContain('../settings');
});

it('keeps a vehicle of which nothing but the VIN can be used', () => {
  expect(read([{ vin: 'VR3UHZKXZLT000001', label: 3, brand: '', battery_power: '46' }])).toEqual([
    { vin: 'VR3UHZKXZLT000001', label: null, brand: null, batteryCapacityKwh: null },
  ]);
});

it('does not believe the capacity of a model that psacc does not know', () => {
  expect(read([{ vin: 'VF3ZZZZZZPS000009', label: 'unknown', brand: 'Peugeot', battery_power: 46 }])).toEqual([
    { vin: 'VF3ZZZZZZPS000009', label: null, brand: 'Peugeot', batteryCapacityKwh: null },
  ]);
});

it('takes a capacity of zero for none', () => {
  expect(read([{ vin: 'VR3UHZKXZLT000001', label: '208', brand: 'Peugeot', battery_power: 0 }])[0]?.batteryCapacityKwh).toBeNull();
});

it('keeps the first of two entries with the same VIN, and says so', () => {
  const vin = 'VR3UHZKXZLT000001';
  const vehicles = read([
    { vin, label: 'e-208' },
    { vin: 'VF3ZZZZZZPS000009', label: '3008' },
    { vin: ` ${vin} `, label: 'e-2008' },
  ]);
  expect(vehicles.map(({ label }) => label)).toEqual(['e-208', '3008']);
  expect(oddities).toEqual(['vehicles[].vin there once']);
});

it('never lists a VIN twice, nor a name without an end', () => {
  const entry = fc.record({ vin: fc.constantFrom('A1', 'B2', 'C3'), label: fc.string({ maxLength: 200, unit: 'binary' }) });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const vehicles = read(entries);
      expect(vehicles.map(({ vin }) => vin)).toEqual([...new Set(entries.map(({ vin }) => vin))]);
      for (const { label } of vehicles) expect([...(label ?? '')].length).toBeLessThanOrEqual(80);
    }),
  );
});

it('cuts a label and a brand after 80 characters, and no character in half', () => {
  const long = `${'x'.repeat(79)}🚗🚗`;
  const [vehicle] = read([{ vin: 'VR3UHZKXZLT000001', label: `  ${long}`, brand: long }]);
  expect(vehicle).toMatchObject({ label: `${'x'.repeat(79)}🚗`, brand: `${'x'.repeat(79)}🚗` });
});

it('reads an account without vehicles', () => {
  expect(read([])).toEqual([]);
});

it('is not held up by a list of noise', () => {
  expect(read(Array.from({ length: 500_000 }, () => 1))).toEqual([]);
});
