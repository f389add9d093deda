import type { Departure } from './next-departure.js';

/** A stretch in which the car is to charge, at one price. */
export interface ChargingSlot {
  readonly from: Date;
  readonly until: Date;
  /** In the tariff's currency; null where no tariff has a price. */
  readonly pricePerKwh: number | null;
}

/**
 * Why the slots lie where they do.
 *
 * - `already-there`: the battery has what is asked for; there are no slots
 * - `cheapest`: the cheapest hours of those that remain
 * - `no-prices`: no tariff tells them apart, so as late as is safe
 * - `only-just-enough-time`: all of the time that remains is needed
 * - `not-feasible`: all of the time that remains does not suffice, so now
 * - `capacity-unknown`: nobody can say how long it takes, so now
 */
export const PLAN_REASONS = [
  'already-there',
  'cheapest',
  'no-prices',
  'only-just-enough-time',
  'not-feasible',
  'capacity-unknown',
] as const;
export type PlanReason = (typeof PLAN_REASONS)[number];

/** What is known when a charge is planned. */
export interface ChargeToPlan {
  readonly now: Date;
  readonly departure: Departure;
  /** What the battery has, 0..100. */
  readonly percent: number;
  /** Usable; null while nobody has said which battery the car has. */
  readonly capacityKwh: number | null;
  /** What the car draws from the socket at this place, learned or estimated; null: not known, and the weakest socket is assumed. */
  readonly powerKw: number | null;
  /** What a kilowatt-hour costs at a moment; null where no tariff says. */
  readonly priceAt: (at: Date) => number | null;
  /** The charging limit in force, which goes before the target; null: none. */
  readonly limitPercent: number | null;
  /** When the owner last has a charge ended, up to and at a moment: no charge runs across. Null, or left out: at no hour. */
  readonly lastStopAt?: ((at: Date) => Date | null) | null;
  /** Whether current flows now: a charge that runs goes on without a start. */
  readonly isCharging: boolean;
}

/** A percent that is expected at a moment. */
export interface ExpectedPercent {
  readonly at: Date;
  /** 0..100, with a fraction. */
  readonly percent: number;
}

/** When a car charges until a departure, and what comes of it. */
export interface ChargingPlan {
  readonly departure: Departure;
  /** Two days before the departure, or sooner where the charge takes longer: until then the car is left alone. */
  readonly holdsFrom: Date;
  /** What is charged to: that of the departure, or the limit where that is lower. */
  readonly targetPercent: number;
  /** Whether the limit is lower than what the departure asks for. */
  readonly isLimited: boolean;
  readonly why: PlanReason;
  /** In turn, none over another; two that touch differ in price, or the stop hour lies between them. */
  readonly slots: readonly ChargingSlot[];
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** From the socket, with what is lost on the way; null where the capacity is not known. */
  readonly neededKwh: number | null;
  /** Whether the target is reached by the departure, as far as can be told. */
  readonly isFeasible: boolean;
  /** What the battery has at the departure, rounded down; null where the capacity is not known. */
  readonly reachesPercentByDeparture: number | null;
  /** Of the energy that is needed, without a fee, in the tariffs' currency; null where a price is not known, or the energy. */
  readonly cost: number | null;
  /** The power that was reckoned with. */
  readonly powerKw: number;
  /** Whether that power is a guess. */
  readonly isPowerAssumed: boolean;
  /** Now, at each edge of a slot, and at the departure; empty where the capacity is not known. */
  readonly expected: readonly ExpectedPercent[];
}
