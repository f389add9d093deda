/** This release was not there before: a Pi has no clock of its own, and begins in 1970 or when it was last switched off. */
const EARLIEST = new Date('2026-11-01T00:00:00Z');
/** By so much a clock may be put right without having been wrong. */
const TOLERANCE_MS = 10 * 60_000;
/** Where the time servers are not reached although the internet is, the car is read all the same. */
const LONGEST_WAIT_MS = 10 * 60_000;

export interface ClockSituation {
  readonly now: Date;
  /** Date of the newest reading that is stored; null where there is none. */
  readonly lastFactAt: Date | null;
  /** What the machine itself says; null: it cannot say. */
  readonly isSynchronised: boolean | null;
  /** Milliseconds since the service was started. */
  readonly waitedMs: number;
}

/** Why nothing can be dated yet, in words; null once it can. */
export function doubtOfTime({ now, lastFactAt, isSynchronised, waitedMs }: ClockSituation): string | null {
  if (now < EARLIEST) return `the clock says ${now.toISOString()}, which cannot be`;
  if (waitedMs >= LONGEST_WAIT_MS) return null;
  if (isSynchronised === true) return null;
  if (lastFactAt && now.getTime() < lastFactAt.getTime() - TOLERANCE_MS) {
    return `the clock says ${now.toISOString()}, which is before the last reading`;
  }
  return isSynchronised === false ? 'the clock of this machine has not been set by the network since it was started' : null;
}
