import { type DiagnosisHistory } from '@psa-ev/contract';
import { WELL_AGAIN_AFTER_MS, pauseAfter } from '@psa-ev/domain';

export type Restart = DiagnosisHistory['restarts'][number];

/** Until when psacc is not restarted again; `untold`: that lasts, and the history does not tell how long. */
export type PauseEnd = { readonly kind: 'over' | 'untold' } | { readonly kind: 'at'; readonly at: Date };

/** A time in which psacc did not answer, in milliseconds since 1970. */
interface Fault {
  readonly fromMs: number;
  readonly untilMs: number;
}

/**
 * The end of the pause after the last restart, by the rule of the policy: each request since psacc answered for an hour has doubled it.
 *
 * The history tells of one vehicle's outages only, and of the newest: a restart for what it does not tell of may count or not. `faultSince`: since when psacc
 * does not answer now.
 */
export function pauseEnd(history: DiagnosisHistory, faultSince: Date, now: Date): PauseEnd {
  const [last] = history.restarts;
  if (!last) return { kind: 'over' };
  const { surely, perhaps } = requestsInARow(history, faultSince, now);
  const endMs = (requests: number) => last.requestedAt.getTime() + (requests > 0 ? pauseAfter(requests) : 0);
  if (endMs(perhaps) <= now.getTime()) return { kind: 'over' };
  return endMs(surely) === endMs(perhaps) ? { kind: 'at', at: new Date(endMs(perhaps)) } : { kind: 'untold' };
}

/** The newest requests with no hour of answers after them: so many as are known, and so many as there may be. */
function requestsInARow({ outages, restarts }: DiagnosisHistory, faultSince: Date, now: Date): { surely: number; perhaps: number } {
  const faults = [...outages.filter(({ kind }) => kind === 'psacc-down' || kind === 'psacc-blocked'), { since: faultSince, until: null }]
    .map(({ since, until }) => ({ fromMs: since.getTime(), untilMs: (until ?? now).getTime() }))
    .sort((one, other) => one.fromMs - other.fromMs);
  let doubtful = false;
  let surely = 0;
  let nextMs = now.getTime();
  for (const [index, { requestedAt }] of restarts.entries()) {
    const requestedMs = requestedAt.getTime();
    if (longestAnsweringMs(requestedMs, nextMs, faults) >= WELL_AGAIN_AFTER_MS) {
      const isTold = outages.some(({ since, until }) => since <= requestedAt && requestedAt <= (until ?? now));
      if (isTold) return { surely, perhaps: index };
      doubtful = true;
    }
    if (!doubtful) surely += 1;
    nextMs = requestedMs;
  }
  return { surely, perhaps: restarts.length };
}

/** The longest time without a fault between two moments. `faults`: the oldest first. */
function longestAnsweringMs(fromMs: number, toMs: number, faults: readonly Fault[]): number {
  let longestMs = 0;
  let answeringFromMs = fromMs;
  for (const fault of faults.filter((fault) => fault.fromMs < toMs)) {
    longestMs = Math.max(longestMs, fault.fromMs - answeringFromMs);
    answeringFromMs = Math.max(answeringFromMs, fault.untilMs);
  }
  return Math.max(longestMs, toMs - answeringFromMs);
}
