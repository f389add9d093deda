import * as fc from 'fast-check';
import { parseDate, parseDurationMinutes, parseTimeOfDay } from './maker-time.js';

describe('a date of the maker', () => {
  it.each([
    ['nothing', ''],
    ['a date without a time', '2026-11-22'],
    ['a time without an offset', '2026-11-22 08:14:34'],
    ['a day that is in no calendar', '2026-02-30 08:14:34+00:00'],
    ['an hour that is in no day', '2026-11-22 25:14:34+00:00'],
    ['an offset without minutes', '2026-11-22 08:14:34+00'],
    ['an HTTP date of another weekday', 'Mon, 22 Nov 2026 05:04:42 GMT'],
    ['an HTTP date of a day that is in no calendar', 'Mon, 30 Feb 2026 05:04:42 GMT'],
    ['an HTTP date of another time zone', 'Sun, 22 Nov 2026 05:04:42 CET'],
    ['how JavaScript says that it is none', 'Invalid Date'],
    ['the format of a server in the United States', '11/18/25 16:40:00'],
    ['seconds since 1970', '1795335274'],
    ['text around a date', 'on 2026-11-22 08:14:34+00:00'],
  ])('is not %s', (_, text) => {
    expect(parseDate(text)).toBeNull();
  });

  it.each([
    ['2026-11-22 08:14:34+00:00', '2026-11-22T08:14:34.000Z'],
    ['2026-11-22 08:14:34.123456+00:00', '2026-11-22T08:14:34.123Z'],
    ['2026-11-22 08:14:34.5+00:00', '2026-11-22T08:14:34.500Z'],
    ['2026-11-22 09:14:34+01:00', '2026-11-22T08:14:34.000Z'],
    ['2026-11-22T08:14:34Z', '2026-11-22T08:14:34.000Z'],
    ['2026-11-22T08:14:34+0000', '2026-11-22T08:14:34.000Z'],
    ['2026-11-22 06:44:34.5-0130', '2026-11-22T08:14:34.500Z'],
    ['Sun, 22 Nov 2026 05:04:42 GMT', '2026-11-22T05:04:42.000Z'],
    ['2026-11-22T08:14:34.123Z', '2026-11-22T08:14:34.123Z'],
    ['2024-02-29 00:00:00+00:00', '2024-02-29T00:00:00.000Z'],
  ])('is read from %s', (text, expected) => {
    expect(parseDate(text)).toEqual(new Date(expected));
  });

  const anyDate = () => fc.date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true });

  it('is read from whatever JavaScript writes as ISO 8601', () => {
    fc.assert(fc.property(anyDate(), (written) => expect(parseDate(written.toISOString())).toEqual(written)));
  });

  it('is read from whatever JavaScript writes as HTTP does, to the second', () => {
    fc.assert(fc.property(anyDate(), (written) => expect(parseDate(written.toUTCString())?.toUTCString()).toBe(written.toUTCString())));
  });

  it('is never invalid, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(parseDate(text)?.getTime()).not.toBeNaN()));
  });
});

describe('a duration', () => {
  it.each(['', 'P', 'PT', '3:45', '3H45M', 'PT3H45', 'P1Y', 'P1M', 'P0Y1M', '-PT5M', 'PT-5M', 'PT1.5H', 'P1DT', `PT${'9'.repeat(400)}M`])(
    'is not "%s"',
    (text) => {
      expect(parseDurationMinutes(text)).toBeNull();
    },
  );

  it.each([
    ['PT0S', 0],
    ['PT25M', 25],
    ['PT3H45M', 225],
    ['PT90M', 90],
    ['P1DT2H', 26 * 60],
    ['P2D', 2 * 24 * 60],
    ['PT1S', 1],
    ['PT1M0.5S', 2],
    ['PT1H30M30S', 91],
    ['P0Y0M0DT3H45M0S', 225],
    ['P0Y0M1DT0H0M0S', 24 * 60],
  ])('%s is %d minutes, rounded up', (text, minutes) => {
    expect(parseDurationMinutes(text)).toBe(minutes);
  });
});

describe('a time of day, written as a duration since midnight', () => {
  it.each(['PT24H', 'PT23H60M', 'PT1440M', 'P1D', 'P1DT2H', 'PT99H0M', 'P1Y0M0DT2H', '22:30', ''])('is not %s', (text) => {
    expect(parseTimeOfDay(text)).toBeNull();
  });

  it.each([
    ['PT22H30M', { hour: 22, minute: 30 }],
    ['PT7H', { hour: 7, minute: 0 }],
    ['PT45M', { hour: 0, minute: 45 }],
    ['PT0S', { hour: 0, minute: 0 }],
    ['PT23H59M59S', { hour: 23, minute: 59 }],
    ['PT1350M', { hour: 22, minute: 30 }],
    ['PT81000S', { hour: 22, minute: 30 }],
    ['PT21H90M', { hour: 22, minute: 30 }],
    ['P0Y0M0DT22H30M0S', { hour: 22, minute: 30 }],
  ])('%s is read', (text, time) => {
    expect(parseTimeOfDay(text)).toEqual(time);
  });

  it('is the same time, however it is written', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), fc.nat(59), (hour, minute, second) => {
        const ways = [
          `PT${hour}H${minute}M${second}S`,
          `PT${hour * 60 + minute}M${second}S`,
          `PT${(hour * 60 + minute) * 60 + second}S`,
          `P0Y0M0DT${hour}H${minute}M${second}S`,
        ];
        for (const way of ways) expect(parseTimeOfDay(way)).toEqual({ hour, minute });
      }),
    );
  });
});
