import { partSeenAt } from '../freshness.js';
import { isDriving, isPlugged, type Snapshot } from '../snapshot.js';

/** The car is read every minute or two; after failures it may be a quarter of an hour. */
const READING_HOLDS_MS = 30 * 60_000;

/** What a reading says that a plan must know. */
export interface CarReading {
  readonly polledMs: number;
  readonly percent: number;
  /** When the car last told its percent, as far as can be known. */
  readonly percentMs: number;
  readonly isPlugged: boolean;
  readonly isCharging: boolean;
  /** The car itself says that it has charged to its end. */
  readonly isFinished: boolean;
  readonly isDriving: boolean;
  /** At a fast charger, on the road: direct current. */
  readonly isAtFastCharger: boolean;
}

/** Null where the reading is too old, or says too little to decide by. */
export function carReading(snapshot: Snapshot | null, now: Date): CarReading | null {
  if (!snapshot || Math.abs(now.getTime() - snapshot.polledAt.getTime()) > READING_HOLDS_MS) return null;
  const { percent } = snapshot.battery;
  const { mode, status } = snapshot.charging;
  const plugged = isPlugged(snapshot);
  if (percent === null || plugged === null || (plugged && (status === null || status === 'unknown'))) return null;
  return {
    polledMs: snapshot.polledAt.getTime(),
    percent,
    percentMs: partSeenAt(snapshot, 'battery').getTime(),
    isPlugged: plugged,
    isCharging: plugged && status === 'charging',
    isFinished: plugged && status === 'finished',
    isDriving: isDriving(snapshot),
    isAtFastCharger: plugged && mode === 'dc',
  };
}
