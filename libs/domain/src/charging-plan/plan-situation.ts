import type { Snapshot, TimeOfDay } from '../snapshot.js';
import type { ChargingPlan } from './charging-plan.js';
import type { Departure } from './next-departure.js';
import type { ChargingPlanSetting } from './setting.js';

/** What is known when a plan is followed. */
export interface PlanSituation {
  readonly now: Date;
  /** IANA zone of the vehicle. */
  readonly timeZone: string;
  readonly setting: ChargingPlanSetting;
  /** The newest reading; null before the first. */
  readonly snapshot: Snapshot | null;
  /** Usable; null while it is not known. */
  readonly capacityKwh: number | null;
  /** What the car draws from the socket at this place, as earlier charges tell; null while it is not known. */
  readonly powerKw: number | null;
  /** By the tariffs of the place at which the car stands; null where none has a price. */
  readonly priceAt: (at: Date) => number | null;
  /** The charging limit in force; null: none. */
  readonly limitPercent: number | null;
  /** A person wants the battery full this time, whatever a departure asks for; left out: not so. */
  readonly wantsFull?: boolean;
  /** The hour at which the owner has a running charge ended, in the vehicle's zone; null, or left out: none in force. */
  readonly stopAt?: TimeOfDay | null;
  /** When a person last started or stopped the charge by hand; null: never. */
  readonly personDecidedAt: Date | null;
}

export type PlanCommand = 'startCharging' | 'stopCharging';

/** What is to be asked of the car now. `plan`: by the plan, in contrast to a limit or a person. */
export type PlanAction = { readonly kind: 'startCharging'; readonly why: 'plan' } | { readonly kind: 'stopCharging'; readonly why: 'plan' };

/** What a person should know; each once for a departure, and the reminder once an evening. */
export type PlanEvent =
  /** Even if it charges from now on, the battery will have only so much at the departure. Not told before the power is known. */
  | {
      readonly kind: 'plan-not-met';
      readonly at: Date;
      readonly departure: Departure;
      readonly targetPercent: number;
      readonly reachesPercent: number;
    }
  /** The car did not do what was asked twice. From now on it charges when it can, cheap or not. */
  | {
      readonly kind: 'plan-not-obeyed';
      readonly at: Date;
      readonly departure: Departure;
      readonly command: PlanCommand;
      readonly percent: number;
    }
  /** The car has begun again by itself each time it was stopped; it is left to it. */
  | { readonly kind: 'plan-overruled-by-car'; readonly at: Date; readonly departure: Departure; readonly percent: number }
  /** The car stands unplugged in the evening and has less than the next departure needs. */
  | {
      readonly kind: 'plug-in-for-plan';
      readonly at: Date;
      readonly departure: Departure;
      readonly targetPercent: number;
      readonly percent: number;
    };

/** An order that was given and is not proven yet. Times are milliseconds since 1970. */
export interface PendingOrder {
  readonly kind: PlanCommand;
  readonly sentMs: number;
  /** 1, or 2 after the one repetition. */
  readonly tries: number;
}

/** What is remembered of one departure. */
export interface DepartureMemory {
  readonly id: string;
  readonly atMs: number;
  /** The highest target that was reached; null: none yet. */
  readonly reachedPercent: number | null;
  /** What was told already. */
  readonly told: readonly PlanEvent['kind'][];
  /** A start was not obeyed: from then on the car is to charge whenever it can, cheap or not. */
  readonly startsIgnored: number;
  /** A stop was not obeyed, or the car began again too often: from then on it is left charging. */
  readonly leavesCharging: boolean;
  /** How often the car began again by itself and was stopped again. */
  readonly restartsStopped: number;
}

/** A moment of a charge. */
export interface ChargeMark {
  readonly atMs: number;
  readonly percent: number;
}

/** The charge that runs, to learn its power from. */
export interface ChargeWatch {
  /** The last reading of it. */
  readonly last: ChargeMark;
  /** The first at which the percent had risen: only then it is known to the minute. */
  readonly risen: ChargeMark | null;
}

/** Between what the power lies, as far as rounded percents tell. */
export interface MeasuredPower {
  readonly leastKw: number;
  readonly mostKw: number;
}

/** What must be remembered between two looks, also over a restart: plain data, as JSON has it. Times are milliseconds since 1970. */
export interface ChargingPlanMemory {
  /** The last reading that showed the car unplugged: what was before is over. */
  readonly unpluggedMs: number | null;
  /** When the last order was given. */
  readonly actedMs: number | null;
  readonly order: PendingOrder | null;
  /** Whether the charge that runs was started by the plan, or ran into one of its slots. */
  readonly isOurCharge: boolean;
  /** Whether the plan has stopped a charge since the car was plugged in. */
  readonly hasStopped: boolean;
  readonly charge: ChargeWatch | null;
  /** From the socket, as learned since the car was plugged in; null: not yet. */
  readonly measured: MeasuredPower | null;
  readonly remindedMs: number | null;
  readonly departure: DepartureMemory | null;
}

export const NO_PLAN_MEMORY: ChargingPlanMemory = {
  unpluggedMs: null,
  actedMs: null,
  order: null,
  isOurCharge: false,
  hasStopped: false,
  charge: null,
  measured: null,
  remindedMs: null,
  departure: null,
};

/**
 * How a plan stands.
 *
 * - `off`, or `refused`: something is wrong with the setting
 * - `nothing-planned`: no departure lies ahead
 * - `not-yet`: the next departure lies more than two days ahead; until then the plan leaves the car alone
 * - `no-reading`: the car has not been read of late, or does not tell enough
 * - `not-plugged`: the slots are those that it would have if it were plugged in now
 * - `person-decided`: a person has started or stopped the charge, or plugged in at a fast charger; the plan stands aside until the car is unplugged or
 *   the departure has passed
 * - `waiting`, `charging`, `reached`
 * - `not-obeyed`: the car does not do what is asked
 */
export const PLAN_STATES = [
  'off',
  'refused',
  'nothing-planned',
  'not-yet',
  'no-reading',
  'not-plugged',
  'person-decided',
  'waiting',
  'charging',
  'reached',
  'not-obeyed',
] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** What the app shows of a plan. */
export interface ChargingPlanView {
  readonly state: PlanState;
  readonly departure: Departure | null;
  /** An order that is under way. */
  readonly asked: PlanCommand | null;
  /** Null where there is nothing to plan, or not enough is known. */
  readonly plan: ChargingPlan | null;
}

/** The plan after a look: the memory is stored before the actions are carried out, so that none is done twice. */
export interface PlanStep {
  readonly memory: ChargingPlanMemory;
  readonly actions: readonly PlanAction[];
  readonly events: readonly PlanEvent[];
  readonly view: ChargingPlanView;
}
