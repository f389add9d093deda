import { type ChargeLimitMemory, isWorthStoring, NO_LIMIT_MEMORY } from '../charge-limit/index.js';
import { type ChargingPlanMemory, NO_PLAN_MEMORY } from '../charging-plan/index.js';
import { type ClimatePlanMemory, NO_CLIMATE_MEMORY } from '../climate-plan/index.js';
import { type HandMemory, type LearnedLack, NO_HAND } from '../remote/index.js';

/** What must be remembered of the control of one car, also over a restart. Plain JSON. */
export interface ControlMemory {
  readonly limit: ChargeLimitMemory;
  readonly plan: ChargingPlanMemory;
  readonly climate: ClimatePlanMemory;
  readonly hand: HandMemory;
  /** What the car last drew from the socket, by the id of the place; `''`: anywhere else. Kilowatts. */
  readonly powersKw: Readonly<Record<string, number>>;
  readonly lacks: readonly StoredLack[];
  /** Of psacc's own limit, which is lifted while somebody wants a full battery this time: what is to be given back, in percent. Null: it was not touched. */
  readonly liftedServicePercent: number | null;
}

/** A {@link LearnedLack} as it is stored. */
export interface StoredLack extends Omit<LearnedLack, 'since'> {
  readonly sinceMs: number;
}

export const NO_CONTROL_MEMORY: ControlMemory = {
  limit: NO_LIMIT_MEMORY,
  plan: NO_PLAN_MEMORY,
  climate: NO_CLIMATE_MEMORY,
  hand: NO_HAND,
  powersKw: {},
  lacks: [],
  liftedServicePercent: null,
};

export function fromStoredLacks(lacks: readonly StoredLack[]): readonly LearnedLack[] {
  return lacks.map(({ kind, lack, sinceMs }) => ({ kind, lack, since: new Date(sinceMs) }));
}

export function toStoredLacks(lacks: readonly LearnedLack[]): readonly StoredLack[] {
  return lacks.map(({ kind, lack, since }) => ({ kind, lack, sinceMs: since.getTime() }));
}

/** Whether anything has changed that a restart must not forget. That a car was only looked at again costs no write. */
export function isControlWorthStoring(stored: ControlMemory, memory: ControlMemory): boolean {
  return isWorthStoring(stored.limit, memory.limit) || withoutLooks(stored) !== withoutLooks(memory);
}

/** The unplugged reading that counts is stored when the limit's memory notes that the car is unplugged. */
function withoutLooks({ plan, climate, hand, powersKw, lacks, liftedServicePercent }: ControlMemory): string {
  // That a charge was read again with the same percent says nothing new of its power.
  const charge = plan.charge && { ...plan.charge, last: plan.charge.last.percent };
  return JSON.stringify([
    { ...plan, unpluggedMs: null, charge },
    { ...climate, lookedMs: null },
    hand,
    powersKw,
    lacks,
    liftedServicePercent,
  ]);
}
