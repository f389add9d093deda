import fc from 'fast-check';
import {
  duration,
  plainDistance,
  speed,
  kilowatts,
  metres,
  percent,
  quantityText,
  roundKilowatts,
  temperature,
  unitSymbol,
} from './quantity';
import { uiBg } from './i18n/bg';
import { teachPhrases } from './phrases';

beforeAll(() => teachPhrases('bg', uiBg));

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('quantities as they are written', () => {
  it.each([
    ['en-IE', '23,418 km', '64 %', '7.2 kW', '9.5 °C', '64 km/h', '1 h 49 min', '38 m'],
    ['bg-BG', '23 418 км', '64 %', '7,2 kW', '9,5 °C', '64 км/ч', '1 ч 49 мин', '38 м'],
    ['en-GB', '14,552 mi', '64 %', '7.2 kW', '9.5 °C', '40 mph', '1 h 49 min', '38 m'],
    ['en-US', '14,552 mi', '64 %', '7.2 kW', '49 °F', '40 mph', '1 h 49 min', '38 m'],
    ['en-GB-u-ms-metric-mu-fahrenhe', '23,418 km', '64 %', '7.2 kW', '49 °F', '64 km/h', '1 h 49 min', '38 m'],
    ['bg-BG-u-ms-uksystem', '14 552 мили', '64 %', '7,2 kW', '9,5 °C', '40 мили/ч', '1 ч 49 мин', '38 м'],
  ])('%s', (locale, ...written) => {
    const quantities = [
      plainDistance(23418.4, locale),
      percent(64, locale),
      kilowatts(7.21, locale),
      temperature(9.5, locale),
      speed(64, locale),
      duration(109, locale),
      metres(38, locale),
    ];
    expect(quantities.map(quantityText).map(plain)).toEqual(written);
  });

  it('keep number and unit on one line', () => {
    expect(quantityText(duration(109, 'en'))).not.toContain(' ');
  });

  it('are as precise as someone can use', () => {
    expect(kilowatts(84.4, 'en')[0]?.amount).toBe('84');
    expect(roundKilowatts(7.2, 'en')[0]?.amount).toBe('7');
    expect(roundKilowatts(0.43, 'en')[0]?.amount).toBe('0.4');
  });

  it('carry a real minus sign', () => {
    expect(quantityText(temperature(-3.5, 'en')).startsWith('\u22123.5')).toBe(true);
    expect(quantityText(temperature(-3.5, 'bg')).startsWith('\u22123,5')).toBe(true);
  });

  it('never say minus zero', () => {
    expect(temperature(-0.04, 'en')[0]?.amount).toBe('0');
  });

  it('leave out the part of a duration that is nothing', () => {
    expect(plain(quantityText(duration(25, 'en')))).toBe('25 min');
    expect(plain(quantityText(duration(120, 'en')))).toBe('2 h');
    expect(plain(quantityText(duration(0.2, 'en')))).toBe('0 min');
    expect(plain(quantityText(duration(59.7, 'bg')))).toBe('1 ч');
  });

  it('carry a duration over the hour without losing a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), (minutes) => {
        const total = duration(minutes, 'en').reduce((sum, { amount, unit }) => sum + Number(amount) * (unit === 'h' ? 60 : 1), 0);
        expect(total).toBe(minutes);
      }),
    );
  });
});

describe('the language of a locale', () => {
  it('is Bulgarian for each kind of Bulgarian, and English for all else', () => {
    expect([unitSymbol('minute', 'bg-BG'), unitSymbol('minute', 'en-IE'), unitSymbol('minute', 'bgc')]).toEqual(['мин', 'min', 'min']);
    expect(unitSymbol('minute', 'bg')).toBe('мин');
  });
});
