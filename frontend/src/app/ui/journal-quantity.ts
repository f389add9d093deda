import { distanceSymbol, measured, NO_BREAK_SPACE, type Quantity } from './quantity';
import { inDistance, kmFrom, unitsOf } from './units';

/** Where a distance is better told without a decimal: no one plans by 0.1 of 1,204 km. */
const PLAIN_FROM_DISTANCE = 1000;
/** The same for energy. */
const PLAIN_FROM_KILOWATT_HOURS = 1000;
/** A number set large tells its size: from a hundred on without a decimal. */
const WHOLE_FROM = 100;
const PRICE_DIGITS = 4;

/** A distance as the odometer counts it, to the tenth: `18.4 km`, `11.4 mi`. */
export const distance = (km: number, locale: string): Quantity => finely(inDistance(km, locale), PLAIN_FROM_DISTANCE, locale);

/** A distance to the tenth however long it is: a sum that must fit its lines. */
export const exactDistance = (km: number, locale: string): Quantity => finely(inDistance(km, locale), Infinity, locale);

/** An energy, to the tenth: `35.8 kWh`. */
export const kilowattHours = (kwh: number, locale: string): Quantity =>
  measured(kwh, 'kWh', locale, kwh < PLAIN_FROM_KILOWATT_HOURS ? 1 : 0, true);

/** A sum of distances, set large: `1,204 km`, `59.1 km`. */
export const wholeDistance = (km: number, locale: string): Quantity => finely(inDistance(km, locale), WHOLE_FROM, locale);

/** A sum of energies, set large: `108 kWh`, `91.5 kWh`. */
export const wholeKilowattHours = (kwh: number, locale: string): Quantity => measured(kwh, 'kWh', locale, kwh < WHOLE_FROM ? 1 : 0, true);

/** An energy with what it may be off: `35.8 ± 1.0 kWh`. */
export function kilowattHoursWithError(kwh: number, errorKwh: number, locale: string): string {
  const [amount, error] = [kilowattHours(kwh, locale), kilowattHours(errorKwh, locale)].map(([part]) => part?.amount ?? '');
  return [amount, '±', error, 'kWh'].join(NO_BREAK_SPACE);
}

/** A mean consumption, to the tenth: `17.3 kWh/100 km`, `3.6 mi/kWh`. */
export const consumption = (kwhPer100Km: number, locale: string): Quantity =>
  measured(inConsumption(kwhPer100Km, locale), consumptionSymbol(locale), locale, 1, true);

/** A consumption as the reader counts it: kilowatt-hours for a hundred kilometres or miles, or how many of these one gives. The latter is infinite where nothing was used. */
export const inConsumption = (kwhPer100Km: number, locale: string): number => {
  if (unitsOf(locale).consumption === 'energy-per-100') return kwhPer100Km * kmFrom(1, locale);
  return kwhPer100Km > 0 ? inDistance(100 / kwhPer100Km, locale) : Infinity;
};

/** `kWh/100 km`, `mi/kWh`. */
export const consumptionSymbol = (locale: string): string =>
  unitsOf(locale).consumption === 'energy-per-100' ? `kWh/${hundredOf(locale)}` : `${distanceSymbol(locale)}/kWh`;

/** `100 km`, `100 mi`. */
export const hundredOf = (locale: string): string => `100${NO_BREAK_SPACE}${distanceSymbol(locale)}`;

/** An amount of money to the hundredth, with its symbol where the reader's language has one: `8.59 €`, `8.59 BGN`. */
export const money = (amount: number, currency: string, locale: string): Quantity =>
  measured(amount, currencySymbol(currency, locale), locale, 2, true);

/** A price of a kilowatt-hour, as finely as contracts name it: `0.2418 €/kWh`. */
export const pricePerKilowattHour = (price: number, currency: string, locale: string): Quantity =>
  measured(price, `${currencySymbol(currency, locale)}/kWh`, locale, PRICE_DIGITS);

const finely = (distance: number, wholeFrom: number, locale: string): Quantity =>
  measured(distance, distanceSymbol(locale), locale, distance < wholeFrom ? 1 : 0, true);

/** The symbol that people use, `€`; the code itself for what has none, or is no currency at all. */
export function currencySymbol(currency: string, locale: string): string {
  if (!/^[A-Z]{3}$/.test(currency)) return currency;
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
