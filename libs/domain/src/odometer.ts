const HOUR_MS = 3_600_000;
/** No car that this is for goes faster; a larger step of the odometer is the maker's error. */
export const FASTEST_KMH = 250;
/**
 * A car that was silent may catch up on a whole journey in one reading. An error of the maker's is off by orders of magnitude, so a wide slack
 * still catches it. A longer journey is believed as soon as enough time has passed.
 */
const SLACK_KM = 1000;
/** More than any car has driven on one battery, and far below the overflow of the maker's counter (429,496,729.5 km). */
const HIGHEST_KM = 2_000_000;

/** Why an odometer is no odometer at all, whatever was known before. */
export type OdometerImpossibility = 'odometer-zero' | 'odometer-impossible';
/** Why an odometer cannot follow another. */
export type OdometerContradiction = 'odometer-decreased' | 'odometer-jumped';

/** What is wrong with an odometer, even if it is the first ever; null where nothing is. */
export function odometerImpossibility(odometerKm: number): OdometerImpossibility | null {
  if (odometerKm <= 0) return 'odometer-zero';
  return odometerKm > HIGHEST_KM ? 'odometer-impossible' : null;
}

/** What is wrong with going from one odometer to another within a time; null where nothing is. A negative time, of a clock put back, counts as none. */
export function odometerContradiction(fromKm: number, toKm: number, elapsedMs: number): OdometerContradiction | null {
  const drivenKm = toKm - fromKm;
  if (drivenKm < 0) return 'odometer-decreased';
  return drivenKm > (FASTEST_KMH * Math.max(0, elapsedMs)) / HOUR_MS + SLACK_KM ? 'odometer-jumped' : null;
}
