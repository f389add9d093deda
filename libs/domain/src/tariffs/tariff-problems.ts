import { isCalendarDay } from '../journal/statistics/calendar-day.js';
import type { TimeOfDay } from '../snapshot.js';
import type { Tariff, TariffBand } from './tariff.js';

/** What is wrong with a tariff that a person has written. */
export type TariffProblem =
  | 'no-name'
  | 'name-too-long'
  | 'no-currency'
  | 'no-band'
  | 'too-many-bands'
  | 'no-weekday'
  | 'no-time'
  | 'no-price'
  | 'no-fee'
  | 'no-day'
  | 'ends-before-it-begins';

/** In characters. */
const LONGEST_NAME = 80;
/** One for each hour of a working day, and of the weekend. */
const MOST_BANDS = 48;
/** Of any currency: a kilowatt-hour for a thousand is a slip of the finger in most, and a plain price in some. */
const HIGHEST_PRICE = 100_000;

/** Everything that is wrong with a tariff, each once; empty where it can be used. A price may be zero: the sun sends no bill. */
export function tariffProblems(tariff: Tariff): readonly TariffProblem[] {
  const { name, currency, bands, validFrom, validUntil, sessionFee } = tariff;
  const days = [validFrom, validUntil].filter((day) => day !== null);
  const found: (TariffProblem | false)[] = [
    name.trim() === '' && 'no-name',
    [...name].length > LONGEST_NAME && 'name-too-long',
    !/^[A-Z]{3}$/.test(currency) && 'no-currency',
    bands.length === 0 && 'no-band',
    bands.length > MOST_BANDS && 'too-many-bands',
    bands.some(({ weekdays }) => weekdays.length === 0) && 'no-weekday',
    !bands.every(hasTimes) && 'no-time',
    !bands.every(({ pricePerKwh }) => isPrice(pricePerKwh)) && 'no-price',
    !isPrice(sessionFee) && 'no-fee',
    !days.every(isCalendarDay) && 'no-day',
    validFrom !== null && validUntil !== null && validUntil < validFrom && 'ends-before-it-begins',
  ];
  return found.filter((problem) => problem !== false);
}

function hasTimes({ hours }: TariffBand): boolean {
  return isTimeOfDay(hours.from) && isTimeOfDay(hours.to);
}

/** True for a time that a clock can show. */
export function isTimeOfDay({ hour, minute }: TimeOfDay): boolean {
  return Number.isInteger(hour) && hour >= 0 && hour < 24 && Number.isInteger(minute) && minute >= 0 && minute < 60;
}

function isPrice(amount: number): boolean {
  return amount >= 0 && amount <= HIGHEST_PRICE;
}
