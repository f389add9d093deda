import type { Snapshot } from '../snapshot.js';
import type { VehicleId } from '../vehicle.js';
import { tripOf } from './drive.js';
import type { JournalContext } from './journal-context.js';
import type { Trip } from './trip.js';
import { extendTrips, type OdometerReplacement, type TripState } from './trip-machine.js';

/** What the journal of one vehicle knows between two snapshots. Plain JSON of a bounded size; null before the first. */
export interface JournalState {
  readonly vehicleId: VehicleId;
  readonly trips: TripState;
}

export interface JournalStep {
  /** The very same object where the snapshot is no new fact. */
  readonly state: JournalState;
  /** Trips that have ended, or ended before and are now better known: to be set by their {@link tripId}. */
  readonly trips: readonly Trip[];
  /** The odometer went on from another figure: a difference that no trip explains. */
  readonly odometerReplacement: OdometerReplacement | null;
}

/**
 * Extends the journal of one vehicle by its next stored snapshot. To fold this over all snapshots in the order in which they were stored is to rebuild the journal.
 *
 * A snapshot that was read again unchanged is not stored, and changes nothing here either.
 */
export function extendJournal(state: JournalState | null, snapshot: Snapshot, context: JournalContext): JournalStep {
  if (state && snapshot.changedAt < snapshot.polledAt) return { state, trips: [], odometerReplacement: null };
  const { vehicleId } = snapshot;
  const step = extendTrips(state?.trips ?? null, snapshot);
  return {
    state: state?.trips === step.state ? state : { vehicleId, trips: step.state },
    trips: step.ended.map((drive) => tripOf(drive, vehicleId, context)),
    odometerReplacement: step.replacement,
  };
}
