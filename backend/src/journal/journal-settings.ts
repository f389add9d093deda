import type { AllowanceSetting } from '@psa-ev/contract';
import type { ManualPrice, Place, SettingsInForce, Tariff, VehicleId } from '@psa-ev/domain';
import type { Observable } from 'rxjs';

/** What owners have set for a vehicle, as far as the journal depends on it. */
export interface VehicleJournalSettings {
  readonly tariffs: readonly Tariff[];
  readonly places: readonly Place[];
  /** Null: by the table of models. */
  readonly usableCapacityKwh: number | null;
  readonly gramsCo2PerKwh: number | null;
  readonly allowance: AllowanceSetting | null;
  /** By the id of the session that they are for. */
  readonly sessionPrices: ReadonlyMap<string, ManualPrice>;
}

/** Where nobody has set anything. */
export const NO_JOURNAL_SETTINGS: VehicleJournalSettings = {
  tariffs: [],
  places: [],
  usableCapacityKwh: null,
  gramsCo2PerKwh: null,
  allowance: null,
  sessionPrices: new Map(),
};

/** The settings in force. Also the token under which NestJS provides them. */
export abstract class JournalSettings {
  abstract of(vehicleId: VehicleId): VehicleJournalSettings;

  /** What is applied of what was set, and what cannot be. */
  abstract inForce(vehicleId: VehicleId): SettingsInForce;

  /** Whose settings have become others. */
  abstract readonly changes: Observable<VehicleId>;
}
