import {
  type CalendarDay,
  isCalendarDay,
  type Tariff,
  type TariffBand,
  type TariffProblem,
  tariffProblems,
  type TimeOfDay,
  type Weekday,
  WEEKDAYS,
} from '@psa-ev/domain';
import { clockTime } from '../ui/moment';
import { highestPerKwh } from '../ui/possible-price';
import { readNumber, writeNumber } from '../ui/written-number';

/** A price as it is being written. */
export interface BandDraft {
  /** `22:00`, as the browser's own field writes it; empty: not chosen. */
  readonly from: string;
  readonly to: string;
  readonly weekdays: readonly Weekday[];
  readonly price: string;
}

/** A tariff as it is being written. */
export interface TariffDraft {
  readonly id: string;
  readonly isNew: boolean;
  readonly name: string;
  readonly currency: string;
  readonly fee: string;
  /** Where `placeIds` are not asked for. */
  readonly isAnywhere: boolean;
  readonly placeIds: readonly string[];
  readonly mode: 'any' | 'ac' | 'dc';
  /** `2026-01-01`; empty: no limit. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly bands: readonly BandDraft[];
}

/** What is wrong with what is written: the domain's problems, no place chosen where one has to be, and what nobody can mean. */
export type DraftProblem = TariffProblem | 'no-place' | 'price-too-high' | 'fee-too-high';

const PRICE_DIGITS = 4;
const FEE_DIGITS = 2;
/** Of any currency, for a kilowatt-hour or a session. */
const HIGHEST_PRICE = 100_000;
const MIDNIGHT = '00:00';
/** A number that no price is. */
const NO_NUMBER = Number.NaN;

/** One price for the whole week: what most people pay. */
export function newTariff(currency: string): TariffDraft {
  return {
    id: crypto.randomUUID(),
    isNew: true,
    name: '',
    currency,
    fee: '0',
    isAnywhere: true,
    placeIds: [],
    mode: 'any',
    validFrom: '',
    validUntil: '',
    bands: [newBand()],
  };
}

export function newBand(): BandDraft {
  return { from: MIDNIGHT, to: MIDNIGHT, weekdays: WEEKDAYS, price: '' };
}

export function draftOf(tariff: Tariff, locale: string): TariffDraft {
  const { id, name, currency, placeIds, mode, validFrom, validUntil, bands, sessionFee } = tariff;
  return {
    id,
    isNew: false,
    name,
    currency,
    fee: writeNumber(sessionFee, locale, PRICE_DIGITS),
    isAnywhere: placeIds === null,
    placeIds: placeIds ?? [],
    mode: mode ?? 'any',
    validFrom: validFrom ?? '',
    validUntil: validUntil ?? '',
    bands: bands.map(({ hours, weekdays, pricePerKwh }) => ({
      from: clockTime(hours.from),
      to: clockTime(hours.to),
      weekdays,
      price: writeNumber(pricePerKwh, locale, PRICE_DIGITS),
    })),
  };
}

/** What is written as a tariff; what is no number or no time is one that no tariff can have. */
export function tariffOf(draft: TariffDraft, locale: string): Tariff {
  return {
    id: draft.id,
    name: draft.name.trim(),
    currency: draft.currency.trim().toUpperCase(),
    placeIds: draft.isAnywhere ? null : draft.placeIds,
    mode: draft.mode === 'any' ? null : draft.mode,
    validFrom: dayOrNone(draft.validFrom),
    validUntil: dayOrNone(draft.validUntil),
    bands: draft.bands.map((band) => bandOf(band, locale)),
    sessionFee: draft.fee.trim() === '' ? 0 : (readNumber(draft.fee, locale, FEE_DIGITS) ?? NO_NUMBER),
  };
}

export function draftProblems(draft: TariffDraft, locale: string): readonly DraftProblem[] {
  const tariff = tariffOf(draft, locale);
  const prices = tariff.bands.map(({ pricePerKwh }) => pricePerKwh);
  const isNowhere = !draft.isAnywhere && draft.placeIds.length === 0;
  const mostPerKwh = mostPerKwhOf(draft);
  // For the domain a price that is too high is no price: here it has words of its own.
  const isAmount = { 'no-price': prices.every((price) => price >= 0), 'no-fee': tariff.sessionFee >= 0 };
  const problems: (DraftProblem | false)[] = [
    ...tariffProblems(tariff).filter((problem) => !((problem === 'no-price' || problem === 'no-fee') && isAmount[problem])),
    prices.some((price) => price > mostPerKwh) && 'price-too-high',
    tariff.sessionFee > HIGHEST_PRICE && 'fee-too-high',
    isNowhere && 'no-place',
  ];
  return problems.filter((problem) => problem !== false);
}

/** How high a price of a kilowatt-hour can be in this currency. */
export function mostPerKwhOf({ currency }: TariffDraft): number {
  return highestPerKwh(currency.trim().toUpperCase(), HIGHEST_PRICE);
}

function bandOf({ from, to, weekdays, price }: BandDraft, locale: string): TariffBand {
  return {
    hours: { from: timeOf(from), to: timeOf(to) },
    // In the order of the week, however they were pressed.
    weekdays: WEEKDAYS.filter((day) => weekdays.includes(day)),
    pricePerKwh: readNumber(price, locale, PRICE_DIGITS) ?? NO_NUMBER,
  };
}

function timeOf(text: string): TimeOfDay {
  const [hour = NO_NUMBER, minute = NO_NUMBER] = text === '' ? [] : text.split(':').map(Number);
  return { hour, minute };
}

/** The browser's own field gives a date or nothing. */
function dayOrNone(text: string): CalendarDay | null {
  return isCalendarDay(text) ? text : null;
}
