import { distanceMetres } from '../change-detection.js';
import { FASTEST_KMH } from '../odometer.js';
import { type Drive, drivenTenths, driveFrom, driveWith, driveWithFirstOdometer } from './drive.js';
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
/** No red light lasts so long: who sets off after it had stopped. */
const LONGEST_HALT_MS = 4 * MINUTE_MS;
/** Town and motorway, door to door: dates the start or end of a drive that was noticed under way. */
const SUPPOSED_KMH = 50;
/** What nobody saw is taken for one drive up to so long, at the supposed speed. */
const LONGEST_UNSEEN_DRIVE_MS = 30 * MINUTE_MS;
/** The odometer of a cloud that shows the past for some values may come so much later. */
const VERY_LATE_MS = 3 * HOUR_MS;
/** A drive of fewer kilometres an hour has not been told all of them. */
const LEAST_KMH = 8;
/** What the rest of it may have been driven at. */
const MOST_KMH = 130;
/** Slower than this over a silence is no drive without a stop. */
const SLOWEST_KMH = 20;
/** What a drive has gone at most when it is noticed one silence late. */
const NEAR_TENTHS = (SUPPOSED_KMH * 10 * SILENCE_MS) / HOUR_MS;

/** The drive as it ended, by a reading of a parked car; null where that does not end it, or is too far from it to be its end. */
export function driveStoppedBy(drive: Drive, last: TripReading, reading: NewTripReading): Drive | null {
  if (reading.activity !== 'parked') return null;
  const tenths = tenthsBetween(last, reading);
  const quietMs = reading.atMs - drive.end.atMs;
  const isArrivalKnown = reading.arrivedMs !== null && isDrivenThrough(tenths, reading.arrivedMs - drive.end.atMs);
  if (quietMs > SILENCE_MS && tenths > NEAR_TENTHS && !isArrivalKnown) return null;
  const isSeen = quietMs <= QUIET_MS;
  if (isSeen) {
    // A car that says neither that it drives nor that it stands had stopped when its odometer did; a plug that is put in later says only that it stands.
    const hadStopped = tenths === 0 && last.activity === 'unknown';
    return driveWith(drive, reading, reading.arrivedMs ?? (hadStopped ? drive.end.atMs : reading.atMs));
  }
  if (tenths === 0) return driveWithFirstOdometer(drive, reading.odometerTenths);
  const supposedMs = Math.min(reading.atMs, drive.end.atMs + timeFor(tenths));
  return { ...driveWith(drive, reading, reading.arrivedMs ?? supposedMs), estimated: reading.arrivedMs === null };
}

/** The drive as it ended at a stop that no reading saw: the car is read as it sets off again, and says since when it had stood there; null where it does not. */
export function driveStoppedBetween(drive: Drive, reading: NewTripReading): Drive | null {
  const { activity, speedKmh, arrivedMs } = reading;
  if (activity !== 'driving' || speedKmh !== 0 || arrivedMs === null || arrivedMs <= drive.end.atMs) return null;
  return reading.atMs - arrivedMs >= LONGEST_HALT_MS ? driveWith(drive, reading, arrivedMs) : null;
}

/** The drive with one more reading of a car that is still driving, or does not say; null where it ended in between. */
export function continuesDrive(drive: Drive, last: TripReading, reading: NewTripReading): Drive | null {
  if (reading.activity === 'parked') return null;
  const tenths = tenthsBetween(last, reading);
  const quietMs = reading.atMs - drive.end.atMs;
  if (quietMs > QUIET_MS && !isDrivenThrough(tenths, quietMs)) return null;
  return driveWith(drive, reading, tenths > 0 || reading.moving ? reading.atMs : drive.end.atMs);
}

// So far in a silence that the car cannot have stood for long.
function isDrivenThrough(tenths: number, silenceMs: number): boolean {
  return silenceMs <= LONGEST_SILENCE_MS && tenths * HOUR_MS >= SLOWEST_KMH * 10 * silenceMs;
}

/**
 * A drive that a reading of a driving car shows after one of a parked car; null where it has come too far to have begun only now. Who is fast when noticed has been so
 * for a part of the way: it is dated back by the mean of the supposed speed and that.
 */
export function driveUnderWay(last: TripReading, reading: NewTripReading): Drive | null {
  const tenths = tenthsBetween(last, reading);
  const start = { ...reading, position: last.position ?? reading.position };
  if (tenths === 0) return driveWith(driveFrom(start), reading, reading.atMs);
  const drivenMs = timeFor(tenths, Math.max(SUPPOSED_KMH, (SUPPOSED_KMH + (reading.speedKmh ?? 0)) / 2));
  if (reading.atMs - last.atMs > SILENCE_MS && drivenMs > SILENCE_MS) return null;
  const atMs = Math.max(last.atMs, Math.round(reading.atMs - drivenMs));
  return driveWith(withChargeBefore(driveFrom({ ...last, atMs }), last, reading), reading, reading.atMs);
}

/** What was driven between two readings that saw nothing of it; or since the drive `before`, where the car has stood since then and only its odometer was late. */
export function unseenDrive(before: Drive | null, last: TripReading, reading: NewTripReading): Drive {
  const { stoodSinceMs } = reading;
  const isOdometerLate = before !== null && stoodSinceMs !== null && stoodSinceMs > before.end.atMs;
  const endMs = isOdometerLate ? stoodSinceMs : (reading.arrivedMs ?? reading.atMs);
  const atMs = unseenStartMs(isOdometerLate ? before.end.atMs : last.atMs, endMs, tenthsBetween(last, reading));
  const drive = driveWith(withChargeBefore(driveFrom({ ...last, atMs }), last, reading), reading, endMs);
  return { ...drive, estimated: true };
}

// A car that stands says nothing new for days: the reading before may be of long ago, but it is looked at all the while. More than so far may be several drives.
function unseenStartMs(earliestMs: number, endMs: number, tenths: number): number {
  const driveMs = timeFor(tenths);
  return driveMs > LONGEST_UNSEEN_DRIVE_MS ? earliestMs : Math.max(earliestMs, Math.round(endMs - driveMs));
}

/** True where a reading shows a car on the way: it says so, or says nothing but that the odometer has grown. */
export function isOnTheWay(last: TripReading, reading: NewTripReading): boolean {
  return reading.activity === 'driving' || (reading.activity === 'unknown' && tenthsBetween(last, reading) > 0);
}

/** True where the odometer or the place of a reading belongs to the drive that has just ended: it could not be driven since. */
export function isLateReport(ended: Drive, last: TripReading, reading: NewTripReading): boolean {
  if (isLateOdometer(ended, last, reading)) return true;
  if (reading.atMs - ended.end.atMs > LATE_MS) return false;
  const tenths = tenthsBetween(last, reading);
  if (reading.activity === 'driving') return tenths > (FASTEST_KMH * 10 * (reading.atMs - last.atMs)) / HOUR_MS;
  if (tenths > 0) return reading.activity === 'parked' && !hasArrivedAnew(ended, tenths, reading);
  const { position } = ended.end;
  return reading.position !== null && (position === null || distanceMetres(position, reading.position) > 0);
}

/** True where the odometer alone was old: the car has stood since that drive; or nothing says so, but the drive lacks kilometres that are told now. */
export function isLateOdometer(ended: Drive, last: TripReading, reading: NewTripReading): boolean {
  const tenths = tenthsBetween(last, reading);
  const driveMs = ended.end.atMs - ended.start.atMs;
  const isPossible = (drivenTenths(ended) + tenths) * HOUR_MS <= MOST_KMH * 10 * driveMs;
  if (tenths === 0 || !isPossible || ended.estimated || reading.atMs - ended.end.atMs > VERY_LATE_MS) return false;
  const lacksKm = drivenTenths(ended) * HOUR_MS < LEAST_KMH * 10 * driveMs;
  if (reading.activity === 'driving') return reading.atMs - ended.end.atMs >= LEAST_STOP_MS && lacksKm;
  if (reading.activity !== 'parked') return false;
  const { stoodSinceMs, arrivedMs } = reading;
  if (stoodSinceMs !== null) return Math.abs(stoodSinceMs - ended.end.atMs) <= LEAST_STOP_MS;
  return arrivedMs === null && lacksKm;
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

function timeFor(tenths: number, kmh = SUPPOSED_KMH): number {
  return (tenths * HOUR_MS) / (kmh * 10);
}
