import type { ChargingMode, Powertrain } from '../snapshot.js';
import type { VehicleId } from '../vehicle.js';
import { type ChargeReading, pointOf } from './charge-reading.js';
import { LONGEST_SEEN_GAP_MS, openSegment, unseenSegment } from './charge-segment.js';
import type { StoredPoint, StoredSession } from './stored-session.js';
import { chargeStart, hasChargedUnseen, hasDriven } from './unseen-charge.js';

/** What a snapshot says of the car besides its charge. */
export interface ChargedCar {
  readonly vehicleId: VehicleId;
  readonly mode: ChargingMode | null;
  readonly powertrain: Powertrain | null;
}

/** Where the sessions before leave room for the next. */
export interface Room {
  /** No session reaches further: the next begins no earlier, however our clock was put back. */
  readonly floorMs: number;
  /** Begin of the latest session: ids are made of it, so that no two may share it. */
  readonly latestStartMs: number;
}

/** A session of which `reading` is the first to show the plug in; `last` is the reading before (null: none). */
export function beginSession(room: Room, last: ChargeReading | null, reading: ChargeReading, car: ChargedCar): StoredSession {
  const isUnseen = last !== null && hasChargedUnseen(last, reading, car.powertrain);
  const flows = reading.status === 'charging';
  const start = startWithin(room, last ? startAfter(last, reading, isUnseen) : pointOf(reading));
  const now = { ...reading, atMs: Math.max(start.atMs, reading.atMs) };
  return {
    vehicleId: car.vehicleId,
    start,
    end: pointOf(now),
    reportedMode: namedMode(car),
    segments: flows ? [openSegment(start, now)] : isUnseen ? [unseenSegment(start, now)] : [],
    running: true,
    estimated: last === null || isUnseen || wasDriveUnseen(last, reading),
  };
}

/** A charge of which only the higher percent was seen, with the plug out again: both readings are bounds. */
export function unseenSession(room: Room, last: ChargeReading, reading: ChargeReading, { vehicleId }: ChargedCar): StoredSession {
  // Somewhere on the way: neither reading tells where.
  const place = hasDriven(last, reading) ? { position: null } : {};
  const start = startWithin(room, { ...pointOf(last), ...place });
  const now = { ...reading, ...place, atMs: Math.max(start.atMs, reading.atMs) };
  const segment = { ...unseenSegment(start, now), endedBy: 'unseen' } as const;
  return { vehicleId, start, end: pointOf(now), reportedMode: null, segments: [segment], running: false, estimated: true };
}

// It came to its plug somewhen after a drive that nobody saw.
function wasDriveUnseen(last: ChargeReading, reading: ChargeReading): boolean {
  return hasDriven(last, reading) && reading.atMs - last.atMs > LONGEST_SEEN_GAP_MS;
}

/** The mode, where the car names one. */
export function namedMode({ mode }: ChargedCar): ChargingMode | null {
  return mode === 'ac' || mode === 'dc' ? mode : null;
}

function startAfter(last: ChargeReading, reading: ChargeReading, isUnseen: boolean): StoredPoint {
  if (reading.status === 'charging' && !hasDriven(last, reading)) return chargeStart(last, reading);
  if (!isUnseen) return pointOf(reading);
  return { ...pointOf(reading), atMs: last.atMs, batteryPercent: last.batteryPercent };
}

function startWithin({ floorMs, latestStartMs }: Room, point: StoredPoint): StoredPoint {
  return { ...point, atMs: Math.max(point.atMs, floorMs, latestStartMs + 1) };
}
