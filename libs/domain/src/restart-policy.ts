import type { DiagnosisKind } from './diagnosis.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A restart costs the car a wake-up, psacc some of its few logins and the knowledge of the car's climate programs: two hiccups are not worth it. */
const FINDINGS_IN_A_ROW = 3;
/** psacc needs about a minute to start on a small Pi, and the listing and two cars are three findings of one round: a psacc that starts must not be restarted. */
const FAULT_PATIENCE_MS = 2 * MINUTE_MS;
/** The shortest time between two restarts, whatever happens. */
const SHORTEST_PAUSE_MS = 30 * MINUTE_MS;
const LONGEST_PAUSE_MS = 24 * HOUR_MS;
/** After so long without a fault the next one is a new one. */
export const WELL_AGAIN_AFTER_MS = HOUR_MS;
/** psacc is asked every ten minutes whether it can send commands, and starts doing so only a while after it answers: two answers must agree. */
const REMOTE_CONTROL_PATIENCE_MS = 15 * MINUTE_MS;

/** The faults that a restart of psacc may mend. */
export const RESTART_REASONS = ['psacc-down', 'psacc-blocked', 'remote-control-not-set-up'] as const satisfies readonly DiagnosisKind[];
export type RestartReason = (typeof RESTART_REASONS)[number];

/** A moment by both clocks: `at` may be set forward or back, `elapsedMs` only grows but begins anew with the program. */
export interface Moment {
  readonly at: Date;
  readonly elapsedMs: number;
}

/** What must be remembered though the program itself be restarted. */
export interface RestartMemory {
  /** The last request since psacc was well for an hour; null: none. */
  readonly lastRequestAt: Date | null;
  /** Requests since psacc was well for an hour: each doubles the pause. */
  readonly requestsInARow: number;
  /** Remote control gets one restart an episode. The episode ends when all was well for an hour. */
  readonly remoteControlTried: boolean;
}

export const NOTHING_TO_REMEMBER: RestartMemory = { lastRequestAt: null, requestsInARow: 0, remoteControlTried: false };

/** What is known while the program runs. `...Ms` are elapsed times at which something began; null: it is not so. */
export interface RestartWatch {
  readonly memory: RestartMemory;
  /** From when on the pause is measured: the last request, or our start where the request is older. */
  readonly pauseFromMs: number;
  /** True where the last request is older than our start, so that the elapsed time does not tell how old. */
  readonly isRequestOfEarlierRun: boolean;
  /** Findings in a row, of any vehicle, that psacc itself is down or blocked. */
  readonly faultsInARow: number;
  /** The first of these findings. */
  readonly faultFromMs: number | null;
  readonly remoteControlFindingsInARow: number;
  readonly remoteControlMissingFromMs: number | null;
  /** The process answers, whatever lies behind it. */
  readonly answeringFromMs: number | null;
  readonly wellFromMs: number | null;
}

/** Takes up the watch after a start. */
export function resumeWatch(memory: RestartMemory, elapsedMs: number): RestartWatch {
  return {
    memory,
    pauseFromMs: elapsedMs,
    isRequestOfEarlierRun: memory.lastRequestAt !== null,
    faultsInARow: 0,
    faultFromMs: null,
    remoteControlFindingsInARow: 0,
    remoteControlMissingFromMs: null,
    answeringFromMs: null,
    wellFromMs: null,
  };
}

/** The watch after a finding, and why psacc is to be restarted now; the watch then counts it as requested. */
export interface RestartStep {
  readonly watch: RestartWatch;
  readonly request: RestartReason | null;
}

/**
 * Decides whether psacc is to be restarted, given the newest finding of any vehicle or of the listing: psacc is one.
 *
 * - Only for a fault that a restart may mend, after three findings of it in a row that lie two minutes apart. The cloud, the login, a foreign program, wrong readings and a missing set-up
 *   are none: each restart would make them worse.
 * - Then not again for 30 minutes, and twice as long each further time, up to a day, until psacc has answered for an hour.
 * - For remote control that is not set up once, when it has lasted a while; what then remains is the owner's to do.
 *
 * A pause within one run of our program is measured by the elapsed time alone. One that began in an earlier run is over when the date says so, but never sooner than
 * 30 minutes after our start; where the date is not to be trusted because the clock was set back, the whole pause begins with our start. So no jump of the clock
 * can bring two restarts nearer together than 30 minutes.
 */
export function watchFinding(before: RestartWatch, finding: DiagnosisKind, now: Moment): RestartStep {
  const watch = forget(count(before, finding, now.elapsedMs), now.elapsedMs);
  const reason = isDue(watch, finding, now.elapsedMs);
  if (!reason || !isPauseOver(watch, now)) return { watch, request: null };
  return { watch: requested(watch, reason, now), request: reason };
}

function count(watch: RestartWatch, finding: DiagnosisKind, elapsedMs: number): RestartWatch {
  const isFault = finding === 'psacc-down' || finding === 'psacc-blocked';
  const isMissing = finding === 'remote-control-not-set-up';
  return {
    ...watch,
    faultsInARow: isFault ? watch.faultsInARow + 1 : 0,
    faultFromMs: isFault ? (watch.faultFromMs ?? elapsedMs) : null,
    remoteControlFindingsInARow: isMissing ? watch.remoteControlFindingsInARow + 1 : 0,
    remoteControlMissingFromMs: isMissing ? (watch.remoteControlMissingFromMs ?? elapsedMs) : null,
    answeringFromMs: isFault || finding === 'starting' ? null : (watch.answeringFromMs ?? elapsedMs),
    wellFromMs: finding === 'ok' ? (watch.wellFromMs ?? elapsedMs) : null,
  };
}

// The pause of remote control's one restart is forgotten too; that it was tried is not.
function forget(watch: RestartWatch, elapsedMs: number): RestartWatch {
  const { lastRequestAt, requestsInARow, remoteControlTried } = watch.memory;
  const answersLong = watch.answeringFromMs !== null && elapsedMs - watch.answeringFromMs >= WELL_AGAIN_AFTER_MS;
  const wellLong = watch.wellFromMs !== null && elapsedMs - watch.wellFromMs >= WELL_AGAIN_AFTER_MS;
  const forgetsRequests = answersLong && lastRequestAt !== null;
  const forgetsTry = wellLong && remoteControlTried;
  if (!forgetsRequests && !forgetsTry) return watch;
  return {
    ...watch,
    memory: {
      lastRequestAt: forgetsRequests ? null : lastRequestAt,
      requestsInARow: forgetsRequests ? 0 : requestsInARow,
      remoteControlTried: remoteControlTried && !forgetsTry,
    },
  };
}

function isDue(watch: RestartWatch, finding: DiagnosisKind, elapsedMs: number): RestartReason | null {
  const hasLasted = (fromMs: number | null, patienceMs: number) => fromMs !== null && elapsedMs - fromMs >= patienceMs;
  if (finding === 'psacc-down' || finding === 'psacc-blocked') {
    return watch.faultsInARow >= FINDINGS_IN_A_ROW && hasLasted(watch.faultFromMs, FAULT_PATIENCE_MS) ? finding : null;
  }
  if (finding !== 'remote-control-not-set-up' || watch.memory.remoteControlTried) return null;
  const isSure = watch.remoteControlFindingsInARow >= FINDINGS_IN_A_ROW;
  return isSure && hasLasted(watch.remoteControlMissingFromMs, REMOTE_CONTROL_PATIENCE_MS) ? finding : null;
}

function isPauseOver({ memory, pauseFromMs, isRequestOfEarlierRun }: RestartWatch, now: Moment): boolean {
  if (memory.lastRequestAt === null) return true;
  const pauseMs = pauseAfter(memory.requestsInARow);
  const waitedMs = now.elapsedMs - pauseFromMs;
  if (waitedMs >= pauseMs) return true;
  const waitedByDateMs = now.at.getTime() - memory.lastRequestAt.getTime();
  return isRequestOfEarlierRun && waitedMs >= SHORTEST_PAUSE_MS && waitedByDateMs >= pauseMs;
}

/** How long no further restart is requested after so many in a row, in milliseconds. */
export function pauseAfter(requestsInARow: number): number {
  return Math.min(SHORTEST_PAUSE_MS * 2 ** Math.max(0, requestsInARow - 1), LONGEST_PAUSE_MS);
}

function requested(watch: RestartWatch, reason: RestartReason, { at, elapsedMs }: Moment): RestartWatch {
  const { requestsInARow, remoteControlTried } = watch.memory;
  return {
    ...resumeWatch(
      {
        lastRequestAt: at,
        requestsInARow: requestsInARow + 1,
        remoteControlTried: remoteControlTried || reason === 'remote-control-not-set-up',
      },
      elapsedMs,
    ),
    isRequestOfEarlierRun: false,
  };
}
