import type { Snapshot } from '../snapshot.js';
import type { ChargeLimitMemory } from './limit-memory.js';

/** Percents flicker by one; what falls by more is another charge that nobody saw begin. */
export const FLICKER_PERCENT = 1;
/** After so long without a reading nobody knows whether current flowed all the time. */
const LONGEST_SILENCE_MS = 30 * 60_000;

/** What is remembered where a reading shows a charge: nothing of an earlier one, lest its stop be pursued in this. */
export function withinOneCharge(memory: ChargeLimitMemory, snapshot: Snapshot): ChargeLimitMemory {
  return isAnother(memory, snapshot) ? { ...memory, charge: null, stops: { limit: null, hour: null } } : memory;
}

function isAnother({ charge, judgedAtMs }: ChargeLimitMemory, { polledAt, battery: { percent } }: Snapshot): boolean {
  if (judgedAtMs !== null && polledAt.getTime() - judgedAtMs > LONGEST_SILENCE_MS) return true;
  const highest = charge?.rises.at(-1)?.percent ?? null;
  return percent !== null && highest !== null && percent < highest - FLICKER_PERCENT;
}
