const MINUTE_MS = 60_000;
/** Once, and once more: what two commands do not bring about, a third will not. */
const MOST_TRIES = 2;
/** A clock that jumps forward ends all patience at once; so the readings must contradict as well, or as many commands must have come to nothing. */
const LEAST_CONTRADICTIONS = 2;
/** What never went out is sent again so soon: psacc may only have been starting. */
const UNSENT_PAUSE_MS = MINUTE_MS;

/** A command whose effect only later readings prove. Plain JSON. */
export interface Trial {
  /** Of the newest command, milliseconds since 1970. */
  readonly sentAtMs: number;
  /** How often it went out, as far as is known: once, or once more. */
  readonly tries: number;
  /** How many readings since the newest command have not shown the effect; two are as good as many. */
  readonly contradictions: number;
  /** Those of its commands that certainly never went out; null, or left out by an older version: none that is known of. */
  readonly unsent?: UnsentCommands | null;
}

/** Commands that psacc never took: nobody listened, or it refused. */
export interface UnsentCommands {
  /** Of the first. */
  readonly sinceMs: number;
  /** Of the newest. */
  readonly atMs: number;
  /** How many; two are as good as many. */
  readonly times: number;
}

/** A command that is sent now. */
export function firstTry(now: Date): Trial {
  return { sentAtMs: now.getTime(), tries: 1, contradictions: 0, unsent: null };
}

/** The same command, sent once more. */
export function onceMore({ tries, unsent }: Trial, now: Date): Trial {
  return { sentAtMs: now.getTime(), tries: tries + 1, contradictions: 0, unsent: unsent ?? null };
}

/** The newest command has certainly not gone out. Told again, it changes nothing. */
export function notSent<T extends Trial>(trial: T): T {
  if (isUnsent(trial)) return trial;
  const { sentAtMs, tries, unsent } = trial;
  const times = Math.min(LEAST_CONTRADICTIONS, (unsent?.times ?? 0) + 1);
  return { ...trial, tries: tries - 1, unsent: { sinceMs: unsent?.sinceMs ?? sentAtMs, atMs: sentAtMs, times } };
}

/** Nothing is on its way to the car: the newest command never went out. */
export function isUnsent({ sentAtMs, unsent }: Trial): boolean {
  return unsent?.atMs === sentAtMs;
}

/** Whether a reading can say anything of it: one from before the sending proves nothing. */
export function isLater(readAt: Date, { sentAtMs }: Trial): boolean {
  return readAt.getTime() > sentAtMs;
}

/** A later reading has not shown the effect. */
export function contradicted<T extends Trial>(trial: T): T {
  return { ...trial, contradictions: Math.min(LEAST_CONTRADICTIONS, trial.contradictions + 1) };
}

/** Where the clock was put back, what it dated ahead counts as now. */
export function sentByNow<T extends Trial>(trial: T, nowMs: number): T {
  const { unsent } = trial;
  const sentAtMs = Math.min(trial.sentAtMs, nowMs);
  const still = unsent && isUnsent(trial) ? { ...unsent, sinceMs: Math.min(unsent.sinceMs, nowMs), atMs: sentAtMs } : null;
  return { ...trial, sentAtMs, unsent: still };
}

/** What to do about an effect that is not shown. What never goes out is given up after the patience that the car would have had. */
export function verdict(trial: Trial, patienceMs: number, now: Date): 'wait' | 'once-more' | 'give-up' {
  const { sentAtMs, tries, contradictions, unsent } = trial;
  const sinceMs = now.getTime() - sentAtMs;
  if (unsent && isUnsent(trial)) {
    const isHopeless = unsent.times >= LEAST_CONTRADICTIONS && now.getTime() - unsent.sinceMs >= patienceMs;
    if (isHopeless) return 'give-up';
    return sinceMs >= UNSENT_PAUSE_MS ? 'once-more' : 'wait';
  }
  if (contradictions < LEAST_CONTRADICTIONS || sinceMs < patienceMs) return 'wait';
  return tries < MOST_TRIES ? 'once-more' : 'give-up';
}
