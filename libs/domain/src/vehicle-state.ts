import type { Diagnosis } from './diagnosis.js';
import type { SessionUnderway, Today, TripUnderway } from './journal-now.js';
import type { SettingsInForce } from './settings-in-force.js';
import type { Snapshot } from './snapshot.js';
import type { VehicleIdentity } from './vehicle.js';

/** Everything that one look at a vehicle shows: what the backend publishes and the dashboard draws. */
export interface VehicleState {
  readonly vehicle: VehicleIdentity;
  /** IANA name of the zone in which the owner's days and the car's times of day are meant. */
  readonly timeZone: string;
  /** Null until the first reading that could be believed. */
  readonly snapshot: Snapshot | null;
  readonly diagnosis: Diagnosis;
  /** When the backend last showed that it lives. */
  readonly heartbeatAt: Date;
  readonly backendVersion: string;
  /** Null where the journal does not tell: before its first reading, or by a backend that has none. */
  readonly today: Today | null;
  /** Null where the car is on no trip. */
  readonly runningTrip: TripUnderway | null;
  /** Null where the car is not plugged in. */
  readonly runningSession: SessionUnderway | null;
  readonly settingsInForce: SettingsInForce | null;
  /** How often the backend reads a parked car; null: it does not say. */
  readonly pollIntervalSeconds: number | null;
}
