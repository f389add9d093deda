import type { Acceptance, RejectionReason } from './acceptance.js';
import { odometerContradiction } from './odometer.js';
import type { Snapshot } from './snapshot.js';

/** The maker's passing errors last minutes to hours; who has a new instrument panel can wait a day. */
const BELIEVED_AFTER_MS = 24 * 3_600_000;

/**
 * An odometer that contradicts the known one, and keeps to itself: the car may have a new instrument panel, or the known one is false.
 */
export interface OdometerDoubt {
  /** When the first of these odometers was read, by our clock. */
  readonly since: Date;
  /** The last of them. */
  readonly odometerKm: number;
}

/**
 * The doubt after a reading, given the doubt before it (null: none) and what became of the reading.
 *
 * A reading that cannot be believed for another reason, or leaves the odometer out, says nothing for or against it.
 */
export function nextOdometerDoubt(doubt: OdometerDoubt | null, reading: Snapshot, acceptance: Acceptance): OdometerDoubt | null {
  if (reading.odometerKm === null) return doubt;
  if (acceptance.kind !== 'rejected') return null;
  if (!isOnlyOdometerDoubt(acceptance.reasons)) return doubt;
  return { since: doubt && goesOn(doubt, reading) ? doubt.since : reading.polledAt, odometerKm: reading.odometerKm };
}

/** True when a reading is refused for nothing but an odometer that contradicts the known one. */
export function isOnlyOdometerDoubt(reasons: readonly RejectionReason[]): boolean {
  return reasons.length > 0 && reasons.every((reason) => reason === 'odometer-decreased' || reason === 'odometer-jumped');
}

/** True when a reading bears the doubted odometer out, and this has lasted for a day: then the known one was wrong. */
export function hasOutlastedDoubt(doubt: OdometerDoubt, reading: Snapshot): boolean {
  return goesOn(doubt, reading) && waitedMs(doubt, reading) >= BELIEVED_AFTER_MS;
}

// By a clock that was put back to before the beginning nobody can tell how long it has lasted.
function goesOn(doubt: OdometerDoubt, reading: Snapshot): boolean {
  const elapsedMs = waitedMs(doubt, reading);
  return elapsedMs >= 0 && reading.odometerKm !== null && odometerContradiction(doubt.odometerKm, reading.odometerKm, elapsedMs) === null;
}

function waitedMs(doubt: OdometerDoubt, reading: Snapshot): number {
  return reading.polledAt.getTime() - doubt.since.getTime();
}
