import { parseCalendarDay } from '../journal/statistics/calendar-day.js';
import { type ChargeToPrice, costOf } from './charge-cost.js';
import { type Tariff, type TariffBand, WEEKDAYS } from './tariff.js';

const ALL_DAY = { from: { hour: 0, minute: 0 }, to: { hour: 0, minute: 0 } };
const NIGHT = { from: { hour: 22, minute: 0 }, to: { hour: 6, minute: 0 } };
const WEEKEND = ['saturday', 'sunday'] as const;

const aBand = (band: Partial<TariffBand> = {}): TariffBand => ({ hours: ALL_DAY, weekdays: WEEKDAYS, pricePerKwh: 0.3, ...band });
const aTariff = (tariff: Partial<Tariff> = {}): Tariff => ({
  id: 'home',
  name: 'At home',
  currency: 'EUR',
  placeIds: null,
  mode: null,
  validFrom: null,
  validUntil: null,
  bands: [aBand()],
  sessionFee: 0,
  ...tariff,
});
const inSofia = (day: string, time: string, offset = '+02:00') => new Date(`${day}T${time}:00.000${offset}`);
/** On a Friday. */
const evening = { from: inSofia('2026-11-20', '20:00'), to: inSofia('2026-11-21', '00:00'), kwh: 20 };
const aCharge = (charge: Partial<ChargeToPrice> = {}): ChargeToPrice => ({
  energy: [evening],
  tariffs: [aTariff()],
  placeId: null,
  mode: 'ac',
  timeZone: 'Europe/Sofia',
  manual: null,
  ...charge,
});

describe('the cost of a charge is not told', () => {
  it.each<[string, Partial<ChargeToPrice>]>([
    ['without a tariff', { tariffs: [] }],
    ['without energy', { energy: [] }],
    ['where no energy flowed', { energy: [{ ...evening, kwh: 0 }] }],
    ['where the tariff is for another place', { tariffs: [aTariff({ placeIds: ['home'] })], placeId: 'work' }],
    ['where the tariff is for a place and the car is at none', { tariffs: [aTariff({ placeIds: ['home'] })] }],
    ['where the tariff is for the other mode', { tariffs: [aTariff({ mode: 'dc' })] }],
    ['where the tariff is for one mode and the mode is not known', { tariffs: [aTariff({ mode: 'ac' })], mode: null }],
    ['before the tariff is valid', { tariffs: [aTariff({ validFrom: parseCalendarDay('2026-11-21') })] }],
    ['after it was', { tariffs: [aTariff({ validUntil: parseCalendarDay('2026-11-19') })] }],
    ['where a part of the charge has no price', { tariffs: [aTariff({ bands: [aBand({ hours: NIGHT })] })] }],
    ['on a weekday without a price', { tariffs: [aTariff({ bands: [aBand({ weekdays: WEEKEND })] })] }],
    [
      'in two currencies at once',
      {
        tariffs: [
          aTariff({ validUntil: parseCalendarDay('2026-11-20'), currency: 'BGN' }),
          aTariff({ id: 'new', validFrom: parseCalendarDay('2026-11-21') }),
        ],
        energy: [{ ...evening, to: inSofia('2026-11-21', '01:00') }],
      },
    ],
    ['by hand for each kilowatt-hour, without energy', { energy: [], manual: { kind: 'per-kwh', pricePerKwh: 0.5, currency: 'EUR' } }],
  ])('%s', (_story, charge) => {
    expect(costOf(aCharge(charge))).toBeNull();
  });
});

describe('the cost of a charge', () => {
  const amount = (charge: Partial<ChargeToPrice>) => costOf(aCharge(charge))?.amount;

  it('is its energy at the price, with the fee of the session, and tells the tariff', () => {
    expect(costOf(aCharge({ tariffs: [aTariff({ sessionFee: 0.5 })] }))).toEqual({
      amount: 6.5,
      currency: 'EUR',
      sessionFee: 0.5,
      tariffIds: ['home'],
      isManual: false,
    });
  });

  it('has each hour at the price of its own time', () => {
    const tariffs = [aTariff({ bands: [aBand({ hours: NIGHT, pricePerKwh: 0.1 }), aBand({ pricePerKwh: 0.3 })] })];
    expect(amount({ tariffs })).toBe(10 * 0.3 + 10 * 0.1);
  });

  it('has the right length for every band of whole hours', () => {
    const day = { from: inSofia('2026-11-20', '00:00'), to: inSofia('2026-11-21', '00:00'), kwh: 24 };
    const hours = Array.from({ length: 24 }, (_none, hour) => hour);
    for (const [from, to] of hours.flatMap((first) => hours.map((last) => [first, last] as const))) {
      const band = aBand({ hours: { from: { hour: from, minute: 0 }, to: { hour: to, minute: 0 } }, pricePerKwh: 1 });
      const bands = from === to ? [band] : [band, aBand({ pricePerKwh: 0 })];
      expect(amount({ tariffs: [aTariff({ bands })], energy: [day] })).toBe((to - from + 24) % 24 || 24);
    }
  });

  it('has a whole day that begins in the morning until the next morning', () => {
    const fromSix = { from: { hour: 6, minute: 0 }, to: { hour: 6, minute: 0 } };
    const bands = [aBand({ hours: fromSix, weekdays: ['monday'], pricePerKwh: 1 }), aBand({ pricePerKwh: 0 })];
    const at = (day: string, from: string, to: string) =>
      amount({ tariffs: [aTariff({ bands })], energy: [{ from: inSofia(day, from), to: inSofia(day, to), kwh: 1 }] });
    expect([at('2026-11-23', '03:00', '04:00'), at('2026-11-23', '06:00', '07:00')]).toEqual([0, 1]);
    expect([at('2026-11-24', '03:00', '04:00'), at('2026-11-24', '06:00', '07:00')]).toEqual([1, 0]);
  });

  it.each(WEEKDAYS.map((weekday, index) => [weekday, index] as const))('knows a %s', (weekday, index) => {
    const tariffs = [aTariff({ bands: [aBand({ weekdays: [weekday], pricePerKwh: 1 }), aBand({ pricePerKwh: 0 })] })];
    const costs = WEEKDAYS.map((_weekday, day) => {
      const from = inSofia(`2026-11-${16 + day}`, '00:00');
      return amount({ tariffs, energy: [{ from, to: new Date(from.getTime() + 86_400_000), kwh: 1 }] });
    });
    expect(costs).toEqual(WEEKDAYS.map((_weekday, day) => (day === index ? 1 : 0)));
  });

  it('changes price at the very minute', () => {
    const hours = { from: { hour: 21, minute: 7 }, to: { hour: 21, minute: 8 } };
    const tariffs = [aTariff({ bands: [aBand({ pricePerKwh: 0 }), aBand({ hours, pricePerKwh: 60 })] })];
    expect(amount({ tariffs, energy: [{ ...evening, kwh: 4 }] })).toBe(1);
  });

  it('counts the hours after midnight to the evening on which they began', () => {
    const tariffs = [
      aTariff({
        bands: [
          aBand({ hours: NIGHT, weekdays: ['friday'], pricePerKwh: 1 }),
          aBand({ hours: NIGHT, weekdays: ['saturday'], pricePerKwh: 100 }),
        ],
      }),
    ];
    const energy = [{ from: inSofia('2026-11-20', '22:00'), to: inSofia('2026-11-21', '06:00'), kwh: 8 }];
    expect(amount({ tariffs, energy })).toBe(8);
  });

  it.each([
    ['with 23 hours', '2026-03-29', '+02:00', '+03:00', 5],
    ['with 24 hours', '2026-03-30', '+03:00', '+03:00', 6],
    ['with 25 hours', '2026-10-25', '+03:00', '+02:00', 7],
  ])('knows how long the night is on a day %s', (_story, day, before, after, hours) => {
    const tariffs = [
      aTariff({
        bands: [aBand({ pricePerKwh: 0 }), aBand({ hours: { from: { hour: 0, minute: 0 }, to: { hour: 6, minute: 0 } }, pricePerKwh: 1 })],
      }),
    ];
    const from = inSofia(day, '00:00', before);
    const to = inSofia(day, '12:00', after);
    expect(amount({ tariffs, energy: [{ from, to, kwh: (to.getTime() - from.getTime()) / 3_600_000 }] })).toBe(hours);
  });

  it('takes the tariff for the place before one for anywhere, and tells both where the first has no price', () => {
    const anywhere = aTariff({ id: 'anywhere', bands: [aBand({ pricePerKwh: 0.8 })] });
    const home = aTariff({ id: 'home', placeIds: ['home'], bands: [aBand({ hours: NIGHT, pricePerKwh: 0.1 })] });
    expect(costOf(aCharge({ tariffs: [anywhere, home], placeId: 'home' }))).toMatchObject({ amount: 9, tariffIds: ['anywhere', 'home'] });
    expect(costOf(aCharge({ tariffs: [anywhere, home], placeId: 'work' }))).toMatchObject({ amount: 16, tariffIds: ['anywhere'] });
  });

  it('takes the tariff for the mode before one for both', () => {
    const tariffs = [aTariff(), aTariff({ id: 'fast', mode: 'dc', bands: [aBand({ pricePerKwh: 0.8 })] })];
    expect([amount({ tariffs, mode: 'ac' }), amount({ tariffs, mode: 'dc' }), amount({ tariffs, mode: null })]).toEqual([6, 16, 6]);
  });

  it('goes over to a new tariff at midnight of its first day, and pays one fee', () => {
    const old = aTariff({ id: 'old', validUntil: parseCalendarDay('2026-11-20'), sessionFee: 1 });
    const dearer = aTariff({ id: 'new', validFrom: parseCalendarDay('2026-11-21'), sessionFee: 2, bands: [aBand({ pricePerKwh: 0.6 })] });
    const energy = [{ from: inSofia('2026-11-20', '23:00'), to: inSofia('2026-11-21', '01:00'), kwh: 10 }];
    expect(costOf(aCharge({ tariffs: [dearer, old], energy }))).toMatchObject({ amount: 5.5, sessionFee: 1, tariffIds: ['old', 'new'] });
  });

  it('counts what took no time, or lies before a clock that was put back, where it began', () => {
    const from = inSofia('2026-11-20', '21:00');
    expect(
      amount({
        energy: [
          { from, to: from, kwh: 10 },
          { from, to: inSofia('2026-11-20', '20:00'), kwh: 10 },
        ],
      }),
    ).toBe(6);
  });

  it('is rounded to the cent once, half a cent up', () => {
    const third = { ...evening, kwh: 0.015 };
    expect(amount({ energy: [third, third, third], tariffs: [aTariff({ bands: [aBand({ pricePerKwh: 1 })] })] })).toBe(0.05);
  });

  it('may be nothing', () => {
    expect(amount({ tariffs: [aTariff({ bands: [aBand({ pricePerKwh: 0 })] })] })).toBe(0);
  });

  it('is what a person has set, whatever the tariffs say', () => {
    expect(costOf(aCharge({ manual: { kind: 'total', amount: 12.345, currency: 'BGN' } }))).toEqual({
      amount: 12.35,
      currency: 'BGN',
      sessionFee: 0,
      tariffIds: [],
      isManual: true,
    });
    expect(amount({ manual: { kind: 'per-kwh', pricePerKwh: 0.5, currency: 'EUR' } })).toBe(10);
    expect(amount({ energy: [], manual: { kind: 'total', amount: 3, currency: 'EUR' } })).toBe(3);
  });
});
