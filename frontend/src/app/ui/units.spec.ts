import fc from 'fast-check';
import { celsiusFrom, inDistance, inTemperature, kmFrom, unitsOf } from './units';
import { firstWeekday, weekFrom } from './weekdays';

describe('how a reader measures', () => {
  it.each([
    ['en-IE', 'km', 'celsius', 'energy-per-100', 'h23'],
    ['bg', 'km', 'celsius', 'energy-per-100', 'h23'],
    ['en-GB', 'mile', 'celsius', 'distance-per-kwh', 'h23'],
    ['en-US', 'mile', 'fahrenheit', 'distance-per-kwh', 'h12'],
    ['en-AU', 'km', 'celsius', 'energy-per-100', 'h12'],
    ['en-150', 'km', 'celsius', 'energy-per-100', 'h23'],
    ['en-GB-u-hc-h12-ms-metric', 'km', 'celsius', 'energy-per-100', 'h12'],
    ['en-US-u-hc-h23-ms-metric-mu-celsius', 'km', 'celsius', 'energy-per-100', 'h23'],
    ['de-DE-u-ms-ussystem-mu-fahrenhe', 'mile', 'fahrenheit', 'distance-per-kwh', 'h23'],
    ['de-DE-x-perkwh', 'km', 'celsius', 'distance-per-kwh', 'h23'],
    ['en-GB-u-ms-uksystem-x-per100', 'mile', 'celsius', 'energy-per-100', 'h23'],
  ])('%s: %s, %s, %s, %s', (locale, distance, temperature, consumption, clock) => {
    expect(unitsOf(locale)).toEqual({ distance, temperature, consumption, clock });
  });

  it.each(['en-IE', 'en-GB', 'en-US'])('gives what was written back as it was: %s', (locale) => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 1e6, noNaN: true }), (value) => {
        expect(kmFrom(inDistance(value, locale), locale)).toBeCloseTo(value, 6);
        expect(celsiusFrom(inTemperature(value, locale), locale)).toBeCloseTo(value, 6);
      }),
    );
  });
});

describe('the week of a reader', () => {
  it.each([
    ['en-IE', 0, 'monday'],
    ['en-US', 6, 'sunday'],
    ['pt-BR', 6, 'sunday'],
    ['ar-EG', 5, 'saturday'],
    ['en-US-u-fw-mon', 0, 'monday'],
  ])('%s begins on day %d, %s', (locale, index, day) => {
    expect(firstWeekday(locale)).toBe(index);
    expect(weekFrom(locale)).toHaveLength(7);
    expect(weekFrom(locale)[0]).toBe(day);
  });
});
