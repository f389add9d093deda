import { median, percentile } from './figures.ts';

describe('figures', () => {
  it('refuses to tell anything of nothing', () => {
    expect(() => median([])).toThrow('there is no percentile of nothing');
  });

  it('takes what was measured, never a value between', () => {
    expect(median([400, 100])).toBe(100);
    expect(median([300, 100, 200])).toBe(200);
  });

  it('finds the outlier from the hundredth percentile on', () => {
    const values = [...Array.from({ length: 49 }, () => 100), 900];
    expect(percentile(values, 95)).toBe(100);
    expect(percentile(values, 100)).toBe(900);
  });
});
