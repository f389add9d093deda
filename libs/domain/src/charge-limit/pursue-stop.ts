import type { Snapshot } from '../snapshot.js';
import type { StopAttempt } from './limit-memory.js';
import { contradicted, firstTry, isLater, onceMore, verdict } from './trial.js';

/** What becomes of a stop by a reading in which the car still charges. */
export interface PursuedStop {
  readonly attempt: StopAttempt;
  /** The stop is to be commanded now. */
  readonly send: boolean;
  /** The car has had its time after the last command: told once. */
  readonly alarm: boolean;
}

/** Commands a stop, watches for it, commands it once more, and gives up with an alarm. */
export function pursueStop(
  known: StopAttempt | null,
  limitPercent: number | null,
  { battery: { percent }, polledAt }: Snapshot,
  patienceMs: number,
  now: Date,
): PursuedStop {
  if (known === null) return { attempt: { ...firstTry(now), limitPercent, percent, isGivenUp: false }, send: true, alarm: false };
  if (known.isGivenUp || !isLater(polledAt, known)) return { attempt: known, send: false, alarm: false };
  const attempt = contradicted(known);
  switch (verdict(attempt, patienceMs, now)) {
    case 'wait':
      return { attempt, send: false, alarm: false };
    case 'once-more':
      return { attempt: { ...attempt, ...onceMore(attempt, now), percent }, send: true, alarm: false };
    case 'give-up':
      return { attempt: { ...attempt, isGivenUp: true }, send: false, alarm: true };
  }
}
