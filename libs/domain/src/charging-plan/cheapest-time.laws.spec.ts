import fc from 'fast-check';
import { cheapestTime } from './cheapest-time.js';
import type { PricedStretch } from './priced-stretches.js';

const QUARTER_MS = 15 * 60_000;
const MOST_QUARTERS = 11;

/** What each quarter of an hour costs, in turn; null where nobody says. */
type Prices = readonly (number | null)[];

const anyPrices = fc.array(fc.constantFrom(1, 1, 2, 2, 3, null), { minLength: 1, maxLength: MOST_QUARTERS });
const anyCase = fc.record({ prices: anyPrices, needed: fc.nat(MOST_QUARTERS), isRunning: fc.boolean() });

function stretchesOf(prices: Prices): readonly PricedStretch[] {
  const stretches: PricedStretch[] = [];
  prices.forEach((pricePerKwh, index) => {
    const last = stretches.at(-1);
    const untilMs = (index + 1) * QUARTER_MS;
    if (last && last.pricePerKwh === pricePerKwh) stretches[stretches.length - 1] = { ...last, untilMs };
    else stretches.push({ fromMs: index * QUARTER_MS, untilMs, pricePerKwh });
  });
  return stretches;
}

/** Which quarters are charged in. */
type Way = readonly boolean[];

function wayOf(chosen: readonly PricedStretch[], prices: Prices): Way {
  return prices.map((_, index) =>
    chosen.some(({ fromMs, untilMs }) => fromMs <= index * QUARTER_MS && untilMs >= (index + 1) * QUARTER_MS),
  );
}

/** Smaller is better, first by the first: hours without a price, cost, starts, and how early. */
function rating(way: Way, prices: Prices, isRunning: boolean): readonly number[] {
  const taken = prices.filter((_, index) => way[index]);
  const starts = way.filter((charges, index) => charges && !(index === 0 ? isRunning : way[index - 1])).length;
  // The last quarter weighs more than all before it together.
  const lateness = way.reduce((sum, charges, index) => sum + (charges ? 2 ** index : 0), 0);
  return [taken.filter((price) => price === null).length, taken.reduce<number>((sum, price) => sum + (price ?? 0), 0), starts, -lateness];
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const first = a.findIndex((value, index) => value !== b[index]);
  return first >= 0 && (a[first] ?? 0) < (b[first] ?? 0);
}

function bestOfAll(prices: Prices, needed: number, isRunning: boolean): Way {
  let best: Way | null = null;
  for (let bits = 0; bits < 2 ** prices.length; bits += 1) {
    const way = prices.map((_, index) => (bits & (1 << index)) !== 0);
    if (way.filter(Boolean).length !== Math.min(needed, prices.length)) continue;
    if (!best || isBetter(rating(way, prices, isRunning), rating(best, prices, isRunning))) best = way;
  }
  return best ?? [];
}

describe('the cheapest time', () => {
  it('is the best of all ways: cheapest, then fewest starts, then latest', () => {
    fc.assert(
      fc.property(anyCase, ({ prices, needed, isRunning }) => {
        const chosen = cheapestTime(stretchesOf(prices), needed * QUARTER_MS, isRunning);
        expect(wayOf(chosen, prices)).toEqual(bestOfAll(prices, needed, isRunning));
      }),
      { numRuns: 1500 },
    );
  });

  it('is as long as is needed, to the millisecond, in turn and within what there is', () => {
    fc.assert(
      fc.property(
        anyPrices,
        fc.double({ min: 0, max: MOST_QUARTERS * QUARTER_MS, noNaN: true }),
        fc.boolean(),
        (prices, neededMs, isRunning) => {
          const stretches = stretchesOf(prices);
          const chosen = cheapestTime(stretches, neededMs, isRunning);
          const lengthMs = chosen.reduce((sum, { fromMs, untilMs }) => sum + untilMs - fromMs, 0);
          expect(lengthMs).toBe(Math.min(Math.ceil(neededMs), prices.length * QUARTER_MS));
          chosen.forEach(({ fromMs, untilMs, pricePerKwh }, index) => {
            expect(fromMs).toBeLessThan(untilMs);
            expect(fromMs).toBeGreaterThanOrEqual(chosen[index - 1]?.untilMs ?? 0);
            const within = stretches.find((stretch) => stretch.fromMs <= fromMs && untilMs <= stretch.untilMs);
            expect(within?.pricePerKwh).toBe(pricePerKwh);
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
