import fc from 'fast-check';
import { addDays, daysBetween, isCalendarDay, parseCalendarDay } from './calendar-day.js';
import { dayOf, startOfDay } from './day-in-zone.js';
import { isInPeriod, daysOfPeriod, monthKeyOf, monthOf, weekOf, yearOf } from './calendar-period.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** With clocks that change by an hour, half an hour and two, at midnight (Santiago, Beirut, Nuuk), and not at all; with offsets of quarters of an hour. */
const ZONES = [
  'Europe/Sofia',
  'Europe/London',
  'America/St_Johns',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Antarctica/Troll',
  'America/Santiago',
  'Asia/Beirut',
  'America/Nuuk',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
] as const;

const anyZone = fc.constantFrom(...ZONES);
const anyMoment = fc.date({ min: new Date('2019-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
/** Around the nights when the clocks of the zones are changed. */
const anyChange = fc
  .tuple(
    fc.constantFrom(
      '2026-03-29',
      '2026-10-25',
      '2026-03-08',
      '2026-11-01',
      '2026-04-05',
      '2026-10-04',
      '2026-09-27',
      '2026-09-06',
      '2026-03-28',
    ),
    fc.integer({ min: -36 * 60, max: 36 * 60 }),
  )
  .map(([day, minutes]) => new Date(Date.parse(day) + minutes * MINUTE_MS));
const aMoment = fc.oneof(anyMoment, anyChange);
const aDay = fc.tuple(aMoment, anyZone).map(([at, timeZone]) => dayOf(at, timeZone));

const shownDay = (at: Date, timeZone: string) => {
  const [day, month, year] = at.toLocaleDateString('en-GB', { timeZone }).split('/');
  return `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
};
const day = parseCalendarDay;
const hoursOf = (text: string, timeZone: string) =>
  (startOfDay(addDays(day(text), 1), timeZone).getTime() - startOfDay(day(text), timeZone).getTime()) / HOUR_MS;

describe('a calendar day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', 'today', '', '2026-11-20T00:00:00.000Z'])('is not %p', (text) => {
    expect(isCalendarDay(text)).toBe(false);
    expect(() => parseCalendarDay(text)).toThrow(RangeError);
  });

  it('cannot be told in a zone that does not exist', () => {
    expect(() => dayOf(new Date(0), 'Europe/Atlantis')).toThrow(RangeError);
  });

  it('is the one that the platform shows, in whatever order zones and moments are asked for', () => {
    fc.assert(
      fc.property(anyZone, aMoment, (timeZone, at) => {
        expect(dayOf(at, timeZone)).toBe(shownDay(at, timeZone));
      }),
      { numRuns: 1000 },
    );
  });

  it('begins with the first moment that shows it', () => {
    fc.assert(
      fc.property(anyZone, aMoment, (timeZone, at) => {
        const today = dayOf(at, timeZone);
        const start = startOfDay(today, timeZone);
        expect(start.getTime()).toBeLessThanOrEqual(at.getTime());
        expect(shownDay(start, timeZone)).toBe(today);
        expect(shownDay(new Date(start.getTime() - 1), timeZone)).toBe(addDays(today, -1));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['2026-03-29', 'Europe/Sofia', 23],
    ['2026-10-25', 'Europe/Sofia', 25],
    ['2026-10-04', 'Australia/Lord_Howe', 23.5],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5],
    ['2026-03-29', 'Antarctica/Troll', 22],
    ['2026-03-08', 'America/St_Johns', 23],
    ['2026-11-20', 'Asia/Kathmandu', 24],
  ])('%s in %s has %d hours', (text, timeZone, hours) => {
    expect(hoursOf(text, timeZone)).toBe(hours);
  });

  it('begins at one where midnight is left out', () => {
    expect(startOfDay(day('2026-09-06'), 'America/Santiago')).toEqual(new Date('2026-09-06T04:00:00.000Z'));
    expect(hoursOf('2026-09-06', 'America/Santiago')).toBe(23);
  });

  it('is told right after years of others were asked for', () => {
    const first = day('2020-01-01');
    for (let index = 0; index < 2000; index++) startOfDay(addDays(first, index), 'Europe/Sofia');
    expect(startOfDay(first, 'Europe/Sofia')).toEqual(new Date('2019-12-31T22:00:00.000Z'));
  });
});

describe('a period of days', () => {
  it.each([
    ['2024-02-10', '2024-02-01', '2024-03-01', 29],
    ['2026-02-28', '2026-02-01', '2026-03-01', 28],
    ['2026-12-31', '2026-12-01', '2027-01-01', 31],
  ])('is the month of %s', (of, first, endsBefore, days) => {
    expect(monthOf(day(of))).toEqual({ first, endsBefore });
    expect(daysOfPeriod(monthOf(day(of)))).toHaveLength(days);
  });

  it('is the year and the week, over the turn of the year as well', () => {
    expect(yearOf(day('2024-06-01'))).toEqual({ first: '2024-01-01', endsBefore: '2025-01-01' });
    expect(yearOf(day('2025-12-31'))).toEqual({ first: '2025-01-01', endsBefore: '2026-01-01' });
    expect(weekOf(day('2027-01-01'))).toEqual({ first: '2026-12-28', endsBefore: '2027-01-04' });
  });

  it('holds the day that it is of, and each day has one month, one week and one year', () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom(monthOf, weekOf, yearOf), (of, periodOf) => {
        const period = periodOf(of);
        expect(isInPeriod(period, of)).toBe(true);
        for (const each of daysOfPeriod(period)) expect(periodOf(each)).toEqual(period);
        expect(periodOf(period.endsBefore)).not.toEqual(period);
      }),
    );
  });

  it('is counted in days', () => {
    expect(daysBetween(day('2026-02-27'), day('2026-03-02'))).toBe(3);
    expect(monthKeyOf(day('2026-02-27'))).toBe('2026-02');
    expect(daysOfPeriod({ first: day('2026-03-02'), endsBefore: day('2026-03-02') })).toEqual([]);
  });
});
