import { parseCalendarDay } from '../journal/statistics/calendar-day.js';
import { climatePlanProblems, type ClimatePlanProblem, type ClimatePlanSetting, NO_CLIMATE_PLAN } from './setting.js';

const WORK = { id: 'work', weekdays: ['monday', 'friday'], readyAt: { hour: 7, minute: 30 } } as const;
const SETTING: ClimatePlanSetting = {
  isOn: true,
  weekly: [WORK],
  once: [{ id: 'airport', readyAt: new Date('2026-11-21T02:00:00Z') }],
  onlyPlugged: true,
  atLeastPercent: 30,
  belowCelsius: 5,
  aboveCelsius: 28,
  holidays: [parseCalendarDay('2026-12-25')],
};

describe('a climate plan', () => {
  it.each<[ClimatePlanProblem, Partial<ClimatePlanSetting>]>([
    ['too-many-times', { weekly: Array.from({ length: 11 }, (_, index) => ({ ...WORK, id: `work-${index}` })) }],
    ['too-many-times', { once: Array.from({ length: 11 }, (_, index) => ({ id: `once-${index}`, readyAt: new Date(0) })) }],
    ['no-id', { weekly: [{ ...WORK, id: '' }] }],
    ['same-id', { once: [{ id: 'work', readyAt: new Date(0) }] }],
    ['no-weekday', { weekly: [{ ...WORK, weekdays: [] }] }],
    ['no-time', { weekly: [{ ...WORK, readyAt: { hour: 7, minute: 60 } }] }],
    ['no-date', { once: [{ id: 'airport', readyAt: new Date(NaN) }] }],
    ['no-least-percent', { atLeastPercent: 19 }],
    ['no-least-percent', { atLeastPercent: NaN }],
    ['no-temperature', { belowCelsius: -41 }],
    ['no-temperature', { aboveCelsius: 61 }],
    ['temperatures-overlap', { belowCelsius: 29 }],
    ['too-many-holidays', { holidays: Array.from({ length: 101 }, () => parseCalendarDay('2026-12-25')) }],
  ])('is refused with %s', (problem, change) => {
    expect(climatePlanProblems({ ...SETTING, ...change })).toEqual([problem]);
  });

  it('can be used, also without anything in it', () => {
    expect(climatePlanProblems(SETTING)).toEqual([]);
    expect(climatePlanProblems({ ...SETTING, belowCelsius: null, aboveCelsius: null })).toEqual([]);
    expect(climatePlanProblems(NO_CLIMATE_PLAN)).toEqual([]);
  });
});
