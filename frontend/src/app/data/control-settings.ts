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
  MOST_WEEKLY_DEPARTURES,
  NO_CHARGE_LIMIT,
  NO_CHARGING_PLAN,
  NO_CLIMATE_PLAN,
  type RemoteSetting,
  USUAL_REMOTE,
  type WeeklyDeparture,
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

  /** Adds a weekly departure, or changes the one with its id; the others stay as they are set by then. Nothing happens where there is no room. */
  async putDeparture(departure: WeeklyDeparture): Promise<void> {
    const view = this.view();
    const before = view.kind === 'ready' ? view.value.weekly.find(({ id }) => id === departure.id) : undefined;
    await this.edit({
      make: inWeekly((weekly) => withDeparture(weekly, departure)),
      takeBack: inWeekly((weekly) => (before ? withDeparture(weekly, before) : withoutDeparture(weekly, departure))),
    });
  }

  async removeDeparture(departure: WeeklyDeparture): Promise<void> {
    await this.edit({
      make: inWeekly((weekly) => withoutDeparture(weekly, departure)),
      takeBack: inWeekly((weekly) => withDeparture(weekly, departure)),
    });
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

type Weekly = ChargingPlanSetting['weekly'];

function inWeekly(change: (weekly: Weekly) => Weekly): (setting: ChargingPlanSetting) => ChargingPlanSetting {
  return (setting) => ({ ...setting, weekly: change(setting.weekly) });
}

function withDeparture(weekly: Weekly, departure: WeeklyDeparture): Weekly {
  if (weekly.some(({ id }) => id === departure.id)) return weekly.map((known) => (known.id === departure.id ? departure : known));
  return weekly.length < MOST_WEEKLY_DEPARTURES ? [...weekly, departure] : weekly;
}

function withoutDeparture(weekly: Weekly, { id }: WeeklyDeparture): Weekly {
  return weekly.filter((known) => known.id !== id);
}
