import {
  type AllowanceSetting,
  fromChargeLimitDocument,
  fromChargingPlanDocument,
  fromClimatePlanDocument,
  fromJournalSettingsDocument,
  fromPlacesDocument,
  fromRemoteDocument,
  fromSessionPriceDocument,
  fromTariffsDocument,
  type JournalSettings,
  type PlacesSetting,
  type TariffsSetting,
  toChargeLimitDocument,
  toChargingPlanDocument,
  toClimatePlanDocument,
  toJournalSettingsDocument,
  toPlacesDocument,
  toRemoteDocument,
  toSessionPriceDocument,
  toTariffsDocument,
  type WhoSet,
} from '@psa-ev/contract';
import {
  chargeLimitProblems,
  chargingPlanProblems,
  climatePlanProblems,
  type ControlSetting,
  isCapacityKwh,
  isEmissionFactor,
  type JournalSetting,
  placeProblems,
  remoteProblems,
  type SettingProblem,
  tariffProblems,
} from '@psa-ev/domain';

/** What owners set for a vehicle. */
export type VehicleSetting = JournalSetting | ControlSetting;

/** What comes of a document that an owner has written. */
export type Verdict =
  /** Can be applied. The document is as the contract writes it, whatever the order and the further fields were. */
  { readonly kind: 'good'; readonly document: object } | { readonly kind: 'refused'; readonly problems: readonly SettingProblem[] };

/** Whether a document from outside can be applied, by the contract's form and the domain's rules. */
export function judgeSetting(setting: VehicleSetting, document: unknown): Verdict {
  return JUDGES[setting](document);
}

const JUDGES: Readonly<Record<VehicleSetting, (document: unknown) => Verdict>> = {
  tariffs: judge(fromTariffsDocument, toTariffsDocument, problemsOfTariffs),
  places: judge(fromPlacesDocument, toPlacesDocument, problemsOfPlaces),
  journal: judge(fromJournalSettingsDocument, toJournalSettingsDocument, problemsOfJournal),
  sessionPrices: judge(fromSessionPriceDocument, toSessionPriceDocument, () => []),
  chargeLimit: judge(fromChargeLimitDocument, toChargeLimitDocument, (limit) => asAWhole(chargeLimitProblems(limit))),
  chargingPlan: judge(fromChargingPlanDocument, toChargingPlanDocument, (plan) => asAWhole(chargingPlanProblems(plan))),
  climatePlan: judge(fromClimatePlanDocument, toClimatePlanDocument, (plan) => asAWhole(climatePlanProblems(plan))),
  remote: judge(fromRemoteDocument, toRemoteDocument, (remote) => asAWhole(remoteProblems(remote))),
};

function judge<Setting extends WhoSet>(
  read: (document: unknown) => Setting,
  write: (setting: Setting) => object,
  problemsOf: (setting: Setting) => readonly SettingProblem[],
): (document: unknown) => Verdict {
  return (document) => {
    let setting: Setting;
    try {
      setting = read(document);
    } catch {
      return { kind: 'refused', problems: [{ problem: 'unreadable', id: null }] };
    }
    const problems = problemsOf(setting);
    return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'good', document: write(setting) };
  };
}

function problemsOfTariffs({ tariffs }: TariffsSetting): readonly SettingProblem[] {
  const wrong = tariffs.flatMap((tariff) => tariffProblems(tariff).map((problem) => ({ problem, id: tariff.id })));
  return [...wrong, ...sameIds(tariffs)];
}

function problemsOfPlaces({ places }: PlacesSetting): readonly SettingProblem[] {
  const wrong = places.flatMap((place) => placeProblems(place).map((problem) => ({ problem, id: place.id })));
  return [...wrong, ...sameIds(places)];
}

function problemsOfJournal({ usableCapacityKwh, gramsCo2PerKwh, allowance }: JournalSettings): readonly SettingProblem[] {
  const found = [
    usableCapacityKwh !== null && !isCapacityKwh(usableCapacityKwh) && 'no-capacity',
    gramsCo2PerKwh !== null && !isEmissionFactor(gramsCo2PerKwh) && 'no-emission-factor',
    allowance !== null && !isAllowance(allowance) && 'no-allowance',
  ];
  return asAWhole(found.filter((problem) => problem !== false));
}

function asAWhole(problems: readonly string[]): readonly SettingProblem[] {
  return problems.map((problem) => ({ problem, id: null }));
}

function isAllowance({ period, limitKm, odometerAtFirstKm }: AllowanceSetting): boolean {
  return period.first < period.endsBefore && limitKm > 0 && (odometerAtFirstKm ?? 0) >= 0;
}

/** Trips, sessions and tariffs name places and tariffs by their ids: two of one id would be mistaken for each other. */
function sameIds(all: readonly { readonly id: string }[]): readonly SettingProblem[] {
  const ids = all.map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) < index));
  return [...twice].map((id) => ({ problem: 'same-id', id }));
}
