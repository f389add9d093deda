import type { Snapshot } from '../snapshot.js';
import { type Drive, driveFrom, drivenTenths, driveWith } from './drive.js';
import { isOdometerReplaced } from './odometer-replacement.js';
import { isClockPutBack, isReadAgain, type NewTripReading, type TripReading, tripReadingOf } from './trip-reading.js';
import {
  continuesDrive,
  driveStoppedBetween,
  driveStoppedBy,
  driveUnderWay,
  isLateOdometer,
  isLateReport,
  isOnTheWay,
  unseenDrive,
} from './trip-rules.js';

/** What the trips know between two readings. Plain JSON. */
export interface TripState {
  readonly last: TripReading;
  readonly phase: TripPhase;
}

export type TripPhase =
  /** `ended`: the drive before, while its odometer and its place may still be reported. */
  { readonly kind: 'parked'; readonly ended: Drive | null } | { readonly kind: 'driving'; readonly drive: Drive };

/** The odometer went on from another figure, without a drive. */
export interface OdometerReplacement {
  readonly at: Date;
  readonly fromKm: number;
  readonly toKm: number;
}

export interface TripStep {
  readonly state: TripState;
  /** Drives that have ended, in their order; the first may be one that was known and has changed. */
  readonly ended: readonly Drive[];
  readonly replacement: OdometerReplacement | null;
}

/** Extends the trips of one vehicle by its next stored snapshot. */
export function extendTrips(state: TripState | null, snapshot: Snapshot): TripStep {
  if (!state) return { ...restarted(tripReadingOf(snapshot, -Infinity)), ended: [] };
  const reading = tripReadingOf(snapshot, state.last.atMs);
  if (isReadAgain(state.last, reading)) return { state, ended: [], replacement: null };
  if (isClockPutBack(snapshot, state.last.atMs)) return afterClockPutBack(state, snapshot);
  const { last, phase } = state;
  if (last.odometerTenths !== null && reading.odometerTenths !== null) {
    const from = last.odometerTenths;
    const to = reading.odometerTenths;
    if (isOdometerReplaced(from, to, reading.atMs - last.atMs)) {
      const replacement = { at: new Date(reading.atMs), fromKm: from / 10, toKm: to / 10 };
      return { ...restarted(reading), ended: worthTelling(phase.kind === 'driving' ? [phase.drive] : []), replacement };
    }
  }
  const { next, ended } = phase.kind === 'driving' ? whileDriving(phase.drive, last, reading) : whileParked(phase.ended, last, reading);
  return { state: { last: remembered(reading, last), phase: next }, ended: worthTelling(ended), replacement: null };
}

interface PhaseStep {
  readonly next: TripPhase;
  readonly ended: readonly Drive[];
}

function whileDriving(drive: Drive, last: TripReading, reading: NewTripReading): PhaseStep {
  const stopped = driveStoppedBy(drive, last, reading);
  if (stopped) return { next: { kind: 'parked', ended: stopped }, ended: [stopped] };
  const stoppedBetween = driveStoppedBetween(drive, reading);
  if (stoppedBetween) return { next: { kind: 'driving', drive: driveAt(reading) }, ended: [stoppedBetween] };
  const runsOn = continuesDrive(drive, last, reading);
  if (runsOn) return { next: { kind: 'driving', drive: runsOn }, ended: [] };
  const { next, ended } = whileParked(null, last, reading);
  return { next, ended: [drive, ...ended] };
}

function whileParked(before: Drive | null, last: TripReading, reading: NewTripReading): PhaseStep {
  const isGoing = isOnTheWay(last, reading);
  if (before && isLateReport(before, last, reading)) {
    // It had not gone anywhere: that it had stopped was an old report.
    if (isGoing && drivenTenths(before) === 0 && !isLateOdometer(before, last, reading))
      return { next: { kind: 'driving', drive: driveWith(before, reading, reading.atMs) }, ended: [] };
    const corrected = driveWith(
      before,
      { ...reading, batteryPercent: null, charging: false, outsideTemperatureCelsius: null },
      before.end.atMs,
    );
    const begun: TripPhase = isGoing ? { kind: 'driving', drive: driveAt(reading) } : { kind: 'parked', ended: corrected };
    return { next: begun, ended: [corrected] };
  }
  if (isGoing) {
    const underWay = driveUnderWay(last, reading);
    if (underWay) return { next: { kind: 'driving', drive: underWay }, ended: [] };
    return { next: { kind: 'driving', drive: driveAt(reading) }, ended: [unseenDrive(before, last, reading)] };
  }
  const unseen = unseenDrive(before, last, reading);
  if (drivenTenths(unseen) > 0) return { next: { kind: 'parked', ended: unseen }, ended: [unseen] };
  return { next: { kind: 'parked', ended: before }, ended: [] };
}

// By a clock that was put back nobody can tell how long anything has lasted: a drive has ended, and what follows is dated by the new clock.
function afterClockPutBack({ last, phase }: TripState, snapshot: Snapshot): TripStep {
  const polledMs = snapshot.polledAt.getTime();
  const step = extendTrips({ last: { ...last, atMs: polledMs, polledMs: -Infinity }, phase: { kind: 'parked', ended: null } }, snapshot);
  return { ...step, ended: [...worthTelling(phase.kind === 'driving' ? [phase.drive] : []), ...step.ended] };
}

function restarted(reading: NewTripReading): Pick<TripStep, 'state' | 'replacement'> {
  const phase: TripPhase = reading.activity === 'driving' ? { kind: 'driving', drive: driveAt(reading) } : { kind: 'parked', ended: null };
  return { state: { last: remembered(reading, null), phase }, replacement: null };
}

function driveAt(reading: NewTripReading): Drive {
  return driveWith(driveFrom(reading), reading, reading.atMs);
}

function remembered(reading: NewTripReading, last: TripReading | null): TripReading {
  const { atMs, polledMs, odometerTenths, batteryPercent, position, charging, activity, moving } = reading;
  return {
    atMs,
    polledMs,
    odometerTenths: odometerTenths ?? last?.odometerTenths ?? null,
    batteryPercent,
    position: position ?? last?.position ?? null,
    charging,
    activity,
    moving,
  };
}

// Who only switches the ignition on has made no trip.
function worthTelling(drives: readonly Drive[]): readonly Drive[] {
  return drives.filter((drive) => drivenTenths(drive) > 0);
}
