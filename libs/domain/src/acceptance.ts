import { changedParts } from './change-detection.js';
import { isEmptyAtOnce } from './empty-at-once.js';
import { credibleReportedAt } from './freshness.js';
import { hasOutlastedDoubt, isOnlyOdometerDoubt, type OdometerDoubt } from './odometer-doubt.js';
import { odometerContradiction, type OdometerContradiction, odometerImpossibility, type OdometerImpossibility } from './odometer.js';
import { SNAPSHOT_PARTS, type PartTimes, type Snapshot, type SnapshotPart } from './snapshot.js';

/** Why a reading was not believed. */
export type RejectionReason = 'nothing-reported' | 'impossible-percent' | 'older-reading' | OdometerImpossibility | OdometerContradiction;

/** What a reading means for the facts: a new fact, the known fact seen again, or a reading that is not believed. */
export type Acceptance =
  | { readonly kind: 'changed'; readonly snapshot: Snapshot }
  | { readonly kind: 'unchanged'; readonly snapshot: Snapshot }
  | { readonly kind: 'rejected'; readonly reasons: readonly RejectionReason[] };

/**
 * Decides what becomes of a reading, given the last accepted snapshot of the same vehicle (null: the first ever) and the doubt about its
 * odometer (null: none).
 *
 * A rejected reading is to be kept with its reasons, but changes nothing that is known. An odometer that contradicts the known one is believed
 * once the doubt has lasted long enough.
 */
export function accept(previous: Snapshot | null, reading: Snapshot, doubt: OdometerDoubt | null = null): Acceptance {
  const known = previous && byClockOf(reading, previous);
  const completed = known ? withKnownOdometer(known, reading) : reading;
  const reasons = [...impossibilities(reading), ...(known ? contradictions(known, completed) : [])];
  const isBelievedNow = doubt !== null && isOnlyOdometerDoubt(reasons) && hasOutlastedDoubt(doubt, reading);
  if (reasons.length > 0 && !isBelievedNow) return { kind: 'rejected', reasons };
  if (!known) return { kind: 'changed', snapshot: withTimes(completed, null, new Set(SNAPSHOT_PARTS)) };

  const changed = changedParts(known, completed);
  const accepted = withTimes(completed, known, changed);
  if (changed.size > 0) return { kind: 'changed', snapshot: accepted };
  // What differs too little to count is not taken over: many small steps would otherwise never be seen.
  return { kind: 'unchanged', snapshot: { ...known, polledAt: accepted.polledAt, parts: accepted.parts } };
}

function impossibilities(reading: Snapshot): RejectionReason[] {
  const { percent } = reading.battery;
  const reasons: RejectionReason[] = [];
  if (saysNothing(reading)) reasons.push('nothing-reported');
  const odometer = reading.odometerKm === null ? null : odometerImpossibility(reading.odometerKm);
  if (odometer) reasons.push(odometer);
  if (percent !== null && (percent < 0 || percent > 100)) reasons.push('impossible-percent');
  return reasons;
}

// psacc answers like this while it has not yet had any status of the car.
function saysNothing(reading: Snapshot): boolean {
  return reading.battery.percent === null && reading.odometerKm === null && reading.charging.status === null && reading.position === null;
}

function contradictions(known: Snapshot, reading: Snapshot): RejectionReason[] {
  const reasons: RejectionReason[] = [];
  if (isOlder(known, reading)) reasons.push('older-reading');
  if (reading.odometerKm !== null && known.odometerKm !== null && odometerImpossibility(reading.odometerKm) === null) {
    const elapsedMs = reading.polledAt.getTime() - known.polledAt.getTime();
    const contradiction = odometerContradiction(known.odometerKm, reading.odometerKm, elapsedMs);
    if (contradiction) reasons.push(contradiction);
  }
  if (isEmptyAtOnce(known, reading)) reasons.push('impossible-percent');
  return reasons;
}

// A part that is no longer reported says nothing; a part reported at an older date, while no other is newer, is a state from the past.
// Our own clock has no say in it: it may have been in the future once, and every later reading would be refused.
function isOlder(known: Snapshot, reading: Snapshot): boolean {
  const steps = SNAPSHOT_PARTS.flatMap((part) => {
    const before = credibleReportedAt(known, part);
    const now = credibleReportedAt(reading, part);
    return before && now ? [now.getTime() - before.getTime()] : [];
  });
  return steps.some((step) => step < 0) && !steps.some((step) => step > 0);
}

// A Pi has no clock of its own, and its time may go back. What is known cannot be later than a reading that follows it.
function byClockOf({ polledAt: now }: Snapshot, known: Snapshot): Snapshot {
  if (known.polledAt <= now) return known;
  const earlier = (date: Date) => (date < now ? date : now);
  const readNow = { ...known, polledAt: now };
  const parts = eachPart((part) => ({
    changedAt: earlier(known.parts[part].changedAt),
    reportedAt: credibleReportedAt(readNow, part),
  }));
  return { ...readNow, changedAt: earlier(known.changedAt), parts };
}

// The odometer only grows: where a reading leaves it out, the last value stays known, or else a lower one could follow unnoticed.
function withKnownOdometer(known: Snapshot, reading: Snapshot): Snapshot {
  if (reading.odometerKm !== null) return reading;
  return { ...reading, odometerKm: known.odometerKm, parts: { ...reading.parts, odometer: known.parts.odometer } };
}

function withTimes(reading: Snapshot, known: Snapshot | null, changed: ReadonlySet<SnapshotPart>): Snapshot {
  const parts = eachPart((part) => ({
    changedAt: !known || changed.has(part) ? reading.polledAt : known.parts[part].changedAt,
    // A date that is missing or lies in the future takes back nothing of when the car was last heard.
    reportedAt: credibleReportedAt(reading, part) ?? (known && credibleReportedAt(known, part)),
  }));
  return { ...reading, changedAt: reading.polledAt, parts };
}

function eachPart(times: (part: SnapshotPart) => PartTimes): Record<SnapshotPart, PartTimes> {
  return Object.fromEntries(SNAPSHOT_PARTS.map((part) => [part, times(part)])) as Record<SnapshotPart, PartTimes>;
}
