import { nextDeparture } from './next-departure.js';
import { type ChargingPlanSetting, NO_CHARGING_PLAN } from './setting.js';

const SOFIA = 'Europe/Sofia';
const WORK = { id: 'work', weekdays: ['monday', 'tuesday', 'friday'], departAt: { hour: 7, minute: 30 }, targetPercent: 80 } as const;
const SETTING: ChargingPlanSetting = { ...NO_CHARGING_PLAN, isOn: true, weekly: [WORK] };
/** 20 November 2026 is a Friday. */
const next = (at: string, change: Partial<ChargingPlanSetting> = {}) => nextDeparture({ ...SETTING, ...change }, SOFIA, new Date(at));

describe('the next departure', () => {
  it('is none where nothing is planned, or the plan is off', () => {
    expect(next('2026-11-20T00:00:00Z', { weekly: [] })).toBeNull();
    expect(next('2026-11-20T00:00:00Z', { isOn: false })).toBeNull();
    expect(
      next('2026-11-20T00:00:00Z', { weekly: [], once: { departAt: new Date('2026-11-20T00:00:00Z'), targetPercent: 80 } }),
    ).toBeNull();
  });

  it('is today until its very minute, and then the one of the next day that has one', () => {
    expect(next('2026-11-20T05:29:59Z')).toEqual({ id: 'work', at: new Date('2026-11-20T05:30:00Z'), targetPercent: 80 });
    expect(next('2026-11-20T05:30:00Z')?.at).toEqual(new Date('2026-11-23T05:30:00Z'));
  });

  it('is a week later where there is one day only', () => {
    expect(next('2026-11-20T06:00:00Z', { weekly: [{ ...WORK, weekdays: ['friday'] }] })?.at).toEqual(new Date('2026-11-27T05:30:00Z'));
  });

  it('keeps to the clock on the wall when the clocks are changed', () => {
    const sundays = { weekly: [{ ...WORK, weekdays: ['sunday'] as const }] };
    expect(next('2026-10-24T12:00:00Z', sundays)?.at).toEqual(new Date('2026-10-25T05:30:00Z'));
    expect(next('2026-03-28T12:00:00Z', sundays)?.at).toEqual(new Date('2026-03-29T04:30:00Z'));
  });

  it('is on its day the single one alone, be it earlier or later', () => {
    const early = { once: { departAt: new Date('2026-11-20T02:00:00Z'), targetPercent: 100 } };
    const late = { once: { departAt: new Date('2026-11-20T10:00:00Z'), targetPercent: 100 } };
    expect(next('2026-11-19T20:00:00Z', early)).toEqual({ id: 'once', at: early.once.departAt, targetPercent: 100 });
    expect(next('2026-11-20T02:00:00Z', early)?.at).toEqual(new Date('2026-11-23T05:30:00Z'));
    expect(next('2026-11-19T20:00:00Z', late)).toEqual({ id: 'once', at: late.once.departAt, targetPercent: 100 });
  });

  it('is a weekly one before the day of the single one', () => {
    const once = { departAt: new Date('2026-11-25T10:00:00Z'), targetPercent: 100 };
    expect(next('2026-11-20T00:00:00Z', { once })?.id).toBe('work');
  });

  it('asks for the most of those at one moment', () => {
    expect(next('2026-11-20T00:00:00Z', { weekly: [WORK, { ...WORK, id: 'trip', targetPercent: 100 }] })?.id).toBe('trip');
  });
});
