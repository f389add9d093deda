import type { Units } from '@psa-ev/contract';

/** The units in which a reader of a locale is told: metric, as in the whole app, until all of it can speak of miles. */
export function unitsOf(_locale: string): Units {
  return 'metric';
}
