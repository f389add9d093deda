import { fromChargeLimitDocument, fromChargingPlanDocument, fromClimatePlanDocument, fromRemoteDocument } from '@psa-ev/contract';
import {
  type ChargeLimitSetting,
  type ChargingPlanSetting,
  type ClimatePlanSetting,
  NO_CHARGE_LIMIT,
  NO_CHARGING_PLAN,
  NO_CLIMATE_PLAN,
  type RemoteSetting,
  USUAL_REMOTE,
} from '@psa-ev/domain';
import type { HeldSettings } from './held-settings.js';

/** What holds for the control of one car. */
export interface VehicleControlSettings {
  readonly chargeLimit: ChargeLimitSetting;
  readonly chargingPlan: ChargingPlanSetting;
  readonly climatePlan: ClimatePlanSetting;
  readonly remote: RemoteSetting;
}

/** What is applied, in the domain's words. Only what was judged to be good is held, so reading it does not fail. */
export function toControlSettings(settings: HeldSettings): VehicleControlSettings {
  const [limit, plan, climate, remote] = ['chargeLimit', 'chargingPlan', 'climatePlan', 'remote'].map(
    (name) => settings.get(name)?.document,
  );
  return {
    chargeLimit: limit ? fromChargeLimitDocument(limit) : NO_CHARGE_LIMIT,
    chargingPlan: plan ? fromChargingPlanDocument(plan) : NO_CHARGING_PLAN,
    climatePlan: climate ? fromClimatePlanDocument(climate) : NO_CLIMATE_PLAN,
    remote: remote ? fromRemoteDocument(remote) : USUAL_REMOTE,
  };
}
