import fc from 'fast-check';
import { parseCalendarDay } from '../journal/statistics/calendar-day.js';
import { type ChargeToPrice, costOf } from './charge-cost.js';
import type { EnergyInterval } from './energy-over-time.js';
import { type Tariff, type TariffBand, WEEKDAYS } from './tariff.js';

const MINUTE_MS = 60_000;
const ALL_DAY = { from: { hour: 0, minute: 0 }, to: { hour: 0, minute: 0 } };

const anyZone = fc.constantFrom(
  'Europe/Sofia',
  'Europe/London',
  'America/St_Johns',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
);
const anyTime = fc.record({ hour: fc.nat(23), minute: fc.nat(59) });
const anyPrice = fc.nat(2000).map((thousandths) => thousandths / 1000);
const anyBand: fc.Arbitrary<TariffBand> = fc.record({
  hours: fc.record({ from: anyTime, to: anyTime }),
  weekdays: fc.subarray([...WEEKDAYS], { minLength: 1 }),
  pricePerKwh: anyPrice,
});
const anyDay = fc.constantFrom('2026-03-29', '2026-04-05', '2026-10-25', '2026-11-01', '2026-12-31').map(parseCalendarDay);
/** With a price at any hour, besides what else it has. */
const anyTariff = (id: string): fc.Arbitrary<Tariff> =>
  fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    currency: fc.constant('EUR'),
    placeIds: fc.constantFrom(null, ['home'], ['home', 'work']),
    mode: fc.constantFrom(null, 'ac' as const, 'dc' as const),
    validFrom: fc.option(anyDay, { nil: null }),
    validUntil: fc.option(anyDay, { nil: null }),
    bands: fc.array(anyBand, { maxLength: 4 }),
    sessionFee: anyPrice,
  });
const everywhere = (pricePerKwh: number, sessionFee: number): Tariff => ({
  id: 'everywhere',
  name: 'Everywhere',
  currency: 'EUR',
  placeIds: null,
  mode: null,
  validFrom: null,
  validUntil: null,
  bands: [{ hours: ALL_DAY, weekdays: WEEKDAYS, pricePerKwh }],
  sessionFee,
});
const anyInterval: fc.Arbitrary<EnergyInterval> = fc
  .record({
    day: anyDay,
    startMinute: fc.integer({ min: -1440, max: 1440 }),
    minutes: fc.integer({ min: 0, max: 900 }),
    kwh: fc.nat(8000).map((hundredths) => hundredths / 100),
  })
  .map(({ day, startMinute, minutes, kwh }) => {
    const fromMs = Date.parse(day) + startMinute * MINUTE_MS;
    return { from: new Date(fromMs), to: new Date(fromMs + minutes * MINUTE_MS), kwh };
  });
const anyCharge: fc.Arbitrary<ChargeToPrice> = fc.record({
  energy: fc.array(anyInterval, { minLength: 1, maxLength: 3 }),
  tariffs: fc.tuple(anyTariff('a'), anyTariff('b'), anyPrice, anyPrice).map(([a, b, price, fee]) => [a, b, everywhere(price, fee)]),
  placeId: fc.constantFrom(null, 'home', 'work'),
  mode: fc.constantFrom(null, 'ac' as const, 'dc' as const),
  timeZone: anyZone,
  manual: fc.constant(null),
});

it('costs the same when a stretch is told in two', () => {
  fc.assert(
    fc.property(anyCharge, fc.double({ min: 0, max: 1, noNaN: true }), (charge, part) => {
      const split = charge.energy.flatMap(({ from, to, kwh }) => {
        const middle = new Date(from.getTime() + Math.round((to.getTime() - from.getTime()) * part));
        const first = to > from ? (kwh * (middle.getTime() - from.getTime())) / (to.getTime() - from.getTime()) : kwh;
        return [
          { from, to: middle, kwh: first },
          { from: middle, to, kwh: kwh - first },
        ];
      });
      expect(costOf({ ...charge, energy: split })?.amount).toBe(costOf(charge)?.amount);
    }),
    { numRuns: 300 },
  );
});

it('costs the same in whatever order bands, tariffs and stretches are told', () => {
  fc.assert(
    fc.property(anyCharge, (charge) => {
      const tariffs = charge.tariffs.map((tariff) => ({ ...tariff, bands: [...tariff.bands].reverse() })).reverse();
      const energy = [...charge.energy].reverse();
      expect(costOf({ ...charge, tariffs, energy })?.amount).toBe(costOf(charge)?.amount);
    }),
    { numRuns: 300 },
  );
});

it('costs the fee only where the price is zero, and its energy where it is the same at all hours', () => {
  fc.assert(
    fc.property(anyCharge, anyPrice, anyPrice, (charge, price, fee) => {
      const kwh = charge.energy.reduce((sum, interval) => sum + interval.kwh, 0);
      fc.pre(kwh > 0);
      const free = costOf({ ...charge, tariffs: [everywhere(0, fee)] });
      expect(free?.amount).toBe(free?.sessionFee);
      expect(Math.abs((free?.amount ?? NaN) - fee)).toBeLessThan(0.0051);
      expect(Math.abs((costOf({ ...charge, tariffs: [everywhere(price, fee)] })?.amount ?? NaN) - (kwh * price + fee))).toBeLessThan(
        0.0051,
      );
    }),
  );
});

it('is told whenever some tariff has a price for all of it', () => {
  fc.assert(
    fc.property(anyCharge, (charge) => {
      const hasEnergy = charge.energy.some(({ kwh }) => kwh > 0);
      expect(costOf(charge) !== null).toBe(hasEnergy);
    }),
  );
});
