import { isPlugged, type Snapshot } from '../snapshot.js';
import { isChargeAwaited } from './charge-awaited.js';
import { suspendedUntil } from './limit-in-force.js';
import type { ChargeLimitMemory, StopAttempt, TakenBackStop } from './limit-memory.js';
import type { ControlAction, LimitSituation } from './limit-situation.js';
import { isAfterSilence } from './same-charge.js';
import { lastPassing } from './stop-hour.js';
import { firstTry, isUnsent, onceMore, type Trial, verdict } from './trial.js';

// A stop is on its way for minutes, and nobody can call it back. Where the owner raises or lifts the limit meanwhile, the car stops all the same: it is then
// started again, once.

const FULL_PERCENT = 100;

interface MadeUp {
  readonly takenBack: TakenBackStop | null;
  readonly actions: readonly ControlAction[];
}

const OVER: MadeUp = { takenBack: null, actions: [] };

/** The memory without a stop that the limit in force asks for no more; that it may have reached the car is remembered. */
export function withoutStopTakenBack(memory: ChargeLimitMemory, { battery }: Snapshot, limit: number | null): ChargeLimitMemory {
  const stop = memory.stops.limit;
  // Of what has ended in an alarm the car has had its time: if it stops at last, that is told.
  if (stop === null || stop.isGivenUp || !isTakenBack(stop, battery.percent, limit)) return memory;
  const mayHaveGoneOut = stop.tries > 0;
  const takenBack = mayHaveGoneOut ? { stopSentAtMs: stop.sentAtMs, isObeyed: false, start: null } : null;
  return { ...memory, stops: { ...memory.stops, limit: null }, takenBack };
}

function isTakenBack(stop: StopAttempt, percent: number | null, limit: number | null): boolean {
  if (limit === null) return true;
  const reached = percent ?? stop.percent;
  return limit > (stop.limitPercent ?? limit) && reached !== null && reached < limit;
}

/** Starts the car again that has obeyed a stop that was taken back, unless somebody else has decided since. */
export function makeUpForStop(
  memory: ChargeLimitMemory,
  snapshot: Snapshot,
  limit: number | null,
  patienceMs: number,
  situation: LimitSituation,
): MadeUp {
  const { takenBack, stops } = memory;
  const isStoppedAnew = stops.limit !== null || stops.hour !== null;
  if (!takenBack || isStoppedAnew || !hasRoom(snapshot, limit) || isLeftToOthers(takenBack, memory, situation)) return OVER;
  if (snapshot.charging.status === 'charging') {
    const hadItsTime = snapshot.polledAt.getTime() - takenBack.stopSentAtMs > patienceMs;
    return takenBack.isObeyed || hadItsTime ? OVER : { takenBack, actions: [] };
  }
  const isBeyondKnowing = isAfterSilence(memory, snapshot) || !mayBeStarted(snapshot);
  return isBeyondKnowing ? OVER : start({ ...takenBack, isObeyed: true }, snapshot, patienceMs, situation);
}

function start(obeyed: TakenBackStop, snapshot: Snapshot, patienceMs: number, { now, chargeAskedAt = null }: LimitSituation): MadeUp {
  const known = obeyed.start;
  const waiting: MadeUp = { takenBack: obeyed, actions: [] };
  const send = (trial: Trial): MadeUp => ({
    takenBack: { ...obeyed, start: trial },
    actions: [{ kind: 'startCharging', why: 'stop-taken-back' }],
  });
  if (known === null) return isChargeAwaited(snapshot, chargeAskedAt, now) ? waiting : send(firstTry(now));
  const next = verdict(known, patienceMs, now);
  if (isUnsent(known)) return next === 'give-up' ? OVER : next === 'wait' ? waiting : send(onceMore(known, now));
  // What has gone out is not sent again: until the car has had its time, its hour is left alone.
  return now.getTime() - known.sentAtMs < patienceMs ? waiting : OVER;
}

function hasRoom({ battery: { percent } }: Snapshot, limit: number | null): boolean {
  return percent === null || percent < (limit ?? FULL_PERCENT);
}

/** A car that has finished by itself, or cannot charge, has not obeyed anybody. */
function mayBeStarted(snapshot: Snapshot): boolean {
  const { status } = snapshot.charging;
  return isPlugged(snapshot) === true && (status === 'stopped' || status === 'plugged');
}

/** A person has started or stopped the charge since, or the stop hour has passed. Who wants the battery full wants the charge. */
function isLeftToOthers({ stopSentAtMs }: TakenBackStop, memory: ChargeLimitMemory, situation: LimitSituation): boolean {
  const { now, timeZone, setting, manualFull, personDecidedAt = null } = situation;
  if (manualFull) return false;
  if (personDecidedAt !== null && personDecidedAt.getTime() > stopSentAtMs) return true;
  const isHourInForce = setting.stopAt !== null && suspendedUntil(setting, memory, now) === null;
  return isHourInForce && lastPassing(setting.stopAt, now, timeZone).getTime() > stopSentAtMs;
}
