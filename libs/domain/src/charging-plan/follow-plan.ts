import { lastPassing } from '../charge-limit/stop-hour.js';
import { type CarReading, carReading } from './car-reading.js';
import type { ChargingPlan } from './charging-plan.js';
import { type Departure, nextDeparture } from './next-departure.js';
import { planCharge } from './plan-charge.js';
import { afterReading, forDeparture, type HoldingMemory, notAhead, powerToReckonWith, withoutPlan } from './plan-memory.js';
import type { ChargingPlanMemory, PlanSituation, PlanState, PlanStep } from './plan-situation.js';
import { remindToPlugIn } from './remind-to-plug-in.js';
import { chargingPlanProblems } from './setting.js';
import { steer, warnedOf } from './steer.js';

const FULL_PERCENT = 100;
/** A battery that was full enough is so until it has lost more: rounding and the cold take a percent or two while the car stands. */
const LOSS_WITHOUT_CHARGE_PERCENT = 3;

/**
 * Follows a plan at one look, with each reading and at least every few minutes: starts the charge in its slots, stops it outside of them and at the target, and sees to it that
 * both have come about.
 *
 * The slots are found anew each time, by what the battery has and how fast it fills. Where a person has started or stopped the charge since the car was plugged in, the
 * plan stands aside until the departure has passed; at a fast charger it always does. It looks no farther than the next departure.
 */
export function followPlan(before: ChargingPlanMemory, situation: PlanSituation): PlanStep {
  const { now, setting, timeZone, snapshot, capacityKwh } = situation;
  const past = notAhead(before, now);
  const seen = snapshot ? afterReading(past, snapshot, capacityKwh) : past;
  if (!setting.isOn) return restingStep(withoutPlan(seen), 'off');
  if (chargingPlanProblems(setting).length > 0) return restingStep(withoutPlan(seen), 'refused');
  const coming = nextDeparture(setting, timeZone, now);
  if (!coming) return restingStep(withoutPlan(seen), 'nothing-planned');
  const departure = situation.wantsFull ? { ...coming, targetPercent: FULL_PERCENT } : coming;
  const memory = forDeparture(seen, departure);
  const car = carReading(snapshot, now);
  if (!car) return restingStep(memory, 'no-reading', departure);
  const endsBy = lastStopBefore(departure, memory, situation);
  const plan = planFor(memory, departure, car, endsBy, situation);
  if (!car.isPlugged) return remindToPlugIn(memory, plan, car, situation);
  if (car.isAtFastCharger || hasPersonDecided(memory, situation)) return restingStep(letGo(memory), 'person-decided', departure, plan);
  if (now < plan.holdsFrom) return restingStep(letGo(memory), 'not-yet', departure, plan);
  if (endsBy !== null && now >= endsBy) return afterStopHour(letGo(memory), plan, car, now);
  return steer(memory, plan, car, now);
}

function restingStep(
  memory: ChargingPlanMemory,
  state: PlanState,
  departure: Departure | null = null,
  plan: ChargingPlan | null = null,
): PlanStep {
  return { memory, actions: [], events: [], view: { state, departure, asked: null, plan } };
}

function planFor(
  memory: HoldingMemory,
  departure: Departure,
  car: CarReading,
  endsBy: Date | null,
  situation: PlanSituation,
): ChargingPlan {
  const { now, capacityKwh, priceAt, limitPercent } = situation;
  const charge = {
    now,
    departure,
    percent: car.percent,
    capacityKwh,
    powerKw: powerToReckonWith(memory, situation),
    priceAt,
    limitPercent,
    endsBy,
    // What the car began by itself is not worth going on with only because it runs.
    isCharging: car.isCharging && memory.isOurCharge,
  };
  const plan = planCharge(charge);
  const { reachedPercent } = memory.departure;
  const wasReached = reachedPercent !== null && reachedPercent >= plan.targetPercent;
  const isStillThere = (wasReached || car.isFinished) && car.percent > plan.targetPercent - LOSS_WITHOUT_CHARGE_PERCENT;
  return isStillThere && car.percent < plan.targetPercent ? planCharge({ ...charge, percent: plan.targetPercent }) : plan;
}

/** Whether a person has decided since the cable is in, and no departure has passed since. */
function hasPersonDecided({ unpluggedMs }: ChargingPlanMemory, { setting, timeZone, now, personDecidedAt }: PlanSituation): boolean {
  if (personDecidedAt === null || (unpluggedMs !== null && personDecidedAt.getTime() <= unpluggedMs)) return false;
  const departure = nextDeparture(setting, timeZone, personDecidedAt);
  return departure !== null && departure.at > now;
}

/** The stop hour after which nothing is begun until the departure; null: none, or the cable was put in after it. */
function lastStopBefore({ at }: Departure, { unpluggedMs }: HoldingMemory, { stopAt, timeZone, now }: PlanSituation): Date | null {
  if (stopAt == null) return null;
  const passing = lastPassing(stopAt, at, timeZone);
  const isOfThisCable = passing > now || unpluggedMs === null || unpluggedMs < passing.getTime();
  return passing < at && isOfThisCable ? passing : null;
}

/** The owner has a charge ended at that hour: the plan begins none again, and says where that leaves the battery. */
function afterStopHour(memory: HoldingMemory, plan: ChargingPlan, car: CarReading, now: Date): PlanStep {
  const warned = warnedOf(memory, plan, car, now);
  return { ...restingStep(warned.memory, 'person-decided', plan.departure, plan), events: warned.events };
}

function letGo(memory: HoldingMemory): HoldingMemory {
  return { ...memory, order: null, isOurCharge: false };
}
