import fc from 'fast-check';
import { forecastAllowance } from './allowance.js';
import { addDays, parseCalendarDay } from './calendar-day.js';
import { startOfDay } from './day-in-zone.js';
import { yearOf } from './calendar-period.js';

const SOFIA = 'Europe/Sofia';
const FIRST = parseCalendarDay('2026-01-01');
const YEAR = { period: yearOf(FIRST), limitKm: 14_600 };
/** In UTC, where all days are equal. */
const driven = (drivenKm: number, days: number) => forecastAllowance(YEAR, drivenKm, startOfDay(addDays(FIRST, days), 'UTC'), 'UTC');

describe('an allowance', () => {
  it('has not begun before its first midnight in the zone', () => {
    expect(forecastAllowance(YEAR, 0, new Date('2025-12-31T21:59:59.000Z'), SOFIA)).toEqual({ kind: 'not-begun' });
    expect(forecastAllowance(YEAR, 0, new Date('2025-12-31T22:00:00.000Z'), SOFIA)).toMatchObject({ kind: 'running', aheadKm: 0 });
  });

  it('tells no pace in the first week: a journey in it would be one of the whole year', () => {
    expect(driven(900, 6)).toEqual({ kind: 'running', drivenKm: 900, aheadKm: 660, pace: null });
  });

  it('tells what is too much at this pace, and when the limit is reached', () => {
    expect(driven(4400, 100)).toMatchObject({
      aheadKm: 400,
      pace: { forecastKm: 16_060, overKm: 1460, reachesLimitOn: addDays(FIRST, 331) },
    });
  });

  it('tells what is left at a slower pace', () => {
    expect(driven(3000, 100)).toMatchObject({ aheadKm: -1000, pace: { forecastKm: 10_950, overKm: -3650, reachesLimitOn: null } });
    expect(driven(0, 100)).toMatchObject({ pace: { kmPerDay: 0, forecastKm: 0, overKm: -14_600, reachesLimitOn: null } });
  });

  it('reaches its limit on no day to come when that is done already', () => {
    expect(driven(15_000, 200)).toMatchObject({ pace: { reachesLimitOn: null } });
  });

  it('says at its end what was too much', () => {
    expect(driven(14_611.3, 365)).toEqual({ kind: 'ended', drivenKm: 14_611.3, overKm: 11.3 });
  });

  it('forecasts never less than was driven, and over exactly where the limit is passed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 364 }), fc.integer({ min: 0, max: 60_000 }), (days, drivenKm) => {
        const forecast = driven(drivenKm, days);
        if (forecast.kind !== 'running' || !forecast.pace) throw new Error('expected a pace');
        expect(forecast.pace.forecastKm).toBeGreaterThanOrEqual(drivenKm);
        expect(forecast.pace.overKm).toBe(forecast.pace.forecastKm - YEAR.limitKm);
        if (drivenKm < YEAR.limitKm && Math.abs(forecast.pace.overKm) > 1)
          expect(forecast.pace.reachesLimitOn !== null).toBe(forecast.pace.overKm > 0);
      }),
    );
  });
});
