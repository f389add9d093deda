import type { ChargingPlan } from './charging-plan.js';
import type { HoldingMemory } from './plan-memory.js';
import type { DepartureMemory, PlanCommand } from './plan-situation.js';

/** A charge is not broken off for a pause shorter than this. */
const SHORTEST_BREAK_MS = 15 * 60_000;

/** Whether a moment lies in a slot, or the next begins so soon that it is as good as begun. */
function isSlotNear({ slots }: ChargingPlan, now: Date, nearMs: number): boolean {
  return slots.some(({ from, until }) => from.getTime() - now.getTime() <= nearMs && now < until);
}

export function isInSlot(plan: ChargingPlan, now: Date): boolean {
  return isSlotNear(plan, now, 0);
}

/** Whether the car has not obeyed a start: from then on it is to charge whenever it can, cheap or not. */
export function isUrgent({ startsIgnored }: DepartureMemory): boolean {
  return startsIgnored > 0;
}

/** What the plan would have the car do now, whether or not it may be asked already; null: what it does. */
export function wishOf({ departure }: HoldingMemory, plan: ChargingPlan, isCharging: boolean, now: Date): PlanCommand | null {
  const isReached = plan.why === 'already-there';
  if (!isCharging) return !isReached && (isUrgent(departure) || isInSlot(plan, now)) ? 'startCharging' : null;
  if (departure.leavesCharging) return null;
  if (isReached) return 'stopCharging';
  return isUrgent(departure) || isSlotNear(plan, now, SHORTEST_BREAK_MS) ? null : 'stopCharging';
}
