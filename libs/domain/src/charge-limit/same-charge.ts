import type { Snapshot } from '../snapshot.js';
import type { ChargeLimitMemory } from './limit-memory.js';

/** Percents flicker by one; what falls by more is another charge that nobody saw begin. */
export const FLICKER_PERCENT = 1;
/** Rounding and the cold take a percent or two while a car stands: it is not charged again for that. */
export const LOSS_WITHOUT_CHARGE_PERCENT = 3;
/** After so long without a reading nobody knows whether current flowed all the time. */
const LONGEST_SILENCE_MS = 30 * 60_000;

/** What is remembered where a reading shows a charge: nothing of an earlier one, lest its stop be pursued in this. */
export function withinOneCharge(memory: ChargeLimitMemory, snapshot: Snapshot): ChargeLimitMemory {
  const isAnother = isAfterSilence(memory, snapshot) || hasFallen(memory, snapshot);
  return isAnother ? { ...memory, charge: null, stops: { limit: null, hour: null }, takenBack: null } : memory;
}

/** Whether nobody has looked for so long that a charge may have ended, and another begun. */
export function isAfterSilence({ judgedAtMs }: ChargeLimitMemory, { polledAt }: Snapshot): boolean {
  return judgedAtMs !== null && polledAt.getTime() - judgedAtMs > LONGEST_SILENCE_MS;
}

/** Whether the battery has less than in the charge that is known of: it was driven since. */
export function hasFallen({ charge }: ChargeLimitMemory, { battery: { percent } }: Snapshot): boolean {
  const highest = charge?.rises.at(-1)?.percent ?? null;
  return percent !== null && highest !== null && percent < highest - FLICKER_PERCENT;
}
