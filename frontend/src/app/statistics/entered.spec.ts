import { enteredAllowance, enteredCapacity, enteredEmissions } from './entered';

const EN = 'en-IE';
const typed = { first: '2026-01-01', last: '2026-12-31', limit: '15000', odometer: '' };

describe('what an owner enters', () => {
  it.each(['4.9', '151', '-46', 'many', 'Infinity'])('is no capacity: %s', (text) => {
    expect(enteredCapacity(text, EN)).toEqual({ problems: ['capacity'] });
  });

  it.each(['-1', '2001', 'green'])('is no factor: %s', (text) => {
    expect(enteredEmissions(text, EN)).toEqual({ problems: ['co2'] });
  });

  it.each([
    ['days', { last: '2026-01-01' }],
    ['days', { first: '' }],
    ['days', { last: '2026-02-30' }],
    ['limit', { limit: '' }],
    ['limit', { limit: '0' }],
    ['limit', { limit: '15' }],
    ['limit', { limit: 'far' }],
    ['odometer', { odometer: '-3' }],
  ])('is no allowance for its %s: %j', (problem, changes) => {
    expect(enteredAllowance({ ...typed, ...changes }, EN)).toEqual({ problems: [problem] });
  });

  it('tells all that is wrong at once', () => {
    expect(enteredAllowance({ first: '', last: '', limit: '', odometer: '-3' }, EN)).toEqual({ problems: ['days', 'limit', 'odometer'] });
  });

  it.each(['15.000', '15,000', '15 000'])('has thousands as people write them, in either language: %s', (limit) => {
    for (const locale of [EN, 'bg-BG']) {
      expect(enteredAllowance({ ...typed, limit, odometer: '28.417' }, locale)).toMatchObject({
        value: { limitKm: 15_000, odometerAtFirstKm: 28_417 },
      });
    }
  });

  it('is nothing where a field is empty, which takes it back', () => {
    expect([enteredCapacity(' ', EN), enteredEmissions('', EN)]).toEqual([{ value: null }, { value: null }]);
  });

  it('is taken as it is meant', () => {
    expect([enteredCapacity('46.3', EN), enteredEmissions('0', EN)]).toEqual([{ value: 46.3 }, { value: 0 }]);
    expect(enteredAllowance({ ...typed, odometer: '28417.6' }, EN)).toEqual({
      value: { period: { first: '2026-01-01', endsBefore: '2027-01-01' }, limitKm: 15000, odometerAtFirstKm: 28417.6 },
    });
  });
});
