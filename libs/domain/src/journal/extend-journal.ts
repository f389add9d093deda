import type { Snapshot } from '../snapshot.js';
import type { VehicleId } from '../vehicle.js';
import type { ChargingSession } from './charging-session.js';
import { tripOf } from './drive.js';
import type { JournalContext } from './journal-context.js';
import { extendSession, NO_SESSIONS, type SessionState } from './session-machine.js';
import type { Trip } from './trip.js';
import { extendTrips, type OdometerReplacement, type TripState } from './trip-machine.js';

/** What the journal of one vehicle knows between two snapshots. Plain JSON of a bounded size; null before the first. */
export interface JournalState {
  readonly vehicleId: VehicleId;
  readonly trips: TripState;
  readonly sessions: SessionState;
}

export interface JournalStep {
  /** The very same object where the snapshot is no new fact. */
  readonly state: JournalState;
  /** Trips that have ended, or ended before and are now better known: to be set by their id. */
  readonly trips: readonly Trip[];
  /** Charging sessions that are new or have changed, also while they run: to be set by their id. */
  readonly sessions: readonly ChargingSession[];
  /** The odometer went on from another figure: a difference that no trip explains. */
  readonly odometerReplacement: OdometerReplacement | null;
}

/**
 * Extends the journal of one vehicle by its next stored snapshot. To fold this over all snapshots in the order in which they were stored is to rebuild the journal.
 *
 * A snapshot that was read again unchanged is not stored, and changes nothing here either.
 */
export function extendJournal(state: JournalState | null, snapshot: Snapshot, context: JournalContext): JournalStep {
  if (state && snapshot.changedAt < snapshot.polledAt) return { state, trips: [], sessions: [], odometerReplacement: null };
  const { vehicleId } = snapshot;
  const { state: trips, ended, replacement } = extendTrips(state?.trips ?? null, snapshot);
  const { state: charge, sessions } = extendSession(state?.sessions ?? NO_SESSIONS, snapshot, context);
  const isSame = state?.trips === trips && state.sessions === charge;
  return {
    state: isSame ? state : { vehicleId, trips, sessions: charge },
    trips: ended.map((drive) => tripOf(drive, vehicleId, context)),
    sessions,
    odometerReplacement: replacement,
  };
}
