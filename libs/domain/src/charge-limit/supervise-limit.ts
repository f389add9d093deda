import { isPlugged, type Snapshot } from '../snapshot.js';
import { followFullOnce } from './full-once.js';
import { keepHourAway } from './keep-hour-away.js';
import { limitInForcePercent } from './limit-in-force.js';
import type { ChargeLimitMemory } from './limit-memory.js';
import type { ChargeLimitView, LimitEvent, LimitSituation } from './limit-situation.js';
import type { LimitStep } from './limit-step.js';
import { limitView } from './limit-view.js';
import { notInTheFuture } from './not-in-the-future.js';
import { patienceMs } from './report-interval.js';
import { LOSS_WITHOUT_CHARGE_PERCENT } from './same-charge.js';
import { makeUpForStop, withoutStopTakenBack } from './stop-taken-back.js';
import { whileCharging } from './while-charging.js';
import { whileIdle } from './while-idle.js';

/** psacc answers within 80 seconds: what was read longer ago, an earlier run of the program has read, and the car may do something else by now. */
const LONGEST_AGE_MS = 10 * 60_000;

/**
 * Keeps a charging limit and a stop hour, whatever psacc does about its own: to be asked at each look at a car, with a new reading or without.
 *
 * The memory is to be stored before the actions are carried out: then a restart at any moment sends nothing twice. What was lost on the way to the car is
 * commanded once more when it has had its time, and no oftener in this charge.
 */
export function superviseLimit(before: ChargeLimitMemory, situation: LimitSituation): LimitStep & { readonly view: ChargeLimitView } {
  const { now, snapshot } = situation;
  const memory = notInTheFuture(before, now);
  const step =
    snapshot && saysSomethingNew(snapshot, memory, now) ? judge(memory, snapshot, situation) : { memory, actions: [], events: [] };
  return { ...step, view: limitView(step.memory, situation) };
}

function saysSomethingNew({ charging: { status }, polledAt }: Snapshot, memory: ChargeLimitMemory, now: Date): boolean {
  if (status === null || status === 'unknown') return false;
  const ageMs = now.getTime() - polledAt.getTime();
  const isNewer = memory.judgedAtMs === null || polledAt.getTime() > memory.judgedAtMs;
  const isFromBeforeAStop = [memory.stops.limit, memory.stops.hour].some((stop) => stop !== null && polledAt.getTime() <= stop.sentAtMs);
  return ageMs >= 0 && ageMs <= LONGEST_AGE_MS && isNewer && !isFromBeforeAStop;
}

function judge(before: ChargeLimitMemory, snapshot: Snapshot, situation: LimitSituation): LimitStep {
  const { now, timeZone, setting, manualFull } = situation;
  const fullOnce = followFullOnce(before, setting, snapshot, now);
  const limit = manualFull ? null : limitInForcePercent(setting, { ...before, fullOnce }, now);
  const known = withoutStopTakenBack({ ...before, fullOnce }, snapshot, limit);
  const isCharging = snapshot.charging.status === 'charging';
  const stops = isCharging ? whileCharging(known, snapshot, limit, situation) : whileIdle(known, snapshot, limit);
  const patience = patienceMs(stops.memory.reportGapsMs, snapshot.charging.mode);
  const madeUp = makeUpForStop(stops.memory, snapshot, limit, patience, situation);
  const chargeAskedAt = newest(situation.chargeAskedAt ?? null, madeUp.takenBack?.start?.sentAtMs ?? null);
  const stopped = stillHolds(stops.memory, snapshot, limit) ? stops.memory.stopped : null;
  const fullFromPercent = stopped ? stopped.limitPercent - LOSS_WITHOUT_CHARGE_PERCENT : limit;
  const hour = keepHourAway(before.hour, { snapshot, fullFromPercent, patienceMs: patience, chargeAskedAt, now, timeZone });
  return {
    memory: {
      ...stops.memory,
      judgedAtMs: snapshot.polledAt.getTime(),
      wasPlugged: isPlugged(snapshot),
      stopped,
      takenBack: madeUp.takenBack,
      hour: hour.hour,
    },
    actions: [...stops.actions, ...madeUp.actions, ...hour.actions],
    events: [...stops.events, ...fullOnceEvents(before, fullOnce, snapshot), ...hour.events],
  };
}

function newest(one: Date | null, otherMs: number | null): Date | null {
  return otherMs !== null && (one === null || otherMs > one.getTime()) ? new Date(otherMs) : one;
}

/** That a limit has stopped the car holds until the cable is pulled, the limit is another, or the battery has lost more than a standing car does. */
function stillHolds({ stopped }: ChargeLimitMemory, snapshot: Snapshot, limit: number | null): boolean {
  const { percent } = snapshot.battery;
  if (isPlugged(snapshot) === false || limit === null || stopped?.limitPercent !== limit) return false;
  return percent === null || percent >= limit - LOSS_WITHOUT_CHARGE_PERCENT;
}

function fullOnceEvents(before: ChargeLimitMemory, after: ChargeLimitMemory['fullOnce'], { polledAt }: Snapshot): readonly LimitEvent[] {
  const wasUsedUp = before.fullOnce?.untilMs === after?.untilMs && before.fullOnce?.isUsedUp === true;
  return after?.isUsedUp && !wasUsedUp ? [{ kind: 'full-once-over', happenedAt: polledAt }] : [];
}
