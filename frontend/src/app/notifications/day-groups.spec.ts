import fc from 'fast-check';
import { groupByDay } from './day-groups';

const reader = { locale: 'en-GB', timeZone: 'Europe/Sofia' };
const itself = (at: Date) => at;
const at = (text: string) => new Date(text);

describe('news by days', () => {
  it('belong to the day of the car, not to that of UTC', () => {
    const groups = groupByDay([at('2026-11-20T21:59:00Z'), at('2026-11-19T22:00:00Z')], itself, at('2026-11-20T12:00:00Z'), reader);
    expect(groups).toEqual([
      { day: '2026-11-20', daysAgo: 0, name: null, items: [at('2026-11-20T21:59:00Z'), at('2026-11-19T22:00:00Z')] },
    ]);
  });

  it('are named by the weekday within a week, then by the date, with the year where it is another', () => {
    const days = ['2026-01-20', '2026-01-19', '2026-01-18', '2026-01-14', '2026-01-13', '2025-12-31'].map((day) => at(`${day}T10:00:00Z`));
    const named = (locale: string) => groupByDay(days, itself, at('2026-01-20T12:00:00Z'), { ...reader, locale }).map(({ name }) => name);
    expect(named('en-GB')).toEqual([null, null, 'Sunday', 'Wednesday', '13 January', '31 December 2025']);
    expect(named('bg-BG').slice(2, 5)).toEqual(['Неделя', 'Сряда', '13 януари']);
  });

  it('are all there, in their order', () => {
    const moments = fc.array(fc.date({ min: at('2026-01-01'), max: at('2026-12-31'), noInvalidDate: true }), { maxLength: 30 });
    fc.assert(
      fc.property(moments, (unsorted) => {
        const newestFirst = [...unsorted].sort((a, b) => b.getTime() - a.getTime());
        const groups = groupByDay(newestFirst, itself, at('2026-12-31'), reader);
        expect(groups.flatMap(({ items }) => items)).toEqual(newestFirst);
        expect(new Set(groups.map(({ day }) => day)).size).toBe(groups.length);
      }),
    );
  });
});
