import {
  clockTime,
  dayOrTime,
  daysInWords,
  fullMoment,
  knownTimeZone,
  momentLabel,
  relativeAge,
  shortMoment,
  timeInWords,
  timeOfDay,
  wallTime,
  whenHappened,
  wholeDaysSince,
} from './moment';
import { uiBg } from './i18n/bg';
import { teachPhrases } from './phrases';

beforeAll(() => teachPhrases('bg', uiBg));

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const english = { locale: 'en-IE', timeZone: 'Europe/Sofia' };
const bulgarian = { locale: 'bg-BG', timeZone: 'Europe/Sofia' };
/** Friday 20 November 2026, 23:03 in Sofia. */
const NOW = new Date('2026-11-20T21:03:00Z');
const before = (ms: number) => new Date(NOW.getTime() - ms);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('how long ago something was', () => {
  it.each([
    [3 * SECOND, 'just now', 'току-що'],
    [-5 * MINUTE, 'just now', 'току-що'],
    [27 * SECOND, '20 s ago', 'преди 20 с'],
    [4 * MINUTE + 59 * SECOND, '4 min ago', 'преди 4 мин'],
    [3 * HOUR, '3 h ago', 'преди 3 ч'],
    [24 * HOUR, '1 day ago', 'преди 1 ден'],
    [76 * HOUR, '3 days ago', 'преди 3 дни'],
  ])('%d ms: %s, %s', (ms, inEnglish, inBulgarian) => {
    expect(plain(relativeAge(before(ms), NOW, 'en'))).toBe(inEnglish);
    expect(plain(relativeAge(before(ms), NOW, 'bg'))).toBe(inBulgarian);
  });

  it('counts whole days only', () => {
    expect(wholeDaysSince(before(47 * HOUR), NOW)).toBe(1);
    expect(plain(daysInWords(1, 'bg'))).toBe('1 ден');
  });
});

describe('when something was', () => {
  const today = new Date('2026-11-20T20:59:00Z');
  const thursday = new Date('2026-11-19T16:05:00Z');
  const tuesday = new Date('2026-11-17T16:05:00Z');
  const longAgo = new Date('2026-11-03T16:05:00Z');
  const lastYear = new Date('2025-11-03T16:05:00Z');

  it('is told in the car’s zone, not in the reader’s', () => {
    expect(timeOfDay(today, english)).toBe('22:59');
    expect(timeOfDay(today, { ...english, timeZone: 'America/New_York' })).toBe('15:59');
  });

  it.each([
    ['en-IE', '22:05'],
    ['en-GB', '22:05'],
    ['bg-BG', '22:05'],
    ['en-US', '10:05 PM'],
    ['en-US-u-hc-h23', '22:05'],
    ['en-GB-u-hc-h12', '10:05 pm'],
  ])('is told on the clock of %s: %s', (locale, time) => {
    expect(timeOfDay(new Date('2026-11-19T20:05:00Z'), { ...english, locale }).replaceAll(/\s/g, ' ')).toBe(time);
    expect(timeInWords({ hour: 22, minute: 5 }, locale).replaceAll(/\s/g, ' ')).toBe(time);
  });

  it('is plain in fields and files', () => {
    expect(wallTime(new Date('2026-11-19T22:05:00Z'), 'Europe/Sofia')).toBe('00:05');
  });

  it('carries as much of the date as it needs', () => {
    expect([today, thursday, longAgo, lastYear].map((at) => plain(shortMoment(at, NOW, english)))).toEqual([
      '22:59',
      'Thu 18:05',
      '3 Nov, 18:05',
      '3 Nov 2025, 18:05',
    ]);
    expect([today, thursday].map((at) => plain(fullMoment(at, NOW, english)))).toEqual(['22:59', 'Thursday at 18:05']);
    expect([today, thursday].map((at) => plain(fullMoment(at, NOW, bulgarian)))).toEqual(['22:59', 'четвъртък в 18:05']);
  });

  it('is a label of its own', () => {
    expect([today, thursday].map((at) => plain(momentLabel(at, NOW, english)))).toEqual(['at 22:59', 'Thu 18:05']);
    expect([today, thursday].map((at) => plain(momentLabel(at, NOW, bulgarian)))).toEqual(['в 22:59', 'чт 18:05']);
  });

  it('takes the preposition that its day needs', () => {
    expect([today, thursday, longAgo].map((at) => plain(whenHappened(at, NOW, english)))).toEqual([
      'at 22:59',
      'on Thursday at 18:05',
      'on 3 November at 18:05',
    ]);
    expect([today, thursday, tuesday, longAgo].map((at) => plain(whenHappened(at, NOW, bulgarian)))).toEqual([
      'в 22:59',
      'в четвъртък в 18:05',
      'във вторник в 18:05',
      'на 3 ноември в 18:05',
    ]);
  });

  it('knows that five to midnight was yesterday, at midnight', () => {
    const midnight = new Date('2026-11-20T22:00:00Z');
    expect(plain(momentLabel(today, midnight, english))).toBe('Fri 22:59');
  });

  it('names the day of a deadline, or its hour where that is today', () => {
    expect(dayOrTime(new Date('2026-11-23T10:00:00Z'), NOW, english)).toBe('Monday');
    expect(dayOrTime(today, NOW, english)).toBe('22:59');
    expect(dayOrTime(new Date('2026-12-23T10:00:00Z'), NOW, bulgarian)).toBe('23 декември');
  });
});

describe('a zone that this browser does not know', () => {
  it('costs no page: the device’s own stands in', () => {
    expect(knownTimeZone('Europe/Atlantis')).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(timeOfDay(NOW, { ...english, timeZone: '' })).toMatch(/^\d\d:\d\d$/);
  });
});

describe('a time of day of the car’s own program', () => {
  it('is written with two digits each', () => {
    expect(clockTime({ hour: 6, minute: 5 })).toBe('06:05');
  });
});
