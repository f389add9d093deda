import { lastPassing } from '../charge-limit/stop-hour.js';
import { type CarReading, carReading } from './car-reading.js';
import type { ChargingPlan } from './charging-plan.js';
import { type Departure, nextDeparture } from './next-departure.js';
import { planCharge } from './plan-charge.js';
import { afterReading, forDeparture, type HoldingMemory, notAhead, powerToReckonWith, withoutPlan } from './plan-memory.js';
import type { ChargingPlanMemory, PlanSituation, PlanState, PlanStep } from './plan-situation.js';
import { remindToPlugIn } from './remind-to-plug-in.js';
import { chargingPlanProblems } from './setting.js';
import { steer } from './steer.js';

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
  const plan = planFor(memory, departure, car, situation);
  if (!car.isPlugged) return remindToPlugIn(memory, plan, car, situation);
  if (car.isAtFastCharger || hasPersonDecided(memory, situation)) return restingStep(letGo(memory), 'person-decided', departure, plan);
  if (now < plan.holdsFrom) return restingStep(letGo(memory), 'not-yet', departure, plan);
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

function planFor(memory: HoldingMemory, departure: Departure, car: CarReading, situation: PlanSituation): ChargingPlan {
  const { now, timeZone, capacityKwh, priceAt, limitPercent, stopAt } = situation;
  const charge = {
    now,
    departure,
    percent: car.percent,
    capacityKwh,
    powerKw: powerToReckonWith(memory, situation),
    priceAt,
    limitPercent,
    lastStopAt: stopAt ? (at: Date) => lastPassing(stopAt, at, timeZone) : null,
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

function letGo(memory: HoldingMemory): HoldingMemory {
  return { ...memory, order: null, isOurCharge: false };
}
