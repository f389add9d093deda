import type { Phrases } from '../phrases';

/** How Bulgarian writes units, ages and moments. */
export const uiBg: Partial<Phrases> = {
  km: 'км',
  kmPerHour: 'км/ч',
  metre: 'м',
  mile: 'мили',
  milePerHour: 'мили/ч',
  hour: 'ч',
  minute: 'мин',
  second: 'с',
  justNow: 'току-що',
  ago: (age) => `преди ${age}`,
  at: 'в',
  on: (moment, days) => `${preposition(moment, days)} ${moment}`,
};

/** A weekday's name means one day only within a week; then it is a date. */
const WEEKDAY_IS_CLEAR_FOR_DAYS = 6;

function preposition(moment: string, days: number): string {
  if (days === 0) return 'в';
  if (days > WEEKDAY_IS_CLEAR_FOR_DAYS) return 'на';
  // Before в and ф the preposition is doubled, or it could not be heard.
  return /^[вф]/i.test(moment) ? 'във' : 'в';
}
