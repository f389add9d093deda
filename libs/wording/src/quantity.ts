import type { Speech } from './speech.js';

/** Keeps a number and its unit on one line. */
const NO_BREAK_SPACE = '\u00a0';
/** Intl writes a hyphen, which is too short beside figures. */
const MINUS_SIGN = '\u2212';

/** The same in every language. */
const KILOWATT_HOUR = 'kWh';

const KM_PER_MILE = 1.609344;
const METRES_PER_KM = 1000;
const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;
/** Nearer than this a tenth of a kilometre or mile still matters. */
const PLAIN_FROM = 10;
/** A position is not known better. */
const METRES_STEP = 10;

/** `80 %`. */
export function percentText(percent: number, speech: Speech): string {
  return withUnit(percent, '%', 0, speech);
}

/** A range, in whole kilometres or miles: `183 km`. */
export function rangeText(km: number, speech: Speech): string {
  const { kilometre, mile } = speech.words.units;
  return speech.units === 'imperial' ? withUnit(km / KM_PER_MILE, mile, 0, speech) : withUnit(km, kilometre, 0, speech);
}

/** How far something is away: `420 m`, `1.2 km`, `14 km`, `0.3 mi`. */
export function distanceText(metres: number, speech: Speech): string {
  const { kilometre, metre, mile } = speech.words.units;
  const km = metres / METRES_PER_KM;
  const inTenths = (value: number, unit: string) => withUnit(value, unit, value < PLAIN_FROM ? 1 : 0, speech);
  if (speech.units === 'imperial') return inTenths(km / KM_PER_MILE, mile);
  const rounded = Math.round(metres / METRES_STEP) * METRES_STEP;
  return rounded < METRES_PER_KM ? withUnit(rounded, metre, 0, speech) : inTenths(km, kilometre);
}

/** In half degrees as the car measures it, or whole degrees Fahrenheit: `7.5 °C`, `45 °F`. Britain counts in miles, but in degrees Celsius. */
export function temperatureText(celsius: number, speech: Speech): string {
  const { region } = new Intl.Locale(speech.locale);
  return speech.units === 'imperial' && region !== 'GB'
    ? withUnit(celsius * 1.8 + 32, '°F', 0, speech)
    : withUnit(celsius, '°C', 1, speech);
}

/** An energy that was measured to the tenth: `19.3 kWh`, `71 kWh`. */
export function energyText(kwh: number, speech: Speech): string {
  return withUnit(kwh, KILOWATT_HOUR, kwh < PLAIN_FROM ** 2 ? 1 : 0, speech);
}

/** With what it may be off: `19.3 ± 0.5 kWh`. */
export function energyWithErrorText(kwh: number, errorKwh: number, speech: Speech): string {
  return `${numberText(kwh, 1, speech)}${NO_BREAK_SPACE}±${NO_BREAK_SPACE}${withUnit(errorKwh, KILOWATT_HOUR, 1, speech)}`;
}

/** An amount of money: `€4.12`, `4,12 €`. `currency`: ISO 4217. */
export function moneyText(amount: number, currency: string, { locale }: Speech): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount).replace(/\s/g, NO_BREAK_SPACE);
}

/** A length of time, rounded to the minute, from a day on to the hour: `25 min`, `4 h 10 min`, `2 days 3 h`. */
export function durationText(minutes: number, speech: Speech): string {
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / MINUTES_PER_HOUR);
  const { hour, minute } = speech.words.units;
  if (hours < HOURS_PER_DAY) return parts([hours, hour], [whole % MINUTES_PER_HOUR, minute], speech);
  const wholeHours = Math.round(whole / MINUTES_PER_HOUR);
  const days = daysText(Math.floor(wholeHours / HOURS_PER_DAY), speech);
  const rest = wholeHours % HOURS_PER_DAY;
  return rest === 0 ? days : `${days}${NO_BREAK_SPACE}${withUnit(rest, hour, 0, speech)}`;
}

type Part = readonly [amount: number, unit: string];

function parts(large: Part, small: Part, speech: Speech): string {
  const text = ([amount, unit]: Part) => withUnit(amount, unit, 0, speech);
  if (large[0] === 0) return text(small);
  return small[0] === 0 ? text(large) : `${text(large)}${NO_BREAK_SPACE}${text(small)}`;
}

function daysText(days: number, { locale }: Speech): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days).replace(/\s/g, NO_BREAK_SPACE);
}

function withUnit(value: number, unit: string, fractionDigits: number, speech: Speech): string {
  return `${numberText(value, fractionDigits, speech)}${NO_BREAK_SPACE}${unit}`;
}

function numberText(value: number, fractionDigits: number, { locale }: Speech): string {
  // Adding zero turns -0 into 0: it is not "-0 °C" outside.
  const rounded = Number(value.toFixed(fractionDigits)) + 0;
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: fractionDigits }).format(rounded).replace('-', MINUS_SIGN);
  return amount.replace(/\s/g, NO_BREAK_SPACE);
}
