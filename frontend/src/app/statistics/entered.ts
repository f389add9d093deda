import { type JournalFigures } from '../data/journal-figures';
import { addDays, isCalendarDay, isCapacityKwh, isEmissionFactor } from '@psa-ev/domain';
import { kmFrom } from '../ui/units';
import { readNumber } from '../ui/written-number';

/** What somebody has typed, or all that cannot be of it. */
export type Entered<Value> = { readonly value: Value } | { readonly problems: readonly FigureProblem[] };
export type FigureProblem = 'capacity' | 'co2' | 'days' | 'limit' | 'odometer';
export const ALLOWANCE_PROBLEMS: readonly FigureProblem[] = ['days', 'limit', 'odometer'];

/** What stands in the fields of an allowance, as it is written. */
export interface TypedAllowance {
  readonly first: string;
  /** The last day that still belongs to the period. */
  readonly last: string;
  readonly limit: string;
  readonly odometer: string;
}

/** How fine each of the fields is: three digits after a mark are thousands in all of them. */
export const FRACTION_DIGITS = { capacity: 2, co2: 1, limit: 0, odometer: 1 } as const;
/** In kilometres or miles. Nobody is allowed less: it is a slip of the keys. */
const LEAST_LIMIT = 100;

export function enteredCapacity(typed: string, locale: string): Entered<number | null> {
  return enteredNumber(typed, locale, isCapacityKwh, 'capacity');
}

export function enteredEmissions(typed: string, locale: string): Entered<number | null> {
  return enteredNumber(typed, locale, isEmissionFactor, 'co2');
}

export function enteredAllowance(typed: TypedAllowance, locale: string): Entered<NonNullable<JournalFigures['allowance']>> {
  const { first, last } = typed;
  const limit = readNumber(typed.limit, locale, FRACTION_DIGITS.limit);
  const odometer = enteredNumber(typed.odometer, locale, (distance) => distance >= 0, 'odometer');
  const areDays = isCalendarDay(first) && isCalendarDay(last) && last > first;
  const isLimit = limit !== null && limit >= LEAST_LIMIT;
  if (areDays && isLimit && 'value' in odometer) {
    const period = { first, endsBefore: addDays(last, 1) };
    const odometerAtFirstKm = odometer.value === null ? null : kmFrom(odometer.value, locale);
    return { value: { period, limitKm: kmFrom(limit, locale), odometerAtFirstKm } };
  }
  const problems: readonly (FigureProblem | false)[] = [!areDays && 'days', !isLimit && 'limit', 'problems' in odometer && 'odometer'];
  return { problems: problems.filter((problem) => problem !== false) };
}

/** An empty field says nothing. */
function enteredNumber(
  typed: string,
  locale: string,
  isPossible: (value: number) => boolean,
  problem: Exclude<FigureProblem, 'days'>,
): Entered<number | null> {
  if (typed.trim() === '') return { value: null };
  const value = readNumber(typed, locale, FRACTION_DIGITS[problem]);
  return value !== null && isPossible(value) ? { value } : { problems: [problem] };
}
