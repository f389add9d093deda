/** Once, and once more: what two commands do not bring about, a third will not. */
const MOST_TRIES = 2;
/** A clock that jumps forward ends all patience at once; so the readings must contradict as well. */
const LEAST_CONTRADICTIONS = 2;

/** A command whose effect only later readings prove. Plain JSON. */
export interface Trial {
  /** Of the newest command, milliseconds since 1970. */
  readonly sentAtMs: number;
  /** How often it was commanded: once, or once more. */
  readonly tries: number;
  /** How many readings since the newest command have not shown the effect; two are as good as many. */
  readonly contradictions: number;
}

/** A command that is sent now. */
export function firstTry(now: Date): Trial {
  return { sentAtMs: now.getTime(), tries: 1, contradictions: 0 };
}

/** The same command, sent once more. */
export function onceMore({ tries }: Trial, now: Date): Trial {
  return { sentAtMs: now.getTime(), tries: tries + 1, contradictions: 0 };
}

/** Whether a reading can say anything of it: one from before the sending proves nothing. */
export function isLater(readAt: Date, { sentAtMs }: Trial): boolean {
  return readAt.getTime() > sentAtMs;
}

/** A later reading has not shown the effect. */
export function contradicted<T extends Trial>(trial: T): T {
  return { ...trial, contradictions: Math.min(LEAST_CONTRADICTIONS, trial.contradictions + 1) };
}

/** What to do about an effect that is not shown. */
export function verdict({ sentAtMs, tries, contradictions }: Trial, patienceMs: number, now: Date): 'wait' | 'once-more' | 'give-up' {
  if (contradictions < LEAST_CONTRADICTIONS || now.getTime() - sentAtMs < patienceMs) return 'wait';
  return tries < MOST_TRIES ? 'once-more' : 'give-up';
}
