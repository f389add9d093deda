import { chargingPlanProblems, type ChargingPlanProblem, type ChargingPlanSetting, NO_CHARGING_PLAN } from './setting.js';

const WORK = { id: 'work', weekdays: ['monday', 'friday'], departAt: { hour: 7, minute: 30 }, targetPercent: 80 } as const;
const SETTING: ChargingPlanSetting = {
  isOn: true,
  weekly: [WORK],
  once: { departAt: new Date('2026-11-21T04:00:00Z'), targetPercent: 100 },
  remindToPlugInAt: { hour: 21, minute: 0 },
};

describe('a charging plan', () => {
  it.each<[ChargingPlanProblem, Partial<ChargingPlanSetting>]>([
    ['too-many-departures', { weekly: Array.from({ length: 11 }, (_, index) => ({ ...WORK, id: `work-${index}` })) }],
    ['no-id', { weekly: [{ ...WORK, id: ' ' }] }],
    ['no-id', { weekly: [{ ...WORK, id: 'once' }] }],
    ['same-id', { weekly: [WORK, WORK] }],
    ['no-weekday', { weekly: [{ ...WORK, weekdays: [] }] }],
    ['no-time', { weekly: [{ ...WORK, departAt: { hour: 24, minute: 0 } }] }],
    ['no-time', { remindToPlugInAt: { hour: 21, minute: 0.5 } }],
    ['no-date', { once: { departAt: new Date(NaN), targetPercent: 80 } }],
    ['no-target', { weekly: [{ ...WORK, targetPercent: 19 }] }],
    ['no-target', { weekly: [{ ...WORK, targetPercent: 80.5 }] }],
    ['no-target', { once: { departAt: new Date(0), targetPercent: 101 } }],
  ])('is refused with %s', (problem, change) => {
    expect(chargingPlanProblems({ ...SETTING, ...change })).toEqual([problem]);
  });

  it('is told everything that is wrong at once', () => {
    const setting = { ...SETTING, weekly: [{ ...WORK, weekdays: [], targetPercent: NaN }], remindToPlugInAt: { hour: -1, minute: 0 } };
    expect(chargingPlanProblems(setting)).toEqual(['no-weekday', 'no-time', 'no-target']);
  });

  it('can be used, also without anything in it', () => {
    expect(chargingPlanProblems(SETTING)).toEqual([]);
    expect(chargingPlanProblems(NO_CHARGING_PLAN)).toEqual([]);
  });
});
