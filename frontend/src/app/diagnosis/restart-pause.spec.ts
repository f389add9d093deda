import {
  NOTHING_TO_REMEMBER,
  type Outage,
  type RunningOutage,
  nextDiagnosis,
  nextOutage,
  pauseAfter,
  resumeWatch,
  watchFinding,
} from '@psa-ev/domain';
import { at } from '@psa-ev/testing';
import fc from 'fast-check';
import { pauseEnd } from './restart-pause';
import { aHistory, aRestart } from './testing/histories';

const MINUTE_MS = 60_000;
const START = at('07:00');

/** What the policy does, and the history tells, of a psacc that is asked each minute, and is by turns well and down for so many minutes. */
function aStory(turns: readonly { wellMinutes: number; downMinutes: number }[]) {
  let watch = resumeWatch(NOTHING_TO_REMEMBER, 0);
  let trend = nextDiagnosis({ diagnosis: { kind: 'starting', since: START }, suspicion: null }, 'ok', START);
  let running: RunningOutage | null = null;
  let now = START;
  const outages: Outage[] = [];
  const restarts: ReturnType<typeof aRestart>[] = [];
  const findings = turns.flatMap(({ wellMinutes, downMinutes }) => [
    ...Array.from({ length: wellMinutes }, () => 'ok' as const),
    ...Array.from({ length: downMinutes }, () => 'psacc-down' as const),
  ]);
  findings.forEach((finding, minute) => {
    now = new Date(START.getTime() + minute * MINUTE_MS);
    const step = watchFinding(watch, finding, { at: now, elapsedMs: minute * MINUTE_MS });
    if (step.request) restarts.unshift(aRestart({ requestedAt: now }));
    watch = step.watch;
    trend = nextDiagnosis(trend, finding, now);
    const told = nextOutage(running, trend.diagnosis);
    running = told.running;
    if (told.ended) outages.unshift(told.ended);
  });
  return { history: aHistory({ outages, restarts }), since: trend.diagnosis.since, memory: watch.memory, now };
}

it('the pause that the history tells of is that of the policy', () => {
  // No turn of an hour sharp: the history does not know of the minute between the last answer and the first fault.
  const minutes = fc.integer({ min: 1, max: 40 }).map((sevens) => sevens * 7);
  fc.assert(
    fc.property(fc.array(fc.record({ wellMinutes: minutes, downMinutes: minutes }), { minLength: 1, maxLength: 12 }), (turns) => {
      const { history, since, memory, now } = aStory(turns);
      const endMs = memory.lastRequestAt ? memory.lastRequestAt.getTime() + pauseAfter(memory.requestsInARow) : 0;
      expect(pauseEnd(history, since, now)).toEqual(endMs > now.getTime() ? { kind: 'at', at: new Date(endMs) } : { kind: 'over' });
    }),
  );
});
