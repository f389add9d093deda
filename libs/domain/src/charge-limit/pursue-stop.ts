import type { Snapshot } from '../snapshot.js';
import type { StopAttempt } from './limit-memory.js';
import { contradicted, firstTry, isLater, isUnsent, onceMore, verdict } from './trial.js';

/** Where not even the alarm has helped, psacc may take it some time: it is asked seldom, for each time is a line of what was asked. */
const UNSENT_PAUSE_AFTER_ALARM_MS = 15 * 60_000;

/** What becomes of a stop by a reading in which the car still charges. */
export interface PursuedStop {
  readonly attempt: StopAttempt;
  /** The stop is to be commanded now. */
  readonly send: boolean;
  /** The car has had its time after the last command: told once. */
  readonly alarm: boolean;
}

/** Commands a stop, watches for it, commands it once more, and gives up with an alarm. What never went out is commanded again after the alarm too. */
export function pursueStop(
  known: StopAttempt | null,
  limitPercent: number | null,
  { battery: { percent }, polledAt }: Snapshot,
  patienceMs: number,
  now: Date,
): PursuedStop {
  if (known === null) return { attempt: { ...firstTry(now), limitPercent, percent, isGivenUp: false }, send: true, alarm: false };
  if (!isLater(polledAt, known)) return { attempt: known, send: false, alarm: false };
  const attempt = contradicted(known);
  const again = { ...attempt, ...onceMore(attempt, now), percent };
  switch (verdict(attempt, patienceMs, now)) {
    case 'wait':
      return { attempt, send: false, alarm: false };
    case 'once-more':
      return { attempt: again, send: true, alarm: false };
    case 'give-up': {
      const isDue = isUnsent(attempt) && now.getTime() - attempt.sentAtMs >= UNSENT_PAUSE_AFTER_ALARM_MS;
      return { attempt: { ...(isDue ? again : attempt), isGivenUp: true }, send: isDue, alarm: !known.isGivenUp };
    }
  }
}
