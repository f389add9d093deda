import type { Phrases } from '../phrases';

/** How German writes units, ages and moments. */
export const uiDe: Partial<Phrases> = {
  milePerHour: 'mi/h',
  justNow: 'gerade eben',
  ago: (age) => `vor ${age.replace(/Tage$/, 'Tagen')}`,
  at: 'um',
  on: (moment, days) => `${days === 0 ? 'um' : 'am'} ${moment}`,
};
