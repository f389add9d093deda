import { type Choice, latestOfFewestStarts } from './fewest-starts.js';
import type { PricedStretch } from './priced-stretches.js';

/**
 * So much of the time as is needed, at the least cost: of all cheapest ways one with the fewest starts, and of those the latest, which of two ways is the one
 * that charges at the last moment at which they differ. Late, because a battery ages while it stands full, and because a plan that is changed before it begins has cost
 * nothing yet. All of the time where it does not suffice. Time without a price is the dearest.
 *
 * @param stretches in turn and without gaps, neighbours of different prices
 * @param isRunning whether current flows before the first: going on is no start
 */
export function cheapestTime(stretches: readonly PricedStretch[], neededMs: number, isRunning: boolean): readonly PricedStretch[] {
  const wholeMs = Math.ceil(neededMs);
  if (wholeMs <= 0) return [];
  const highest = highestToPay(stretches, wholeMs);
  if (highest === null) return stretches;
  const below = stretches.filter((stretch) => rankOf(stretch) < highest);
  const isBelow = (neighbour: PricedStretch | undefined) => neighbour !== undefined && rankOf(neighbour) < highest;
  const choices = stretches.flatMap((stretch, index): Choice[] => {
    if (rankOf(stretch) !== highest) return [];
    const touchesBefore = index === 0 ? isRunning : isBelow(stretches[index - 1]);
    return [{ stretch, touchesBefore, touchesAfter: isBelow(stretches[index + 1]) }];
  });
  return [...below, ...latestOfFewestStarts(choices, wholeMs - lengthOf(below))].sort((a, b) => a.fromMs - b.fromMs);
}

/** The price up to which must be paid; null where all of the time does not suffice. */
function highestToPay(stretches: readonly PricedStretch[], neededMs: number): number | null {
  const prices = [...new Set(stretches.map(rankOf))].sort((a, b) => a - b);
  return prices.find((price) => lengthOf(stretches.filter((stretch) => rankOf(stretch) <= price)) >= neededMs) ?? null;
}

function rankOf({ pricePerKwh }: PricedStretch): number {
  return pricePerKwh ?? Infinity;
}

function lengthOf(stretches: readonly PricedStretch[]): number {
  return stretches.reduce((sum, { fromMs, untilMs }) => sum + untilMs - fromMs, 0);
}
