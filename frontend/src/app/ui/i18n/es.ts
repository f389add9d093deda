import type { Phrases } from '../phrases';

/** How Spanish writes units, ages and moments. */
export const uiEs: Partial<Phrases> = {
  milePerHour: 'mi/h',
  justNow: 'ahora mismo',
  ago: (age) => `hace ${age}`,
  at: 'a las',
  on: (moment, days) => `${days === 0 ? 'a las' : 'el'} ${moment}`,
};
