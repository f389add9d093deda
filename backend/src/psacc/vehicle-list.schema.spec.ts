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

it('reads an account without vehicles', () => {
  expect(read([])).toEqual([]);
});

it('is not held up by a list of noise', () => {
  expect(read(Array.from({ length: 500_000 }, () => 1))).toEqual([]);
});
