import { credibleReportedAt } from '../freshness.js';
import { isDriving, isPlugged, type Position, SNAPSHOT_PARTS, type Snapshot } from '../snapshot.js';

/** Corrections of a clock that runs are small; what goes back further was put back. */
const CLOCK_STEP_MS = 15 * 60_000;

/** What the trips remember of a reading. Plain JSON. */
export interface TripReading {
  /** When it was true, as near as is known, in milliseconds since 1970. */
  readonly atMs: number;
  /** When it was read, by our clock. */
  readonly polledMs: number;
  /** Tenths of a kilometre: whole numbers add up exactly. */
  readonly odometerTenths: number | null;
  readonly batteryPercent: number | null;
  readonly position: Position | null;
  readonly charging: boolean;
  /** `unknown`: it says neither. Whoever sits in a car at the plug does not drive. */
  readonly activity: 'driving' | 'parked' | 'unknown';
  readonly moving: boolean;
}

/** A reading with what is needed of it only once. */
export interface NewTripReading extends TripReading {
  /** When the car came to where it is, by the maker's date; null where that does not lie between the two readings. */
  readonly arrivedMs: number | null;
  /** The same where it lies before the reading before: the car has stood there since, though something of the way may be told only now. */
  readonly stoodSinceMs: number | null;
  readonly speedKmh: number | null;
  readonly outsideTemperatureCelsius: number | null;
}

/** What the trips read of a snapshot that follows a known moment. A clock that was set back a little stands still until it comes by again. */
export function tripReadingOf(snapshot: Snapshot, knownMs: number): NewTripReading {
  const polledMs = Math.max(snapshot.polledAt.getTime(), knownMs);
  const between = (date: Date | null) => (date && date.getTime() > knownMs && date.getTime() <= polledMs ? date.getTime() : null);
  const placedAt = credibleReportedAt(snapshot, 'position');
  const reported = SNAPSHOT_PARTS.flatMap((part) => between(credibleReportedAt(snapshot, part)) ?? []);
  return {
    // The car tells all at once: its latest date is nearer to the truth than our reading.
    atMs: reported.length > 0 ? Math.max(...reported) : polledMs,
    polledMs: snapshot.polledAt.getTime(),
    odometerTenths: snapshot.odometerKm === null ? null : Math.round(snapshot.odometerKm * 10),
    batteryPercent: snapshot.battery.percent,
    position: snapshot.position,
    charging: snapshot.charging.status === 'charging',
    activity: activityOf(snapshot),
    moving: snapshot.moving === true,
    arrivedMs: between(placedAt),
    stoodSinceMs: placedAt && placedAt.getTime() <= knownMs ? placedAt.getTime() : null,
    speedKmh: snapshot.speedKmh,
    outsideTemperatureCelsius: snapshot.outsideTemperatureCelsius,
  };
}

/** True where our clock was put back to before a known moment, by so much that one cannot wait for it to come by again. */
export function isClockPutBack(snapshot: Snapshot, knownMs: number): boolean {
  return knownMs - snapshot.polledAt.getTime() > CLOCK_STEP_MS;
}

/**
 * True where the clock has not gone on and the reading says nothing new: it may be one that was read again by a clock that was put back, and was not stored.
 */
export function isReadAgain(last: TripReading, reading: TripReading): boolean {
  if (reading.polledMs > last.polledMs) return false;
  const { odometerTenths, batteryPercent, position } = reading;
  return (
    (odometerTenths ?? last.odometerTenths) === last.odometerTenths &&
    (batteryPercent ?? last.batteryPercent) === last.batteryPercent &&
    (position === null || (position.latitude === last.position?.latitude && position.longitude === last.position.longitude)) &&
    reading.charging === last.charging &&
    reading.activity === last.activity &&
    reading.moving === last.moving
  );
}

function activityOf(snapshot: Snapshot): TripReading['activity'] {
  const { moving, ignition } = snapshot;
  if (moving !== true && (isPlugged(snapshot) === true || snapshot.charging.status === 'charging')) return 'parked';
  if (isDriving(snapshot)) return 'driving';
  return ignition === 'stop' || moving === false ? 'parked' : 'unknown';
}
