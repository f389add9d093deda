import type { Energy } from './energy.js';

/** Each of the two percents that a change is derived from may be one off: below three percent the figure says more of the rounding than of the drive. */
const LEAST_PERCENT = 3;

/** Energy out of the battery over a distance. Negative where a descent gave back more than was used. */
export interface EnergyOverDistance {
  readonly energy: Energy | null;
  readonly distanceKm: number;
}

/**
 * Mean consumption of a drive, or of several together, in kWh/100 km. Drives without a known energy are left out, with their kilometres.
 *
 * Null where the change of the battery is less than 3 percent in all, or where nothing was driven.
 */
export function consumptionKwhPer100Km(drives: readonly EnergyOverDistance[], capacityKwh: number | null): number | null {
  if (capacityKwh === null) return null;
  let [kwh, km] = [0, 0];
  for (const { energy, distanceKm } of drives) {
    if (energy === null) continue;
    kwh += energy.kwh;
    km += distanceKm;
  }
  // Whole percents of a capacity are not whole numbers: a hair below three percent is three percent.
  const percent = (kwh / capacityKwh) * 100 + 1e-9;
  return percent >= LEAST_PERCENT && km > 0 ? (kwh / km) * 100 : null;
}
