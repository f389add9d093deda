import { type JournalFigures } from '../data/journal-figures';
import { addDays, isCalendarDay, isCapacityKwh, isEmissionFactor } from '@psa-ev/domain';

/** What somebody has typed, or why it cannot be. */
export type Entered<Value> = { readonly value: Value } | { readonly problem: FigureProblem };
export type FigureProblem = 'capacity' | 'co2' | 'days' | 'limit' | 'odometer';

/** What stands in the fields of an allowance, as the browser gives it. */
export interface TypedAllowance {
  readonly first: string;
  /** The last day that still belongs to the period. */
  readonly last: string;
  readonly limit: string;
  readonly odometer: string;
}

export function enteredCapacity(typed: string): Entered<number | null> {
  return enteredNumber(typed, isCapacityKwh, 'capacity');
}

export function enteredEmissions(typed: string): Entered<number | null> {
  return enteredNumber(typed, isEmissionFactor, 'co2');
}

export function enteredAllowance({ first, last, limit, odometer }: TypedAllowance): Entered<NonNullable<JournalFigures['allowance']>> {
  if (!isCalendarDay(first) || !isCalendarDay(last) || last <= first) return { problem: 'days' };
  const limitKm = Number(limit);
  if (limit.trim() === '' || !Number.isFinite(limitKm) || limitKm <= 0) return { problem: 'limit' };
  const odometerKm = enteredNumber(odometer, (km) => km >= 0, 'odometer');
  if ('problem' in odometerKm) return odometerKm;
  return { value: { period: { first, endsBefore: addDays(last, 1) }, limitKm, odometerAtFirstKm: odometerKm.value } };
}

/** An empty field says nothing. */
function enteredNumber(typed: string, isPossible: (value: number) => boolean, problem: FigureProblem): Entered<number | null> {
  if (typed.trim() === '') return { value: null };
  const value = Number(typed);
  return Number.isFinite(value) && isPossible(value) ? { value } : { problem };
}
