import { parseCalendarDay } from '../journal/statistics/calendar-day.js';
import { type TariffProblem, tariffProblems } from './tariff-problems.js';
import { type Tariff, type TariffBand, WEEKDAYS } from './tariff.js';

const BAND: TariffBand = { hours: { from: { hour: 22, minute: 0 }, to: { hour: 6, minute: 0 } }, weekdays: WEEKDAYS, pricePerKwh: 0.12 };
const TARIFF: Tariff = {
  id: 'home',
  name: 'At home',
  currency: 'EUR',
  placeIds: ['home'],
  mode: 'ac',
  validFrom: parseCalendarDay('2026-01-01'),
  validUntil: parseCalendarDay('2026-12-31'),
  bands: [BAND],
  sessionFee: 0,
};

describe('a tariff', () => {
  it.each<[TariffProblem, Partial<Tariff>]>([
    ['no-name', { name: ' ' }],
    ['name-too-long', { name: 'x'.repeat(81) }],
    ['no-currency', { currency: 'euro' }],
    ['no-band', { bands: [] }],
    ['too-many-bands', { bands: Array.from({ length: 49 }, () => BAND) }],
    ['no-weekday', { bands: [{ ...BAND, weekdays: [] }] }],
    ['no-time', { bands: [{ ...BAND, hours: { from: { hour: 24, minute: 0 }, to: { hour: 6, minute: 0 } } }] }],
    ['no-time', { bands: [{ ...BAND, hours: { from: { hour: 22, minute: 0 }, to: { hour: 6, minute: 0.5 } } }] }],
    ['no-price', { bands: [BAND, { ...BAND, pricePerKwh: -0.1 }] }],
    ['no-price', { bands: [{ ...BAND, pricePerKwh: NaN }] }],
    ['no-fee', { sessionFee: Infinity }],
    ['ends-before-it-begins', { validUntil: parseCalendarDay('2025-12-31') }],
  ])('is refused with %s', (problem, change) => {
    expect(tariffProblems({ ...TARIFF, ...change })).toEqual([problem]);
  });

  it('is told everything that is wrong at once', () => {
    expect(tariffProblems({ ...TARIFF, name: '', currency: '', bands: [] })).toEqual(['no-name', 'no-currency', 'no-band']);
  });

  it('can be used for one day, at no price, and without an end', () => {
    expect(tariffProblems({ ...TARIFF, validUntil: TARIFF.validFrom, bands: [{ ...BAND, pricePerKwh: 0 }] })).toEqual([]);
    expect(tariffProblems({ ...TARIFF, validFrom: null, validUntil: null, placeIds: null, mode: null })).toEqual([]);
  });
});
