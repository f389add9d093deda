import type { CarReading } from './car-reading.js';
import type { ChargingPlan } from './charging-plan.js';
import type { HoldingMemory } from './plan-memory.js';
import { fateOf, SHORTEST_PAUSE_MS } from './plan-order.js';
import type { DepartureMemory, PlanCommand, PlanEvent, PlanState, PlanStep } from './plan-situation.js';
import { isInSlot, isUrgent, wishOf } from './plan-wish.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The car starts again by itself at its own hour, once a day: more often is another will than ours. */
const MOST_RESTARTS_STOPPED = 3;
/** A car that does not obey is not asked more often; but the first time its command may have been lost, and the departure draws near. */
const LONG_PAUSE_MS = 30 * MINUTE_MS;
/** A charging car tells its percent at least so often. */
const LONGEST_UNTOLD_MS = 15 * MINUTE_MS;
/** The percent is rounded, and minutes old: with one missing nobody can say that the plan is not met. */
const LEAST_SHORTFALL_PERCENT = 2;

/** A memory, and what is said or asked on the way to it. */
interface Turn {
  readonly memory: HoldingMemory;
  readonly events: readonly PlanEvent[];
  readonly command: PlanCommand | null;
}

/** The step of a car that is plugged in, while its plan holds. */
export function steer(before: HoldingMemory, plan: ChargingPlan, car: CarReading, now: Date): PlanStep {
  const memory = noticed(before, plan, car, now);
  const { memory: asked, events, command } = turnOf(memory, plan, car, now);
  const warned = warnedOf(asked, plan, car, now);
  return {
    memory: warned.memory,
    actions: command === null ? [] : [{ kind: command, why: 'plan' }],
    events: [...events, ...warned.events],
    view: {
      state: stateOf(warned.memory.departure, plan, car),
      departure: plan.departure,
      asked: warned.memory.order?.kind ?? null,
      plan,
    },
  };
}

function noticed(memory: HoldingMemory, plan: ChargingPlan, car: CarReading, now: Date): HoldingMemory {
  const isStarting = memory.order?.kind === 'startCharging';
  const isOurCharge = car.isCharging ? memory.isOurCharge || isInSlot(plan, now) : memory.isOurCharge && isStarting;
  if (plan.why !== 'already-there') return { ...memory, isOurCharge };
  const reachedPercent = Math.max(memory.departure.reachedPercent ?? 0, plan.targetPercent);
  return { ...memory, isOurCharge, departure: { ...memory.departure, reachedPercent } };
}

function turnOf(memory: HoldingMemory, plan: ChargingPlan, car: CarReading, now: Date): Turn {
  const wanted = wishOf(memory, plan, car.isCharging, now);
  const fate = fateOf(memory.order, car, wanted, now.getTime());
  switch (fate) {
    case 'pending':
      return { memory, events: [], command: null };
    case 'repeat':
      return order(memory, wanted, (memory.order?.tries ?? 0) + 1, now);
    case 'ignored':
      return notObeyed(memory, plan, car, now);
    case 'none':
    case 'obeyed':
    case 'moot':
      return newOrder({ ...memory, order: null }, wanted, plan, car, now);
  }
}

function newOrder(memory: HoldingMemory, wanted: PlanCommand | null, plan: ChargingPlan, car: CarReading, now: Date): Turn {
  const { departure, actedMs } = memory;
  const pauseMs = departure.startsIgnored > 1 && wanted === 'startCharging' ? LONG_PAUSE_MS : SHORTEST_PAUSE_MS;
  if (wanted === null || (actedMs !== null && now.getTime() - actedMs < pauseMs)) return { memory, events: [], command: null };
  // A car that did not obey is not asked twice in a row: it is asked again after the longer pause.
  if (wanted === 'startCharging') return order(memory, wanted, isUrgent(departure) ? 2 : 1, now);
  const isRestart = memory.hasStopped && !memory.isOurCharge;
  if (!isRestart) return order(memory, wanted, 1, now);
  if (departure.restartsStopped < MOST_RESTARTS_STOPPED) {
    return order({ ...memory, departure: { ...departure, restartsStopped: departure.restartsStopped + 1 } }, wanted, 1, now);
  }
  const left = { ...memory, departure: { ...departure, leavesCharging: true } };
  return told(left, { kind: 'plan-overruled-by-car', at: now, departure: plan.departure, percent: car.percent });
}

function order(memory: HoldingMemory, kind: PlanCommand | null, tries: number, now: Date): Turn {
  if (kind === null) return { memory, events: [], command: null };
  const nowMs = now.getTime();
  const isStop = kind === 'stopCharging';
  const asked = {
    ...memory,
    actedMs: nowMs,
    order: { kind, sentMs: nowMs, tries },
    isOurCharge: isStop ? memory.isOurCharge : true,
    hasStopped: isStop || memory.hasStopped,
  };
  return { memory: asked, events: [], command: kind };
}

function notObeyed(memory: HoldingMemory, plan: ChargingPlan, car: CarReading, now: Date): Turn {
  const command = memory.order?.kind ?? 'startCharging';
  const departure: DepartureMemory =
    command === 'startCharging'
      ? { ...memory.departure, startsIgnored: memory.departure.startsIgnored + 1 }
      : { ...memory.departure, leavesCharging: true };
  return told(
    { ...memory, order: null, departure },
    { kind: 'plan-not-obeyed', at: now, departure: plan.departure, command, percent: car.percent },
  );
}

/** Says once where the departure will not have what it asks for. */
function warnedOf(memory: HoldingMemory, plan: ChargingPlan, car: CarReading, now: Date): Turn {
  const { why, departure, targetPercent, expected, isPowerAssumed } = plan;
  const atDeparture = expected.at(-1);
  // A power that is only assumed is likely more: nobody is alarmed before it is known.
  if (why !== 'not-feasible' || isPowerAssumed || !atDeparture) return { memory, events: [], command: null };
  const percent = atDeparture.percent + untoldPercent(plan, car, now);
  if (targetPercent - percent < LEAST_SHORTFALL_PERCENT) return { memory, events: [], command: null };
  return told(memory, { kind: 'plan-not-met', at: now, departure, targetPercent, reachesPercent: Math.floor(percent) });
}

/** What has flowed since the car last told its percent. */
function untoldPercent(
  { powerKw, neededKwh, targetPercent }: ChargingPlan,
  { isCharging, percent, percentMs }: CarReading,
  now: Date,
): number {
  if (!isCharging || !neededKwh) return 0;
  const hours = Math.min(Math.max(0, now.getTime() - percentMs), LONGEST_UNTOLD_MS) / HOUR_MS;
  return (powerKw * hours * (targetPercent - percent)) / neededKwh;
}

/** Each kind once for a departure. */
function told(memory: HoldingMemory, event: PlanEvent): Turn {
  const { departure } = memory;
  if (departure.told.includes(event.kind)) return { memory, events: [], command: null };
  return { memory: { ...memory, departure: { ...departure, told: [...departure.told, event.kind] } }, events: [event], command: null };
}

function stateOf(departure: DepartureMemory, { why }: ChargingPlan, { isCharging }: CarReading): PlanState {
  if (isCharging) return departure.leavesCharging ? 'not-obeyed' : 'charging';
  if (why === 'already-there') return 'reached';
  return isUrgent(departure) ? 'not-obeyed' : 'waiting';
}
