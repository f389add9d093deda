import { type ChargeLimitSetting, type ControlAction, limitInForcePercent, superviseLimit, suspendedUntil } from '../charge-limit/index.js';
import { type ChargingPlanSetting, followPlan, type PlanAction, type PlanState } from '../charging-plan/index.js';
import { type ClimatePlanAction, type ClimatePlanSetting, followClimatePlan } from '../climate-plan/index.js';
import type { AutomaticAsker, CommandKind } from '../commands/index.js';
import { afterUnplugging } from '../remote/index.js';
import type { Snapshot, TimeOfDay } from '../snapshot.js';
import type { ControlEvent } from './control-event.js';
import type { ControlMemory } from './control-memory.js';
import type { ControlState } from './control-state.js';

/** What is known of a car and of what people want when the control looks at it. */
export interface ControlSituation {
  readonly now: Date;
  /** IANA zone of the vehicle. */
  readonly timeZone: string;
  /** The newest reading; null before the first. */
  readonly snapshot: Snapshot | null;
  readonly chargeLimit: ChargeLimitSetting;
  readonly chargingPlan: ChargingPlanSetting;
  readonly climatePlan: ClimatePlanSetting;
  /** Usable; null while it is not known. */
  readonly capacityKwh: number | null;
  /** How long it will be until the next reading of a car that charges. */
  readonly pollIntervalMs: number;
  /** The place at which the car stands; null: none that has a name. */
  readonly placeId: string | null;
  /** By the tariffs of that place; null where none has a price. */
  readonly priceAt: (at: Date) => number | null;
}

/** What the Pi asks of the car by itself. */
export interface OwnWish {
  readonly kind: CommandKind;
  readonly asker: AutomaticAsker;
  /** Only of `setScheduledStart`. */
  readonly scheduledStart: TimeOfDay | null;
}

/** One look: to be remembered before the wishes are carried out, so that none goes out twice. */
export interface ControlStep {
  readonly memory: ControlMemory;
  readonly wishes: readonly OwnWish[];
  readonly events: readonly ControlEvent[];
  readonly view: Pick<ControlState, 'limit' | 'plan' | 'climate'>;
  /** At which the charge is stopped, as things are; null: at none. */
  readonly limitPercent: number | null;
}

/** Looks at a car once: keeps its limit, then follows its plans within it. What people decide by hand goes before the charging plan. */
export function followControl(before: ControlMemory, situation: ControlSituation): ControlStep {
  const { now, timeZone, snapshot, capacityKwh, placeId } = situation;
  const hand = afterUnplugging(before.hand, snapshot);
  const manualFull = hand.fullMs !== null;
  const personDecidedAt = hand.decidedMs === null ? null : new Date(hand.decidedMs);
  const superviseFor = (chargeAskedAt: Date | null) =>
    superviseLimit(before.limit, { ...situation, setting: situation.chargeLimit, manualFull, chargeAskedAt, personDecidedAt });
  const supervised = superviseFor(chargeAskedAtOf(before));
  const limitPercent = manualFull ? null : limitInForcePercent(situation.chargeLimit, supervised.memory, now);
  const wantsFull = manualFull || suspendedUntil(situation.chargeLimit, supervised.memory, now) !== null;
  const plan = followPlan(before.plan, {
    ...situation,
    setting: situation.chargingPlan,
    powerKw: before.powersKw[placeId ?? ''] ?? null,
    limitPercent,
    wantsFull,
    stopAt: wantsFull ? null : situation.chargeLimit.stopAt,
    personDecidedAt,
    capacityKwh,
  });
  // To give the car its hour back ends a charge: it waits for the one that the plan begins now.
  const limit = plan.actions.some(({ kind }) => kind === 'startCharging') ? superviseFor(now) : supervised;
  const climate = followClimatePlan(before.climate, { now, timeZone, snapshot, setting: situation.climatePlan });
  const { measured } = plan.memory;
  const measuredKw = measured && (measured.leastKw + measured.mostKw) / 2;
  return {
    memory: {
      limit: limit.memory,
      plan: plan.memory,
      climate: climate.memory,
      hand,
      powersKw: measuredKw === null ? before.powersKw : { ...before.powersKw, [placeId ?? '']: measuredKw },
      lacks: before.lacks,
      liftedServicePercent: before.liftedServicePercent,
    },
    wishes: [
      ...withoutStartBesidePlan(limit.actions, plan.view.state).map((action) => wishOf(action, 'charge-limit')),
      ...withoutSecondStop(plan.actions, limit.actions).map((action) => wishOf(action, 'charging-plan')),
      ...climate.actions.map((action) => wishOf(action, 'climate-plan')),
    ],
    events: [...limit.events, ...plan.events, ...climate.events],
    view: { limit: limit.view, plan: plan.view, climate: climate.view },
    limitPercent,
  };
}

/** Both remember a stop as sent, and each watches for it; the car is asked for it once. */
function withoutSecondStop(ofPlan: readonly PlanAction[], ofLimit: readonly ControlAction[]): readonly PlanAction[] {
  const isStopped = ofLimit.some(({ kind }) => kind === 'stopCharging');
  return ofPlan.filter(({ kind }) => !isStopped || kind !== 'stopCharging');
}

/** A plan that steers the charge knows better whether it is to go on after a stop that was taken back. */
function withoutStartBesidePlan(ofLimit: readonly ControlAction[], state: PlanState): readonly ControlAction[] {
  const isSteered = state === 'waiting' || state === 'charging' || state === 'reached' || state === 'not-obeyed';
  return ofLimit.filter(({ kind }) => !isSteered || kind !== 'startCharging');
}

/** When a person or the plan last asked for a charge. A person's stop counts too: to wait a while does no harm. */
function chargeAskedAtOf({ hand, plan: { order } }: ControlMemory): Date | null {
  const askedMs = [hand.decidedMs, order?.kind === 'startCharging' ? order.sentMs : null].filter((ms) => ms !== null);
  return askedMs.length === 0 ? null : new Date(Math.max(...askedMs));
}

function wishOf(action: ControlAction | PlanAction | ClimatePlanAction, asker: AutomaticAsker): OwnWish {
  return { kind: action.kind, asker, scheduledStart: action.kind === 'setScheduledStart' ? action.at : null };
}
