import type { ChargeLimitView } from '../charge-limit/index.js';
import type { ChargingPlanView } from '../charging-plan/index.js';
import type { ClimatePlanView } from '../climate-plan/index.js';
import type { LearnedLack, WakeUpBudget } from '../remote/index.js';
import type { SettingInForce } from '../settings-in-force.js';

/**
 * What psacc's own charge control does beside ours.
 *
 * - `in-force`: it says that it has our limit
 * - `not-set-up`: it has none; ours alone keeps the limit
 * - `not-answering`: it could not be asked
 */
export const SERVICE_LIMITS = ['in-force', 'not-set-up', 'not-answering'] as const;
export type ServiceLimit = (typeof SERVICE_LIMITS)[number];

/** What owners set that the control of a car depends on. */
export const CONTROL_SETTINGS = ['chargeLimit', 'chargingPlan', 'climatePlan', 'remote'] as const;
export type ControlSetting = (typeof CONTROL_SETTINGS)[number];

/** How the Pi controls a car at present: what it has been told, what it does about it, and what it can. */
export interface ControlState {
  readonly at: Date;
  readonly limit: ChargeLimitView;
  /** Null: no limit is set. */
  readonly serviceLimit: ServiceLimit | null;
  readonly plan: ChargingPlanView;
  readonly climate: ClimatePlanView;
  readonly lacks: readonly LearnedLack[];
  readonly wakeUps: WakeUpBudget;
  /** With less in the 12 V battery the car is not woken up, 0..100. */
  readonly leastAuxiliaryPercent: number;
  /** Which settings are applied, and why others are not. One that is not named was never set. */
  readonly settings: Readonly<Partial<Record<ControlSetting, SettingInForce>>>;
}
