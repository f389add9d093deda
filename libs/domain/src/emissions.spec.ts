import { emissionsKg, isEmissionFactor } from './emissions.js';

describe('emissions', () => {
  it('are not told where the energy or the factor is not known', () => {
    expect([emissionsKg(null, 200), emissionsKg(10, null)]).toEqual([null, null]);
  });

  it('are the energy times the factor', () => {
    expect([emissionsKg(42.5, 400), emissionsKg(0, 400), emissionsKg(42.5, 0)]).toEqual([17, 0, 0]);
  });

  it('have a factor that electricity can have', () => {
    expect([-1, 0, 2000, 2001, NaN].map(isEmissionFactor)).toEqual([false, true, true, false, false]);
  });
});
