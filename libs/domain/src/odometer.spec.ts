import { odometerContradiction, odometerImpossibility } from './odometer.js';

const HOUR_MS = 3_600_000;

it.each([
  [-1, 'odometer-zero'],
  [0, 'odometer-zero'],
  [0.1, null],
  [2_000_000, null],
  [2_000_000.1, 'odometer-impossible'],
])('an odometer of %s km on its own: %s', (odometerKm, reason) => {
  expect(odometerImpossibility(odometerKm)).toBe(reason);
});

it.each([
  [100, 99.9, 0, 'odometer-decreased'],
  [100, 100, 0, null],
  [100, 1100, 0, null],
  [100, 1100.1, 0, 'odometer-jumped'],
  [100, 1600, 2 * HOUR_MS, null],
  [100, 1600.1, 2 * HOUR_MS, 'odometer-jumped'],
  [100, 1100, -2 * HOUR_MS, null],
  [100, 1100.1, -2 * HOUR_MS, 'odometer-jumped'],
])('from %s km to %s km in %s ms: %s', (fromKm, toKm, elapsedMs, reason) => {
  expect(odometerContradiction(fromKm, toKm, elapsedMs)).toBe(reason);
});
