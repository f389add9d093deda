import { type ChargeLimitProblem, chargeLimitProblems, type ChargeLimitSetting, NO_CHARGE_LIMIT } from './charge-limit.js';

describe('a charging limit', () => {
  it.each<[ChargeLimitProblem, Partial<ChargeLimitSetting>]>([
    ['limit-too-low', { limitPercent: 49 }],
    ['limit-too-high', { limitPercent: 101 }],
    ['limit-not-whole', { limitPercent: 80.5 }],
    ['limit-not-whole', { limitPercent: NaN }],
    ['no-date', { fullOnceUntil: new Date(NaN) }],
    ['no-time', { stopAt: { hour: 24, minute: 0 } }],
  ])('is refused with %s', (problem, change) => {
    expect(chargeLimitProblems({ ...NO_CHARGE_LIMIT, ...change })).toEqual([problem]);
  });

  it('can be used, and can be off', () => {
    expect(chargeLimitProblems(NO_CHARGE_LIMIT)).toEqual([]);
    expect(chargeLimitProblems({ limitPercent: 50, fullOnceUntil: new Date(0), stopAt: { hour: 23, minute: 59 } })).toEqual([]);
  });
});
