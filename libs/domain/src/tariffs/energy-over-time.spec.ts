import fc from 'fast-check';
import { energyOverTime } from './energy-over-time.js';

const reading = (minute: number, batteryPercent: number) => ({ at: new Date(Date.UTC(2026, 10, 20, 20, minute)), batteryPercent });

describe('the energy of a charge over time', () => {
  it('is not known from a single reading', () => {
    expect(energyOverTime([], 10)).toEqual([]);
    expect(energyOverTime([reading(0, 50)], 10)).toEqual([]);
  });

  it('follows the level, and none flows while it stands still or falls', () => {
    const parts = energyOverTime([reading(0, 40), reading(10, 41), reading(20, 41), reading(30, 40), reading(40, 43)], 8);
    expect(parts.map(({ kwh }) => kwh)).toEqual([2, 0, 0, 6]);
    expect(parts[3]).toMatchObject({ from: reading(30, 0).at, to: reading(40, 0).at });
  });

  it('is spread over the time where the level never rose', () => {
    expect(energyOverTime([reading(0, 99), reading(10, 99), reading(40, 99)], 4).map(({ kwh }) => kwh)).toEqual([1, 3]);
    expect(energyOverTime([reading(0, 99), reading(0, 99), reading(0, 99)], 1).map(({ kwh }) => kwh)).toEqual([0.5, 0.5]);
  });

  it('adds up to the whole', () => {
    const anyReadings = fc.array(fc.record({ minute: fc.nat(600), percent: fc.nat(100) }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(anyReadings, fc.double({ min: 0, max: 100, noNaN: true }), (readings, kwh) => {
        const parts = energyOverTime(
          readings.map(({ minute, percent }) => reading(minute, percent)),
          kwh,
        );
        expect(parts.reduce((sum, part) => sum + part.kwh, 0)).toBeCloseTo(kwh, 9);
        expect(parts.every((part) => part.kwh >= 0)).toBe(true);
      }),
    );
  });
});
