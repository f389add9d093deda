import { phrasesOf } from './phrases';
import { remembered } from './remembered';
import { inDistance, inTemperature, unitsOf } from './units';

/** One figure and its unit, kept apart so that a drawing can set them in two sizes. */
export interface QuantityPart {
  readonly amount: string;
  readonly unit: string;
}

/** A measured value as it is written: one part (`7.2 kW`), or several (`1 h 49 min`). */
export type Quantity = readonly QuantityPart[];

type Unit = keyof typeof SYMBOLS | 'metre' | 'hour' | 'minute' | 'second';

/** Symbols that every language writes alike; the others are among its phrases. Intl knows neither the kilowatt nor `h` and `min` beside each other. */
const SYMBOLS = { percent: '%', kilowatt: 'kW', degree: '°' };

/** Keeps a number and its unit, or a whole short phrase, on one line. */
export const NO_BREAK_SPACE = '\u00a0';

/** Intl writes a hyphen, which is too short beside figures and may end a line. */
const MINUS_SIGN = '\u2212';

const MINUTES_IN_HOUR = 60;
/** Where a charger's power is better told without a decimal: no one acts on 0.1 of 84 kW. */
const PLAIN_FROM_KILOWATTS = 20;

const numberFormat = remembered((locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options));

/** A value with its symbol, rounded to so many digits; `always`: with all of them, as in a column of figures that are compared. */
export function measured(value: number, unit: string, locale: string, fractionDigits: number, always = false): Quantity {
  // Adding zero turns -0 into 0: it is not "-0 °C" outside.
  const rounded = Number(value.toFixed(fractionDigits)) + 0;
  const digits = { maximumFractionDigits: fractionDigits, minimumFractionDigits: always ? fractionDigits : 0 };
  return [{ amount: numberFormat(locale, digits).format(rounded).replace('-', MINUS_SIGN), unit }];
}

const single = (value: number, unit: Unit, locale: string, fractionDigits = 0): Quantity =>
  measured(value, unitSymbol(unit, locale), locale, fractionDigits);

/** A distance, whole kilometres or miles: `23,418 km`, `14,552 mi`. */
export const plainDistance = (km: number, locale: string): Quantity => measured(inDistance(km, locale), distanceSymbol(locale), locale, 0);

/** A speed, or the range that a charge adds in an hour: `64 km/h`, `40 mph`. */
export const speed = (kmPerHour: number, locale: string): Quantity => {
  const { kmPerHour: metric, milePerHour } = phrasesOf(locale);
  return measured(inDistance(kmPerHour, locale), unitsOf(locale).distance === 'km' ? metric : milePerHour, locale, 0);
};

/** A share of 100: `64 %`. */
export const percent = (value: number, locale: string): Quantity => single(value, 'percent', locale);

/** A power, to a tenth below 20 kW: `7.2 kW`, `84 kW`. */
export const kilowatts = (kw: number, locale: string): Quantity => single(kw, 'kilowatt', locale, kw < PLAIN_FROM_KILOWATTS ? 1 : 0);

/** A power as a sentence names it, in whole kilowatts where there is at least one: `7 kW`. */
export const roundKilowatts = (kw: number, locale: string): Quantity => single(kw, 'kilowatt', locale, kw < 1 ? 1 : 0);

/** A temperature, in half degrees as the car measures it, or whole degrees Fahrenheit: `9.5 °C`, `49 °F`. */
export const temperature = (celsius: number, locale: string): Quantity =>
  measured(inTemperature(celsius, locale), temperatureSymbol(locale), locale, unitsOf(locale).temperature === 'celsius' ? 1 : 0);

/** `°C`, or `°F`. */
export const temperatureSymbol = (locale: string): string => (unitsOf(locale).temperature === 'celsius' ? '°C' : '°F');

/** A height above the sea: `38 m`. */
export const metres = (value: number, locale: string): Quantity => single(value, 'metre', locale);

/** A length of time in minutes, rounded to the minute: `1 h 49 min`, `25 min`. */
export function duration(minutes: number, locale: string): Quantity {
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / MINUTES_IN_HOUR);
  const rest = whole % MINUTES_IN_HOUR;
  const hourPart = single(hours, 'hour', locale);
  const minutePart = single(rest, 'minute', locale);
  if (hours === 0) return minutePart;
  return rest === 0 ? hourPart : [...hourPart, ...minutePart];
}

/** `km`, or `mi`. */
export const distanceSymbol = (locale: string): string => {
  const { km, mile } = phrasesOf(locale);
  return unitsOf(locale).distance === 'km' ? km : mile;
};

/** Writes the numbered strokes of a scale that is drawn in the reader's own unit; only the last carries that. */
export const strokeText =
  (locale: string) =>
  (distance: number, last: boolean): string => {
    const stroke = measured(distance, distanceSymbol(locale), locale, 0);
    return last ? quantityText(stroke) : (stroke[0]?.amount ?? '');
  };

/** The symbol alone, for an axis. */
export const unitSymbol = (unit: Unit, locale: string): string => ({ ...SYMBOLS, ...phrasesOf(locale) })[unit];

/** A quantity on one line of text. */
export function quantityText(quantity: Quantity): string {
  return quantity.map(({ amount, unit }) => `${amount}${NO_BREAK_SPACE}${unit}`).join(NO_BREAK_SPACE);
}
