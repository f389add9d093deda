import { minutesSince } from '../notifications/time-of-day.js';
import type { CarReading } from './car-reading.js';
import type { ChargingPlan } from './charging-plan.js';
import type { HoldingMemory } from './plan-memory.js';
import type { PlanSituation, PlanStep } from './plan-situation.js';

const HOUR_MS = 3_600_000;
/** Who comes home later than that has missed the reminder. */
const REMINDED_FOR_MINUTES = 2 * 60;
/** Of two evenings: not the same one, though the clocks were changed or the hour was chosen anew. */
const NEXT_EVENING_MS = 12 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

/** The step of a car that is not plugged in: nothing can be asked of it, but a person can be told once in an evening that it needs the cable. */
export function remindToPlugIn(memory: HoldingMemory, plan: ChargingPlan, car: CarReading, situation: PlanSituation): PlanStep {
  const { now } = situation;
  const { departure, targetPercent } = plan;
  const view = { state: 'not-plugged', departure, asked: null, plan } as const;
  if (car.isDriving || !isHour(memory, situation) || !isNeeded(plan, now)) return { memory, actions: [], events: [], view };
  return {
    memory: { ...memory, remindedMs: now.getTime() },
    actions: [],
    events: [{ kind: 'plug-in-for-plan', at: now, departure, targetPercent, percent: car.percent }],
    view,
  };
}

function isHour({ remindedMs }: HoldingMemory, { now, timeZone, setting: { remindToPlugInAt } }: PlanSituation): boolean {
  if (remindToPlugInAt === null || minutesSince(remindToPlugInAt, now, timeZone) >= REMINDED_FOR_MINUTES) return false;
  return remindedMs === null || now.getTime() - remindedMs >= NEXT_EVENING_MS;
}

/** Whether tomorrow's evening would be too late. */
function isNeeded({ why, departure, neededKwh, powerKw }: ChargingPlan, now: Date): boolean {
  if (why === 'already-there') return false;
  const neededMs = ((neededKwh ?? 0) / powerKw) * HOUR_MS;
  return departure.at.getTime() - neededMs - now.getTime() <= DAY_MS;
}
