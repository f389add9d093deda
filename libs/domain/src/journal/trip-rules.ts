import { distanceMetres } from '../change-detection.js';
import { FASTEST_KMH } from '../odometer.js';
import { type Drive, driveFrom, driveWith } from './drive.js';
import type { NewTripReading, TripReading } from './trip-reading.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** So long without a kilometre or a sign of moving, and the drive has ended at the last one. */
export const QUIET_MS = 15 * MINUTE_MS;
/** A car that drives reports every 5 to 10 minutes; one report may be lost. */
const SILENCE_MS = 25 * MINUTE_MS;
/** Beyond, nobody can say that a silent car went on without a stop. */
const LONGEST_SILENCE_MS = HOUR_MS;
/** After parking, odometer and position may be reported so much later. */
const LATE_MS = 20 * MINUTE_MS;
/** The place of a car may be found some minutes after it was parked, and is then dated so. */
const LEAST_STOP_MS = 5 * MINUTE_MS;
/** Town and motorway, door to door: dates the start or end of a drive that was noticed under way. */
const SUPPOSED_KMH = 50;
/** What nobody saw is taken for one drive up to so long, at the supposed speed. */
const LONGEST_UNSEEN_DRIVE_MS = 30 * MINUTE_MS;
/** Slower than this over a silence is no drive without a stop. */
const SLOWEST_KMH = 20;
/** What a drive has gone at most when it is noticed one silence late. */
const NEAR_TENTHS = (SUPPOSED_KMH * 10 * SILENCE_MS) / HOUR_MS;

/** The drive as it ended, by a reading of a parked car; null where that does not end it, or is too far from it to be its end. */
export function driveStoppedBy(drive: Drive, last: TripReading, reading: NewTripReading): Drive | null {
  if (reading.activity !== 'parked') return null;
  const tenths = tenthsBetween(last, reading);
  const quietMs = reading.atMs - drive.end.atMs;
  if (quietMs > SILENCE_MS && tenths > NEAR_TENTHS) return null;
  const isSeen = quietMs <= QUIET_MS;
  if (isSeen) return driveWith(drive, reading, reading.arrivedMs ?? reading.atMs);
  if (tenths === 0) return drive;
  const supposedMs = Math.min(reading.atMs, drive.end.atMs + timeFor(tenths));
  return { ...driveWith(drive, reading, reading.arrivedMs ?? supposedMs), estimated: reading.arrivedMs === null };
}

/** The drive with one more reading of a car that is still driving, or does not say; null where it ended in between. */
export function continuesDrive(drive: Drive, last: TripReading, reading: NewTripReading): Drive | null {
  if (reading.activity === 'parked') return null;
  const tenths = tenthsBetween(last, reading);
  const quietMs = reading.atMs - drive.end.atMs;
  const isDrivenThrough = quietMs <= LONGEST_SILENCE_MS && tenths * HOUR_MS >= SLOWEST_KMH * 10 * quietMs;
  if (quietMs > QUIET_MS && !isDrivenThrough) return null;
  return driveWith(drive, reading, tenths > 0 || reading.moving ? reading.atMs : drive.end.atMs);
}

/** A drive that a reading of a driving car shows after one of a parked car; null where it has come too far to have begun only now. */
export function driveUnderWay(last: TripReading, reading: NewTripReading): Drive | null {
  const tenths = tenthsBetween(last, reading);
  const start = { ...reading, position: last.position ?? reading.position };
  if (tenths === 0) return driveWith(driveFrom(start), reading, reading.atMs);
  if (reading.atMs - last.atMs > SILENCE_MS && tenths > NEAR_TENTHS) return null;
  const atMs = Math.max(last.atMs, reading.atMs - timeFor(tenths));
  return driveWith(withChargeBefore(driveFrom({ ...last, atMs }), last, reading), reading, reading.atMs);
}

/** What was driven between two readings that saw nothing of it. */
export function unseenDrive(last: TripReading, reading: NewTripReading): Drive {
  const atMs = unseenStartMs(last, reading);
  const drive = driveWith(withChargeBefore(driveFrom({ ...last, atMs }), last, reading), reading, reading.arrivedMs ?? reading.atMs);
  return { ...drive, estimated: true };
}

// A car that stands says nothing for days: the reading before may be of long ago, while the car tells when it arrived. More than so far may be several drives.
function unseenStartMs(last: TripReading, reading: NewTripReading): number {
  const driveMs = timeFor(tenthsBetween(last, reading));
  if (reading.arrivedMs === null || driveMs > LONGEST_UNSEEN_DRIVE_MS) return last.atMs;
  return Math.max(last.atMs, Math.round(reading.arrivedMs - driveMs));
}

/** True where a reading shows a car on the way: it says so, or says nothing but that the odometer has grown. */
export function isOnTheWay(last: TripReading, reading: NewTripReading): boolean {
  return reading.activity === 'driving' || (reading.activity === 'unknown' && tenthsBetween(last, reading) > 0);
}

/** True where the odometer or the place of a reading belongs to the drive that has just ended: it could not be driven since. */
export function isLateReport(ended: Drive, last: TripReading, reading: NewTripReading): boolean {
  if (reading.atMs - ended.end.atMs > LATE_MS) return false;
  const tenths = tenthsBetween(last, reading);
  if (reading.activity === 'driving') return tenths > (FASTEST_KMH * 10 * (reading.atMs - last.atMs)) / HOUR_MS;
  if (tenths > 0) return reading.activity === 'parked' && !hasArrivedAnew(ended, tenths, reading);
  const { position } = ended.end;
  return reading.position !== null && (position === null || distanceMetres(position, reading.position) > 0);
}

// The car came to where it is so long after the end that it has driven there since.
function hasArrivedAnew({ end }: Drive, tenths: number, { arrivedMs }: NewTripReading): boolean {
  return arrivedMs !== null && arrivedMs - end.atMs >= Math.max(LEAST_STOP_MS, timeFor(tenths));
}

// After a charge the percent of the last reading is not the one that the drive began with.
function withChargeBefore(drive: Drive, last: TripReading, { batteryPercent }: TripReading): Drive {
  const hasRisen = last.batteryPercent !== null && batteryPercent !== null && batteryPercent > last.batteryPercent;
  return { ...drive, charged: last.charging || hasRisen };
}

function tenthsBetween(last: TripReading, reading: TripReading): number {
  return last.odometerTenths === null || reading.odometerTenths === null ? 0 : reading.odometerTenths - last.odometerTenths;
}

function timeFor(tenths: number): number {
  return (tenths * HOUR_MS) / (SUPPOSED_KMH * 10);
}
