import { isPlugged } from '../snapshot.js';
import type { ClimateOutcome, ClimateRun, ClimateSkipReason, ComingClimateRun, PastClimateRun } from './climate-run.js';
import { LONGEST_LEAD_MS, nextClimateRun, plannedRuns } from './climate-runs.js';
import { judgeRun } from './judge-run.js';
import type {
  ClimatePlanAction,
  ClimatePlanEvent,
  ClimatePlanMemory,
  ClimatePlanSituation,
  ClimatePlanStep,
  ClimatePlanView,
} from './plan-situation.js';
import { outcomeOf } from './run-outcome.js';
import { climatePlanProblems } from './setting.js';

/** What was missed longer ago is no news: the Pi was off for days. */
const MISSED_FOR_MS = 24 * 3_600_000;
const MOST_REMEMBERED = 20;

/** A memory, and what is said or asked on the way to it. */
interface Turn {
  readonly memory: ClimatePlanMemory;
  readonly actions: readonly ClimatePlanAction[];
  readonly events: readonly ClimatePlanEvent[];
}

/**
 * Follows the plan at one look, with each reading and at least every few minutes. Each run is started once or skipped once, whatever the clocks do and however often the
 * program starts anew; one that comes late is started while its time has not passed.
 *
 * Nothing is ever sent to a car that heats or cools already, and nothing is stopped: its own programs and its people go first. A start is not
 * sent again: what psacc has taken may still reach the car.
 */
export function followClimatePlan(before: ClimatePlanMemory, situation: ClimatePlanSituation): ClimatePlanStep {
  const isInForce = situation.setting.isOn && climatePlanProblems(situation.setting).length === 0;
  const known = withOutcomes({ memory: notAhead(before, situation.now), actions: [], events: [] }, situation);
  const { memory, actions, events } = isInForce ? withRuns(known, situation) : withoutRuns(known, situation.now);
  const looked = { ...memory, lookedMs: situation.now.getTime(), runs: memory.runs.slice(-MOST_REMEMBERED) };
  return { memory: looked, actions, events, view: viewOf(looked, situation, isInForce) };
}

/** Where the clock was put back, what lies ahead was not looked at. The runs that were decided stay decided. */
function notAhead(memory: ClimatePlanMemory, now: Date): ClimatePlanMemory {
  return memory.lookedMs === null ? memory : { ...memory, lookedMs: Math.min(memory.lookedMs, now.getTime()) };
}

function withOutcomes(turn: Turn, { snapshot, now }: ClimatePlanSituation): Turn {
  const events: ClimatePlanEvent[] = [];
  const runs = turn.memory.runs.map((run) => {
    const outcome = outcomeOf(run, snapshot, now);
    if (outcome === run.outcome) return run;
    const event = eventOf(run, outcome, now);
    if (event) events.push(event);
    return { ...run, outcome };
  });
  return { ...turn, memory: { ...turn.memory, runs }, events: [...turn.events, ...events] };
}

function withRuns(turn: Turn, situation: ClimatePlanSituation): Turn {
  const { now, setting, timeZone } = situation;
  const nowMs = now.getTime();
  const sinceMs = Math.max(turn.memory.lookedMs ?? nowMs, nowMs - MISSED_FOR_MS);
  const runs = plannedRuns(setting, timeZone, new Date(sinceMs), new Date(nowMs + LONGEST_LEAD_MS));
  const waitedBefore = turn.memory.waiting;
  // Those that wait are found anew: a run that was taken out of the plan waits no more.
  const cleared: Turn = { ...turn, memory: { ...turn.memory, waiting: [] } };
  return runs.reduce((after, run) => {
    if (isDecided(after.memory, run)) return after;
    if (run.readyAt <= now) {
      const waitedFor = waitedBefore.find(({ id, readyMs }) => id === run.id && readyMs === run.readyAt.getTime());
      return skipped(after, run, waitedFor?.reason ?? 'too-late', now);
    }
    // Until it is known what has become of the run before, another start would be a second one.
    if (after.memory.runs.some(({ outcome }) => outcome.kind === 'sent')) return waited(after, run, 'already-running');
    const verdict = judgeRun(run, situation);
    switch (verdict.kind) {
      case 'not-due':
        return after;
      case 'wait':
        return waited(after, run, verdict.reason);
      case 'skip':
        return skipped(after, run, verdict.reason, now);
      case 'start':
        return { ...decided(after, run, now.getTime(), { kind: 'sent' }), actions: [...after.actions, { kind: 'startClimate' }] };
    }
  }, cleared);
}

/** What was about to begin when the plan was switched off is skipped; what lay farther ahead was never begun. */
function withoutRuns(turn: Turn, now: Date): Turn {
  const cleared: Turn = { ...turn, memory: { ...turn.memory, waiting: [] } };
  return turn.memory.waiting.reduce(
    (after, { id, readyMs }) => skipped(after, { id, readyAt: new Date(readyMs) }, 'switched-off', now),
    cleared,
  );
}

function isDecided({ runs }: ClimatePlanMemory, { id, readyAt }: ClimateRun): boolean {
  return runs.some((run) => run.id === id && run.readyMs === readyAt.getTime());
}

function waited(turn: Turn, { id, readyAt }: ClimateRun, reason: ClimateSkipReason): Turn {
  const { memory } = turn;
  return { ...turn, memory: { ...memory, waiting: [...memory.waiting, { id, readyMs: readyAt.getTime(), reason }] } };
}

function skipped(turn: Turn, run: ClimateRun, reason: ClimateSkipReason, now: Date): Turn {
  const { memory, actions, events } = decided(turn, run, null, { kind: 'skipped', reason });
  const { id, readyAt } = run;
  return { memory, actions, events: [...events, { kind: 'climate-plan-skipped', at: now, id, readyAt, reason }] };
}

function decided(turn: Turn, { id, readyAt }: ClimateRun, sentMs: number | null, outcome: ClimateOutcome): Turn {
  const run: PastClimateRun = { id, readyMs: readyAt.getTime(), sentMs, outcome };
  return { ...turn, memory: { ...turn.memory, runs: [...turn.memory.runs, run] } };
}

function eventOf({ id, readyMs }: PastClimateRun, outcome: ClimateOutcome, at: Date): ClimatePlanEvent | null {
  const about = { at, id, readyAt: new Date(readyMs) };
  switch (outcome.kind) {
    case 'started':
      return { kind: 'climate-plan-started', ...about };
    case 'failed':
      return { kind: 'climate-plan-failed', ...about, failure: outcome.failure };
    case 'not-obeyed':
      return { kind: 'climate-plan-not-obeyed', ...about };
    case 'sent':
    case 'skipped':
      return null;
  }
}

function viewOf(memory: ClimatePlanMemory, situation: ClimatePlanSituation, isInForce: boolean): ClimatePlanView {
  const runs = [...memory.runs].reverse();
  if (!isInForce) return { state: situation.setting.isOn ? 'refused' : 'off', next: null, waitingFor: null, runs };
  const next = nextUndecided(memory, situation);
  return { state: stateOf(memory, next, situation.now), next, waitingFor: memory.waiting[0]?.reason ?? null, runs };
}

function stateOf({ runs, waiting }: ClimatePlanMemory, next: ComingClimateRun | null, now: Date): ClimatePlanView['state'] {
  const isUnderWay = ({ readyMs, outcome: { kind } }: PastClimateRun) => readyMs > now.getTime() && (kind === 'sent' || kind === 'started');
  if (runs.some(isUnderWay)) return 'running';
  if (waiting.length > 0) return 'waiting';
  return next ? 'planned' : 'nothing-planned';
}

function nextUndecided(memory: ClimatePlanMemory, { now, setting, timeZone, snapshot }: ClimatePlanSituation): ComingClimateRun | null {
  const plugged = snapshot && isPlugged(snapshot);
  let next = nextClimateRun(setting, timeZone, now, plugged);
  while (next && isDecided(memory, next)) next = nextClimateRun(setting, timeZone, next.readyAt, plugged);
  return next;
}
