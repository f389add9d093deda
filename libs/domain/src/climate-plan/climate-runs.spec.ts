import { parseCalendarDay } from '../journal/statistics/calendar-day.js';
import { nextClimateRun } from './climate-runs.js';
import { type ClimatePlanSetting, NO_CLIMATE_PLAN } from './setting.js';

const SOFIA = 'Europe/Sofia';
const WORK = { id: 'work', weekdays: ['monday', 'friday'], readyAt: { hour: 7, minute: 30 } } as const;
const SETTING: ClimatePlanSetting = { ...NO_CLIMATE_PLAN, isOn: true, weekly: [WORK] };
/** 20 November 2026 is a Friday. */
const next = (at: string, change: Partial<ClimatePlanSetting> = {}, isPlugged: boolean | null = true) =>
  nextClimateRun({ ...SETTING, ...change }, SOFIA, new Date(at), isPlugged);

describe('the next run', () => {
  it('is none where nothing is planned, or the plan is off', () => {
    expect(next('2026-11-20T00:00:00Z', { isOn: false })).toBeNull();
    expect(next('2026-11-20T00:00:00Z', { weekly: [], once: [{ id: 'past', readyAt: new Date('2026-11-20T00:00:00Z') }] })).toBeNull();
  });

  it.each([
    [true, '2026-11-20T04:45:00Z'],
    [false, '2026-11-20T05:10:00Z'],
    [null, '2026-11-20T05:10:00Z'],
  ])('begins 45 minutes before its time at the plug, and else 20 (plugged: %s)', (isPlugged, startAt) => {
    expect(next('2026-11-20T00:00:00Z', {}, isPlugged)).toEqual({
      id: 'work',
      readyAt: new Date('2026-11-20T05:30:00Z'),
      startAt: new Date(startAt),
    });
  });

  it('is after the holidays, but a single one is on them', () => {
    const holidays = ['2026-11-20', '2026-11-23', '2026-11-27'].map(parseCalendarDay);
    const airport = { id: 'airport', readyAt: new Date('2026-11-23T02:00:00Z') };
    expect(next('2026-11-20T00:00:00Z', { holidays })?.readyAt).toEqual(new Date('2026-11-30T05:30:00Z'));
    expect(next('2026-11-20T00:00:00Z', { holidays, once: [airport] })?.id).toBe('airport');
  });

  it('keeps to the clock on the wall when the clocks are changed', () => {
    const night = { weekly: [{ ...WORK, weekdays: ['sunday'] as const, readyAt: { hour: 3, minute: 30 } }] };
    expect(next('2026-03-28T12:00:00Z', night)?.readyAt).toEqual(new Date('2026-03-29T01:00:00Z'));
    expect(next('2026-10-24T12:00:00Z', night)?.readyAt).toEqual(new Date('2026-10-25T00:30:00Z'));
    expect(next('2026-10-25T00:30:00Z', night)?.readyAt).toEqual(new Date('2026-11-01T01:30:00Z'));
  });
});
