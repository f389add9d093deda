const SECOND_MS = 1000;
/** The pause after a failure doubles from here ... */
const FIRST_PAUSE_MS = 5 * SECOND_MS;
/** ... up to here; no message is worth more questions. */
const LONGEST_PAUSE_MS = 10 * 60 * SECOND_MS;
/** Where the push service names a time itself, it is obeyed up to this. */
const LONGEST_OBEDIENCE_MS = 3_600 * SECOND_MS;

/** How long to leave alone what has failed: twice as long after each failure in a row. Counted by elapsed time, which no one can set. */
export class BackOff {
  private failuresInARow = 0;
  private untilElapsedMs = 0;

  isOver(elapsedMs: number): boolean {
    return elapsedMs >= this.untilElapsedMs;
  }

  /** After a failure. `afterMs`: what the push service asks for, null where it asks for nothing. */
  prolong(elapsedMs: number, afterMs: number | null): void {
    const doubledMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.failuresInARow);
    this.failuresInARow += 1;
    this.untilElapsedMs = elapsedMs + Math.max(doubledMs, Math.min(afterMs ?? 0, LONGEST_OBEDIENCE_MS));
  }

  /** After a success. */
  reset(): void {
    this.failuresInARow = 0;
  }
}
