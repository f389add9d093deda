import type { Units } from '@psa-ev/contract';

/** Where road signs count miles. */
const MILES = /-(US|GB|LR|MM)$/i;

/** The units of a locale such as `en-GB`; metric where it names no country. */
export function unitsOf(locale: string): Units {
  return MILES.test(locale) ? 'imperial' : 'metric';
}
