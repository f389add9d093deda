import fc from 'fast-check';
import { DAY_MS, LocalTime, MINUTE_MS, wallMonday } from './local-time.ts';

const vienna = new LocalTime('Europe/Vienna');
const at = (text: string): number => Date.parse(text);

describe('the wall clock', () => {
  it.each([
    ['2026-11-20T17:00:00Z', 18 * 60],
    ['2026-07-20T17:00:00Z', 19 * 60],
    ['2026-03-29T00:59:00Z', 119],
    ['2026-03-29T01:00:00Z', 180],
  ])('at %s shows minute %i of the day', (time, minute) => {
    expect(vienna.minuteOfDay(at(time))).toBe(minute);
  });

  it.each([
    ['2026-11-20T17:00:00Z', '2026-11-20T21:30:00.000Z'],
    ['2026-11-20T21:30:00Z', '2026-11-21T21:30:00.000Z'],
    ['2026-03-28T22:00:00Z', '2026-03-29T20:30:00.000Z'],
    ['2026-10-24T21:00:00Z', '2026-10-25T21:30:00.000Z'],
  ])('after %s shows 22:30 next at %s', (time, next) => {
    expect(new Date(vienna.next(at(time), 22, 30)).toISOString()).toBe(next);
  });

  it('finds the moment that shows a time', () => {
    const times = fc.integer({ min: at('2025-01-01T00:00:00Z') / MINUTE_MS, max: at('2035-01-01T00:00:00Z') / MINUTE_MS });
    fc.assert(
      fc.property(times, (minute) => {
        const wall = vienna.wall(minute * MINUTE_MS);
        // In autumn one hour is shown twice; either moment shows it.
        expect(vienna.wall(vienna.fromWall(wall))).toBe(wall);
      }),
    );
  });

  it('begins each week on a Monday', () => {
    const monday = wallMonday(at('2026-11-22T23:59:00Z'));
    expect(new Date(monday).toISOString()).toBe('2026-11-16T00:00:00.000Z');
    expect(wallMonday(monday)).toBe(monday);
    expect(wallMonday(monday + 7 * DAY_MS)).toBe(monday + 7 * DAY_MS);
  });
});
