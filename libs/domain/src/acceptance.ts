import { changedParts } from './change-detection.js';
import { credibleReportedAt } from './freshness.js';
import { SNAPSHOT_PARTS, type PartTimes, type Snapshot, type SnapshotPart } from './snapshot.js';

/** Why a reading was not believed. */
export type RejectionReason =
  | 'nothing-reported'
  | 'older-reading'
  | 'odometer-zero'
  | 'odometer-decreased'
  | 'odometer-jumped'
  | 'impossible-percent'
  | 'impossible-range';

/** What a reading means for the facts: a new fact, the known fact seen again, or a reading that is not believed. */
export type Acceptance =
  | { readonly kind: 'changed'; readonly snapshot: Snapshot }
  | { readonly kind: 'unchanged'; readonly snapshot: Snapshot }
  | { readonly kind: 'rejected'; readonly reasons: readonly RejectionReason[] };

/** No car that this is for goes faster; a larger step of the odometer is the maker's error. */
const FASTEST_KMH = 250;
/**
 * A car that was silent may catch up on a whole journey in one reading. An error of the maker's is off by orders of magnitude (a counter's
 * overflow), so a wide slack still catches it. A longer journey is believed as soon as enough time has passed since the last accepted reading.
 */
const ODOMETER_SLACK_KM = 1000;
/** More range than any car on sale: what is above is an error in the report. */
const LONGEST_RANGE_KM = 2000;

/**
 * Decides what becomes of a reading, given the last accepted snapshot of the same vehicle (null: the first ever).
 *
 * A rejected reading is to be kept with its reasons, but changes nothing that is known.
 */
export function accept(previous: Snapshot | null, reading: Snapshot): Acceptance {
  const known = previous ? withKnownOdometer(previous, reading) : reading;
  const reasons = [...impossibilities(reading), ...(previous ? contradictions(previous, known) : [])];
  if (reasons.length > 0) return { kind: 'rejected', reasons };
  if (!previous) return { kind: 'changed', snapshot: withTimes(known, null, new Set(SNAPSHOT_PARTS)) };

  const changed = changedParts(previous, known);
  const accepted = withTimes(known, previous, changed);
  if (changed.size > 0) return { kind: 'changed', snapshot: accepted };
  // What differs too little to count is not taken over: many small steps would otherwise never be seen.
  return { kind: 'unchanged', snapshot: { ...previous, polledAt: accepted.polledAt, parts: accepted.parts } };
}

function impossibilities(reading: Snapshot): RejectionReason[] {
  const { battery, fuel } = reading;
  const percents = [battery.percent, battery.stateOfHealthPercent, reading.auxiliaryBatteryPercent, fuel?.percent ?? null];
  const ranges = [battery.rangeKm, fuel?.rangeKm ?? null];
  const reasons: RejectionReason[] = [];
  if (saysNothing(reading)) reasons.push('nothing-reported');
  if (reading.odometerKm !== null && reading.odometerKm <= 0) reasons.push('odometer-zero');
  if (percents.some((percent) => percent !== null && (percent < 0 || percent > 100))) reasons.push('impossible-percent');
  if (ranges.some((range) => range !== null && (range < 0 || range > LONGEST_RANGE_KM))) reasons.push('impossible-range');
  return reasons;
}

// psacc answers like this while it has not yet had any status of the car.
function saysNothing(reading: Snapshot): boolean {
  return reading.battery.percent === null && reading.odometerKm === null && reading.charging.status === null && reading.position === null;
}

function contradictions(previous: Snapshot, reading: Snapshot): RejectionReason[] {
  const reasons: RejectionReason[] = [];
  if (isOlder(previous, reading)) reasons.push('older-reading');
  if (reading.odometerKm !== null && previous.odometerKm !== null && reading.odometerKm > 0) {
    const drivenKm = reading.odometerKm - previous.odometerKm;
    const hours = (reading.polledAt.getTime() - previous.polledAt.getTime()) / 3_600_000;
    if (drivenKm < 0) reasons.push('odometer-decreased');
    if (hours >= 0 && drivenKm > FASTEST_KMH * hours + ODOMETER_SLACK_KM) reasons.push('odometer-jumped');
  }
  return reasons;
}

// A part that is no longer reported says nothing; a part reported at an older date, while no other is newer, is a state from the past.
function isOlder(previous: Snapshot, reading: Snapshot): boolean {
  if (reading.polledAt < previous.polledAt) return true;
  const steps = SNAPSHOT_PARTS.flatMap((part) => {
    const before = credibleReportedAt(previous, part);
    const now = credibleReportedAt(reading, part);
    return before && now ? [now.getTime() - before.getTime()] : [];
  });
  return steps.some((step) => step < 0) && !steps.some((step) => step > 0);
}

// The odometer only grows: where a reading leaves it out, the last value stays known, or else a lower one could follow unnoticed.
function withKnownOdometer(previous: Snapshot, reading: Snapshot): Snapshot {
  if (reading.odometerKm !== null) return reading;
  return { ...reading, odometerKm: previous.odometerKm, parts: { ...reading.parts, odometer: previous.parts.odometer } };
}

function withTimes(reading: Snapshot, previous: Snapshot | null, changed: ReadonlySet<SnapshotPart>): Snapshot {
  const times = (part: SnapshotPart): PartTimes => ({
    changedAt: !previous || changed.has(part) ? reading.polledAt : previous.parts[part].changedAt,
    // A date that is missing or lies in the future takes back nothing of when the car was last heard.
    reportedAt: credibleReportedAt(reading, part) ?? (previous && credibleReportedAt(previous, part)),
  });
  const parts = Object.fromEntries(SNAPSHOT_PARTS.map((part) => [part, times(part)])) as Record<SnapshotPart, PartTimes>;
  return { ...reading, changedAt: reading.polledAt, parts };
}
