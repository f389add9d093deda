import {
  consumption,
  currencySymbol,
  distance,
  kilowattHours,
  kilowattHoursWithError,
  money,
  pricePerKilowattHour,
} from './journal-quantity';
import { quantityText } from './quantity';
import { uiBg } from './i18n/bg';
import { teachPhrases } from './phrases';

beforeAll(() => teachPhrases('bg', uiBg));

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('quantities of the journal as they are written', () => {
  it.each([
    ['en-IE', '18.4 km', '2.0 km', '1,204 km', '35.8 kWh', '17.3 kWh/100 km', '8.59 €', '0.2418 €/kWh'],
    ['bg-BG', '18,4 км', '2,0 км', '1204 км', '35,8 kWh', '17,3 kWh/100 км', '8,59 €', '0,2418 €/kWh'],
    ['en-GB', '11.4 mi', '1.2 mi', '748.4 mi', '35.8 kWh', '3.6 mi/kWh', '8.59 €', '0.2418 €/kWh'],
    ['en-GB-u-ms-uksystem-x-per100', '11.4 mi', '1.2 mi', '748.4 mi', '35.8 kWh', '27.9 kWh/100 mi', '8.59 €', '0.2418 €/kWh'],
    ['en-IE-x-perkwh', '18.4 km', '2.0 km', '1,204 km', '35.8 kWh', '5.8 km/kWh', '8.59 €', '0.2418 €/kWh'],
  ])('%s', (locale, ...written) => {
    const quantities = [
      distance(18.4, locale),
      distance(2, locale),
      distance(1204.4, locale),
      kilowattHours(35.8, locale),
      consumption(17.34, locale),
      money(8.589, 'EUR', locale),
      pricePerKilowattHour(0.2418, 'EUR', locale),
    ];
    expect(quantities.map(quantityText).map(plain)).toEqual(written);
  });

  it('say what an energy may be off', () => {
    expect(plain(kilowattHoursWithError(35.8, 1, 'en'))).toBe('35.8 ± 1.0 kWh');
  });

  it('take the name of a currency as it is where it has no symbol, or is none', () => {
    expect(currencySymbol('CHF', 'en-IE')).toBe('CHF');
    expect(currencySymbol('euro', 'en-IE')).toBe('euro');
  });

  it('are free of charge where the sun shines', () => {
    expect(plain(quantityText(money(0, 'EUR', 'en-IE')))).toBe('0.00 €');
  });
});
