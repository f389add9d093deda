import { remembered } from './remembered';

/** How a reader measures and counts. */
export interface Units {
  readonly distance: 'km' | 'mile';
  readonly temperature: 'celsius' | 'fahrenheit';
  /** Energy for a hundred kilometres or miles, or how many of these a kilowatt-hour gives. */
  readonly consumption: 'energy-per-100' | 'distance-per-kwh';
  readonly clock: 'h23' | 'h12';
}

/** Unicode CLDR, supplemental data, measurementData: where roads are measured in miles, and the air in degrees Fahrenheit. */
const MILES_IN = 'GB LR MM US';
const FAHRENHEIT_IN = 'BS BZ KY PR PW US';

const KM_PER_MILE = 1.609344;

/**
 * What a locale asks for in its extension, else what its region uses. The extension is Unicode's (`-u-ms-metric-mu-fahrenhe-hc-h12`, UTS 35); of consumption it
 * knows nothing, so that follows as a private subtag, `-x-per100` or `-x-perkwh`.
 */
export const unitsOf = remembered((locale: string): Units => {
  const { region = '' } = new Intl.Locale(locale);
  const asked = (key: string) => new RegExp(`-${key}-(\\w+)`).exec(locale)?.[1];
  const isIn = (regions: string) => region !== '' && regions.includes(region);
  const distance = (asked('ms') ?? (isIn(MILES_IN) ? 'ussystem' : 'metric')) === 'metric' ? 'km' : 'mile';
  return {
    distance,
    temperature: (asked('mu') ?? (isIn(FAHRENHEIT_IN) ? 'fahrenhe' : 'celsius')) === 'celsius' ? 'celsius' : 'fahrenheit',
    consumption: (asked('x') ?? (distance === 'mile' ? 'perkwh' : 'per100')) === 'perkwh' ? 'distance-per-kwh' : 'energy-per-100',
    clock: new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hourCycle?.startsWith('h1') ? 'h12' : 'h23',
  };
});

/** Kilometres, or miles: also for what is per hour. */
export const inDistance = (km: number, locale: string): number => (unitsOf(locale).distance === 'km' ? km : km / KM_PER_MILE);

/** What a reader wrote in his own unit, in kilometres. */
export const kmFrom = (distance: number, locale: string): number => (unitsOf(locale).distance === 'km' ? distance : distance * KM_PER_MILE);

/** Degrees Celsius, or Fahrenheit. */
export const inTemperature = (celsius: number, locale: string): number =>
  unitsOf(locale).temperature === 'celsius' ? celsius : celsius * 1.8 + 32;

/** What a reader wrote in his own unit, in degrees Celsius. */
export const celsiusFrom = (degrees: number, locale: string): number =>
  unitsOf(locale).temperature === 'celsius' ? degrees : (degrees - 32) / 1.8;
