import fc from 'fast-check';
import { readNumber, writeNumber } from './written-number';

describe('numbers in fields', () => {
  it.each(['', 'x', '1.2.3', '1 000', '1e3', '-', '.', 'Infinity'])('are not read from %j', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it.each([
    ['0,24', 0.24],
    ['0.24', 0.24],
    [' 12 ', 12],
    ['-3', -3],
    ['.5', 0.5],
  ])('are read from %j', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it('are read as they were written, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.constantFrom('en-GB', 'bg-BG'), (tenThousandths, locale) => {
        expect(readNumber(writeNumber(tenThousandths / 10_000, locale, 4))).toBeCloseTo(tenThousandths / 10_000, 4);
      }),
    );
  });
});
