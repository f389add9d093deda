import {
  type ChargingSession,
  extendIdle,
  extendJournal,
  type HealthReading,
  healthReadingOf,
  type IdleState,
  type IdleWindow,
  type JournalContext,
  type JournalState,
  NOT_IDLE,
  type Snapshot,
  type Trip,
} from '@psa-ev/domain';

/** What the journal of a vehicle remembers between two facts. Plain JSON; no setting has a part in it. */
export interface JournalFold {
  readonly journal: JournalState | null;
  readonly idle: IdleState;
  readonly lastHealth: HealthReading | null;
  readonly healthReadings: number;
}

/** Before the first fact. */
export const NOTHING_FOLDED: JournalFold = { journal: null, idle: NOT_IDLE, lastHealth: null, healthReadings: 0 };

/** What one more fact has added or changed. */
export interface FoldStep {
  readonly fold: JournalFold;
  readonly trips: readonly Trip[];
  readonly sessions: readonly ChargingSession[];
  readonly idleWindow: IdleWindow | null;
  readonly health: HealthReading | null;
}

/** All folds of the journal over one more stored snapshot. */
export function foldFact(fold: JournalFold, snapshot: Snapshot, context: JournalContext): FoldStep {
  const { state, trips, sessions } = extendJournal(fold.journal, snapshot, context);
  const { state: idle, finished } = extendIdle(fold.idle, snapshot);
  const health = healthReadingOf(snapshot, fold.lastHealth);
  return {
    fold: {
      journal: state,
      idle,
      lastHealth: health ?? fold.lastHealth,
      healthReadings: fold.healthReadings + (health ? 1 : 0),
    },
    trips,
    sessions,
    idleWindow: finished,
    health,
  };
}
