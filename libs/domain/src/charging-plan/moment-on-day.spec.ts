import fc from 'fast-check';
import { parseCalendarDay } from '../journal/statistics/calendar-day.js';
import { dayOf, startOfDay } from '../journal/statistics/day-in-zone.js';
import { inMinutes, minuteOfDay } from '../notifications/time-of-day.js';
import { momentOn } from './moment-on-day.js';

const MINUTE_MS = 60_000;

describe('the moment of a time on a day', () => {
  it.each([
    ['on a plain day', 'Europe/Sofia', '2026-11-20', 7, 30, '2026-11-20T05:30:00.000Z'],
    ['after the night without a third hour', 'Europe/Sofia', '2026-03-29', 7, 30, '2026-03-29T04:30:00.000Z'],
    ['after the night with two third hours', 'Europe/Sofia', '2026-10-25', 7, 30, '2026-10-25T05:30:00.000Z'],
    ['that does not exist is the first one after it', 'Europe/Sofia', '2026-03-29', 3, 30, '2026-03-29T01:00:00.000Z'],
    ['that comes twice is the first of the two', 'Europe/Sofia', '2026-10-25', 3, 30, '2026-10-25T00:30:00.000Z'],
    ['where midnight is skipped is the first of the day', 'Africa/Cairo', '2026-04-24', 0, 30, '2026-04-23T22:00:00.000Z'],
    ['where the clocks move by half an hour', 'Australia/Lord_Howe', '2026-10-04', 2, 15, '2026-10-03T15:30:00.000Z'],
  ])('%s', (_case, timeZone, day, hour, minute, moment) => {
    expect(momentOn(parseCalendarDay(day), { hour, minute }, timeZone)).toEqual(new Date(moment));
  });

  it('is the first of its day at which the clock shows the time, or a later one', () => {
    const zones = ['Europe/Sofia', 'America/St_Johns', 'Australia/Lord_Howe', 'Antarctica/Troll', 'Africa/Cairo', 'Asia/Kathmandu'];
    const days = [
      '2026-03-29',
      '2026-03-08',
      '2026-11-01',
      '2026-10-25',
      '2026-04-05',
      '2026-10-04',
      '2026-04-24',
      '2026-10-30',
      '2026-12-31',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.constantFrom(...days), fc.nat(95), (timeZone, text, quarter) => {
        const day = parseCalendarDay(text);
        const time = { hour: Math.floor(quarter / 4), minute: (quarter % 4) * 15 };
        let firstMs = startOfDay(day, timeZone).getTime();
        while (minuteOfDay(new Date(firstMs), timeZone) < inMinutes(time) && dayOf(new Date(firstMs), timeZone) === day)
          firstMs += 15 * MINUTE_MS;
        expect(momentOn(day, time, timeZone).getTime()).toBe(firstMs);
      }),
      { numRuns: 400 },
    );
  });
});
