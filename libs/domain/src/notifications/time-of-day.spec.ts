import fc from 'fast-check';
import type { DailyHours } from './rules.js';
import { endOf, isWithin, minuteOfDay, minutesSince } from './time-of-day.js';

const MINUTE_MS = 60_000;
/** With clocks that change by an hour, by half an hour, by two, and not at all; and with offsets of quarters of an hour. */
const ZONES = [
  'Europe/Sofia',
  'America/New_York',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'America/St_Johns',
  'UTC',
] as const;
const NIGHT = { from: { hour: 22, minute: 0 }, to: { hour: 7, minute: 0 } };

const anyTime = fc.record({ hour: fc.nat(23), minute: fc.nat(59) });
const anyHours: fc.Arbitrary<DailyHours> = fc.record({ from: anyTime, to: anyTime });
const anyMoment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
/** Around the nights when the clocks of the zones are changed. */
const anyChange = fc
  .tuple(
    fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-04', '2026-10-03', '2026-04-05', '2026-09-26'),
    fc.integer({ min: -36 * 60, max: 36 * 60 }),
  )
  .map(([day, minutes]) => new Date(Date.parse(`${day}T00:00:00.000Z`) + minutes * MINUTE_MS));

describe('a time of day', () => {
  it.each([
    ['Europe/Sofia', '2026-11-20T08:00:59.000Z', 10 * 60],
    ['Europe/Sofia', '2026-07-20T21:30:00.000Z', 30],
    ['Asia/Kathmandu', '2026-11-20T18:15:00.000Z', 0],
    ['Australia/Lord_Howe', '2026-10-03T15:29:00.000Z', 60 + 59],
    ['Australia/Lord_Howe', '2026-10-03T15:30:00.000Z', 2 * 60 + 30],
  ])('on a wall in %s at %s is minute %d', (timeZone, at, minute) => {
    expect(minuteOfDay(new Date(at), timeZone)).toBe(minute);
  });

  it('is the one that the platform knows, in whatever order zones and moments are asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.oneof(anyMoment, anyChange), (timeZone, at) => {
        const shown = at.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
        const [hour, minute] = shown.split(':').map(Number);
        expect(minuteOfDay(at, timeZone)).toBe((hour ?? NaN) * 60 + (minute ?? NaN));
      }),
      { numRuns: 500 },
    );
  });

  it('cannot be told in a zone that does not exist', () => {
    expect(() => minuteOfDay(new Date(0), 'Europe/Atlantis')).toThrow(RangeError);
  });

  it('has passed by so many minutes, over midnight as well', () => {
    expect(minutesSince({ hour: 23, minute: 30 }, new Date('2026-11-20T22:15:00.000Z'), 'Europe/Sofia')).toBe(45);
  });
});

describe('daily hours', () => {
  const inSofia = (time: string) => new Date(`2026-11-20T${time}:00.000+02:00`);

  it('hold from their first minute to the one before their last, over midnight', () => {
    const held = ['21:59', '22:00', '23:59', '00:00', '06:59', '07:00', '12:00'].map((time) =>
      isWithin(NIGHT, inSofia(time), 'Europe/Sofia'),
    );
    expect(held).toEqual([false, true, true, true, true, false, false]);
  });

  it('hold all day where they begin when they end, and never end', () => {
    const allDay = { from: { hour: 7, minute: 0 }, to: { hour: 7, minute: 0 } };
    expect(isWithin(allDay, inSofia('07:00'), 'Europe/Sofia')).toBe(true);
    expect(endOf(allDay, inSofia('12:00'), 'Europe/Sofia')).toBeNull();
  });

  it.each([
    ['on a plain night', 'Europe/Sofia', NIGHT, '2026-11-20T21:10:30.000Z', '2026-11-21T05:00:00.000Z'],
    ['in the night without a third hour', 'Europe/Sofia', NIGHT, '2026-03-28T20:30:00.000Z', '2026-03-29T04:00:00.000Z'],
    ['in the night with two third hours', 'Europe/Sofia', NIGHT, '2026-10-24T20:30:00.000Z', '2026-10-25T05:00:00.000Z'],
    ['in the short night of New York', 'America/New_York', NIGHT, '2026-03-08T04:00:00.000Z', '2026-03-08T11:00:00.000Z'],
    ['in the long night of New York', 'America/New_York', NIGHT, '2026-11-01T04:00:00.000Z', '2026-11-01T12:00:00.000Z'],
    ['in Kathmandu', 'Asia/Kathmandu', NIGHT, '2026-11-20T18:00:00.000Z', '2026-11-21T01:15:00.000Z'],
    [
      'where the clocks skip their end',
      'America/New_York',
      { from: NIGHT.from, to: { hour: 2, minute: 30 } },
      '2026-03-08T06:00:00.000Z',
      '2026-03-08T07:00:00.000Z',
    ],
    [
      'where the clocks show their end twice',
      'America/New_York',
      { from: NIGHT.from, to: { hour: 1, minute: 30 } },
      '2026-11-01T04:00:00.000Z',
      '2026-11-01T05:30:00.000Z',
    ],
    [
      'a day later where the clocks skip the only minute outside of them',
      'Pacific/Chatham',
      { from: { hour: 3, minute: 1 }, to: { hour: 3, minute: 0 } },
      '2026-09-26T00:00:00.000Z',
      '2026-09-27T13:15:00.000Z',
    ],
  ])('end %s', (_night, timeZone, hours, at, end) => {
    expect(endOf(hours, new Date(at), timeZone)).toEqual(new Date(end));
  });

  it('end at a moment outside of them, and not before, whatever the clocks do', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), anyHours, fc.oneof(anyMoment, anyChange), (timeZone, hours, at) => {
        fc.pre(isWithin(hours, at, timeZone));
        const end = endOf(hours, at, timeZone);
        if (!end) return;
        expect(end.getTime()).toBeGreaterThan(at.getTime());
        // Not even where the clocks skip the few minutes of the day that lie outside.
        expect(end.getTime() - at.getTime()).toBeLessThanOrEqual(50 * 60 * MINUTE_MS);
        expect(isWithin(hours, end, timeZone)).toBe(false);
        expect(isWithin(hours, new Date(end.getTime() - MINUTE_MS), timeZone)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
