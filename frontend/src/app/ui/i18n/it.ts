import type { Phrases } from '../phrases';

/** How Italian writes units, ages and moments. */
export const uiIt: Partial<Phrases> = {
  milePerHour: 'mi/h',
  justNow: 'adesso',
  ago: (age) => `${age} fa`,
  at: 'alle',
  // `il 3 novembre`, but `giovedì` alone.
  on: (moment, days) => (days === 0 ? `alle ${moment}` : /^\d/.test(moment) ? `il ${moment}` : moment),
};
