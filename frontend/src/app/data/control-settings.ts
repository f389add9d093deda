import { Injectable, inject } from '@angular/core';
import {
  type SettingName,
  type WhoSet,
  fromChargeLimitDocument,
  fromChargingPlanDocument,
  fromClimatePlanDocument,
  fromRemoteDocument,
  paths,
  toChargeLimitDocument,
  toChargingPlanDocument,
  toClimatePlanDocument,
  toRemoteDocument,
} from '@psa-ev/contract';
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
import { Fleet } from './fleet';
import { SettingFields } from './setting-fields';

/** How a setting of the control is read from and written to its document. */
interface ControlDocument<Fields> {
  readonly name: SettingName;
  readonly untouched: Fields;
  readonly read: (document: unknown) => Fields & WhoSet;
  readonly write: (settings: Fields & WhoSet) => object;
}

/** What the owners of the selected vehicle set for its control; a field at a time, for others may set the rest meanwhile. */
class ControlSettings<Fields extends object> extends SettingFields<Fields> {
  constructor({ name, untouched, read, write }: ControlDocument<Fields>) {
    const { selectedId } = inject(Fleet);
    super({
      path: () => {
        const id = selectedId();
        return id && paths.setting(id, name);
      },
      untouched,
      read: (document) => {
        const { setBy: _, setAt, ...fields } = read(document);
        return { value: { ...untouched, ...fields }, setAt };
      },
      write: (fields, who) => write({ ...fields, ...who }),
    });
  }
}

/** When the car is to stop charging. Watches as long as what provides it is there, as the others here do. */
@Injectable()
export class ChargeLimitStore extends ControlSettings<ChargeLimitSetting> {
  constructor() {
    super({ name: 'chargeLimit', untouched: NO_CHARGE_LIMIT, read: fromChargeLimitDocument, write: toChargeLimitDocument });
  }
}

/** When the car is to be charged. */
@Injectable()
export class ChargingPlanStore extends ControlSettings<ChargingPlanSetting> {
  constructor() {
    super({ name: 'chargingPlan', untouched: NO_CHARGING_PLAN, read: fromChargingPlanDocument, write: toChargingPlanDocument });
  }
}

/** When the car is to be warm or cool. */
@Injectable()
export class ClimatePlanStore extends ControlSettings<ClimatePlanSetting> {
  constructor() {
    super({ name: 'climatePlan', untouched: NO_CLIMATE_PLAN, read: fromClimatePlanDocument, write: toClimatePlanDocument });
  }
}

/** What holds for commands from afar. */
@Injectable()
export class RemoteStore extends ControlSettings<RemoteSetting> {
  constructor() {
    super({ name: 'remote', untouched: USUAL_REMOTE, read: fromRemoteDocument, write: toRemoteDocument });
  }
}
