import { enteredAllowance, enteredCapacity, enteredEmissions } from './entered';

const typed = { first: '2026-01-01', last: '2026-12-31', limit: '15000', odometer: '' };

describe('what an owner enters', () => {
  it.each(['4.9', '151', '-46', 'many', 'Infinity'])('is no capacity: %s', (text) => {
    expect(enteredCapacity(text)).toEqual({ problem: 'capacity' });
  });

  it.each(['-1', '2001', 'green'])('is no factor: %s', (text) => {
    expect(enteredEmissions(text)).toEqual({ problem: 'co2' });
  });

  it.each([
    ['days', { last: '2026-01-01' }],
    ['days', { first: '' }],
    ['days', { last: '2026-02-30' }],
    ['limit', { limit: '' }],
    ['limit', { limit: '0' }],
    ['limit', { limit: 'far' }],
    ['odometer', { odometer: '-3' }],
  ])('is no allowance for its %s: %j', (problem, changes) => {
    expect(enteredAllowance({ ...typed, ...changes })).toEqual({ problem });
  });

  it('is nothing where a field is empty, which takes it back', () => {
    expect([enteredCapacity(' '), enteredEmissions('')]).toEqual([{ value: null }, { value: null }]);
  });

  it('is taken as it is meant', () => {
    expect([enteredCapacity('46.3'), enteredEmissions('0')]).toEqual([{ value: 46.3 }, { value: 0 }]);
    expect(enteredAllowance({ ...typed, odometer: '28417.6' })).toEqual({
      value: { period: { first: '2026-01-01', endsBefore: '2027-01-01' }, limitKm: 15000, odometerAtFirstKm: 28417.6 },
    });
  });
});
