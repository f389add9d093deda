import type { Phrases } from '../phrases';

/** How Polish writes units, ages and moments. */
export const uiPl: Partial<Phrases> = {
  milePerHour: 'mi/h',
  justNow: 'przed chwilą',
  ago: (age) => `${age} temu`,
  at: 'o',
  // `3 listopada`, but `w czwartek`, `we wtorek`, `w środę`.
  on: (moment, days) => (days === 0 ? `o ${moment}` : /^\d/.test(moment) ? moment : onWeekday(moment)),
};

function onWeekday(moment: string): string {
  const weekday = moment.replace(/^(środ|sobot|niedziel)a/i, '$1ę');
  return `${/^wt/i.test(weekday) ? 'we' : 'w'} ${weekday}`;
}
