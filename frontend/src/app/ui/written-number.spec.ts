import fc from 'fast-check';
import { readNumber, writeNumber } from './written-number';

const FINE = 4;

describe('numbers in fields', () => {
  it.each(['', 'x', '1.2.3', '1.23.456', '12 34', '1,234.567,8', '1e3', '-', '.', 'Infinity'])('are not read from %j', (text) => {
    expect(readNumber(text, 'en-IE', FINE)).toBeNull();
  });

  it.each([
    ['0,24', 0.24],
    ['0.24', 0.24],
    ['0,248', 0.248],
    [' 12 ', 12],
    ['-3', -3],
    ['.5', 0.5],
    ['1 000', 1000],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1_234_567],
  ])('are read from %j', (text, value) => {
    expect(readNumber(text, 'en-IE', FINE)).toBe(value);
  });

  it.each([
    ['1,250', 'en-IE', 1250],
    ['1.250', 'en-IE', 1.25],
    ['1,250', 'bg-BG', 1.25],
    ['1.250', 'bg-BG', 1.25],
    ['1.250', 'de-DE', 1250],
  ])('follow the reader’s own marks where %j could be two: %s', (text, locale, value) => {
    expect(readNumber(text, locale, FINE)).toBe(value);
  });

  it.each(['15.000', '15,000', '15 000', '15\u00a0000', '15’000', '15000'])('are thousands in a field of whole numbers: %j', (text) => {
    expect(['en-IE', 'bg-BG'].map((locale) => readNumber(text, locale, 0))).toEqual([15_000, 15_000]);
  });

  it('are read as they were written, in both languages, however fine the field is', () => {
    const tenThousandths = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(tenThousandths, fc.constantFrom('en-IE', 'bg-BG'), fc.integer({ min: 0, max: 5 }), (amount, locale, digits) => {
        const plain = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: digits }).format(amount / 10_000);
        expect(readNumber(writeNumber(amount / 10_000, locale, digits), locale, digits)).toBe(Number(plain));
      }),
      { numRuns: 200 },
    );
  });
});
