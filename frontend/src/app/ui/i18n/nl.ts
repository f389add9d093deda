import type { Phrases } from '../phrases';

/** How Dutch writes units, ages and moments. */
export const uiNl: Partial<Phrases> = {
  kmPerHour: 'km/u',
  milePerHour: 'mi/u',
  hour: 'u',
  justNow: 'zojuist',
  ago: (age) => `${age} geleden`,
  at: 'om',
  on: (moment, days) => `${days === 0 ? 'om' : 'op'} ${moment}`,
};
