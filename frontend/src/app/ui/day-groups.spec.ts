import fc from 'fast-check';
import { groupByDay } from './day-groups';

const NOW = new Date('2026-11-20T08:00:00Z');
const headings = (moments: readonly string[], locale: string, timeZone = 'Europe/Sofia') =>
  groupByDay(
    moments.map((moment) => new Date(moment)),
    (moment) => moment,
    NOW,
    { locale, timeZone },
  ).map(({ heading, things }) => `${heading}: ${things.length}`);

describe('things by their days', () => {
  it('are none of none', () => expect(headings([], 'en-IE')).toEqual([]));

  it('are named as people name days, from today back', () => {
    const moments = [
      '2026-11-20T07:00:00Z',
      '2026-11-20T06:00:00Z',
      '2026-11-19T20:00:00Z',
      '2026-11-18T12:00:00Z',
      '2025-12-31T12:00:00Z',
    ];
    expect(headings(moments, 'en-IE')).toEqual(['Today: 2', 'Yesterday: 1', 'Wednesday, 18 November: 1', 'Wednesday 31 December 2025: 1']);
    expect(headings(moments, 'bg-BG')).toEqual(['Днес: 2', 'Вчера: 1', 'Сряда, 18 ноември: 1', 'Сряда, 31 декември 2025 г.: 1']);
  });

  it('belong to the day of the car’s zone, not of the reader’s', () => {
    const lateInTheEvening = ['2026-11-19T23:30:00Z'];
    expect(headings(lateInTheEvening, 'en-IE', 'Europe/Sofia')).toEqual(['Today: 1']);
    expect(headings(lateInTheEvening, 'en-IE', 'Europe/London')).toEqual(['Yesterday: 1']);
  });

  it('are all there, in their order, each day once', () => {
    const moments = fc.array(fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }), { maxLength: 30 });
    fc.assert(
      fc.property(moments, (unsorted) => {
        const newestFirst = [...unsorted].sort((a, b) => b.getTime() - a.getTime());
        const groups = groupByDay(newestFirst, (at) => at, NOW, { locale: 'en-IE', timeZone: 'Europe/Sofia' });
        expect(groups.flatMap(({ things }) => things)).toEqual(newestFirst);
        expect(new Set(groups.map(({ day }) => day)).size).toBe(groups.length);
      }),
    );
  });
});
