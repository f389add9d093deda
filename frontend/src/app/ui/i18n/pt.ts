import type { Phrases } from '../phrases';

/** How Portuguese writes units, ages and moments. */
export const uiPt: Partial<Phrases> = {
  milePerHour: 'mi/h',
  justNow: 'agora mesmo',
  ago: (age) => `há ${age}`,
  at: 'às',
  on: (moment, days) => `${days === 0 ? 'às' : preposition(moment)} ${moment}`,
};

function preposition(moment: string): string {
  if (/^\d/.test(moment)) return 'a';
  return /^(sábado|domingo)/i.test(moment) ? 'no' : 'na';
}
