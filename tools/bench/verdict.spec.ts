import { isWithin, type Measurement, verdictTable } from './verdict.ts';

const measured = (value: number): Measurement => ({ what: 'a poll to the browser', value, budget: 500, unit: 'ms' });

describe('a verdict', () => {
  it('is over budget from the first bit above it', () => {
    expect(isWithin(measured(500.1))).toBe(false);
    expect(isWithin(measured(500))).toBe(true);
  });

  it('stands in a table, with the budget beside the value', () => {
    const table = verdictTable([measured(87.4), { what: 'JavaScript', value: 180.04, budget: 175, unit: 'kB' }]);
    expect(table.split('\n')).toEqual([
      'measured                   value   budget   verdict',
      'a poll to the browser      87 ms   500 ms   within',
      'JavaScript              180.0 kB   175 kB   OVER',
    ]);
  });
});
