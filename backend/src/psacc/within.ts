import { type Oddities } from './oddity.log.js';

/** The least and the most that a value can truly be, both included. */
export type Bounds = readonly [least: number, most: number];

/** More range than any car on sale has. */
export const RANGE_KM: Bounds = [0, 2000];
export const PERCENT: Bounds = [0, 100];
/** No car that this is for goes faster. */
export const SPEED_KMH: Bounds = [0, 300];
/** Colder or hotter is it nowhere that roads lead to. */
export const OUTSIDE_CELSIUS: Bounds = [-60, 60];
/** Range gained in an hour; how much cars may gain once, nobody knows. */
export const CHARGING_RATE_KM_PER_HOUR: Bounds = [0, Infinity];

/** The value where it can be true; anything else is reported as an oddity of the field, and null: a secondary value must not cost the reading. */
export function within([least, most]: Bounds, field: string, value: number | null | undefined, oddities: Oddities): number | null {
  if (value === null || value === undefined) return null;
  if (value >= least && value <= most) return value;
  oddities.unusable(field, most === Infinity ? `at least ${least}` : `within ${least}..${most}`);
  return null;
}
