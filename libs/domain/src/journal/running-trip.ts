import { tripOf } from './drive.js';
import type { JournalContext } from './journal-context.js';
import type { JournalState } from './extend-journal.js';
import type { Trip } from './trip.js';
import { QUIET_MS } from './trip-rules.js';

/** The trip on which the car is at `now`, so far; null where it stands, or has been quiet for so long that it probably does. Changes nothing. */
export function runningTrip(state: JournalState | null, now: Date, context: JournalContext): Trip | null {
  return openTrip(state, now, context, false);
}

/**
 * The trip that has ended by time alone: the next snapshot will say so in {@link extendJournal}, with the same id. Null where there is none. Changes nothing.
 */
export function quietTrip(state: JournalState | null, now: Date, context: JournalContext): Trip | null {
  const trip = openTrip(state, now, context, true);
  return trip && trip.distanceKm > 0 ? trip : null;
}

function openTrip(state: JournalState | null, now: Date, context: JournalContext, isQuiet: boolean): Trip | null {
  if (state?.trips.phase.kind !== 'driving') return null;
  const { drive } = state.trips.phase;
  return now.getTime() - drive.end.atMs > QUIET_MS === isQuiet ? tripOf(drive, state.vehicleId, context) : null;
}
