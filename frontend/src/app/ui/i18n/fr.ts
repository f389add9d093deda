import type { Phrases } from '../phrases';

/** How French writes units, ages and moments. */
export const uiFr: Partial<Phrases> = {
  milePerHour: 'mi/h',
  justNow: 'à l’instant',
  ago: (age) => `il y a ${age}`,
  at: 'à',
  // `le 3 novembre`, but `jeudi` alone.
  on: (moment, days) => (days === 0 ? `à ${moment}` : /^\d/.test(moment) ? `le ${moment}` : moment),
};
