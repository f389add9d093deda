import { fromJournalSettingsDocument, fromPlacesDocument, fromSessionPriceDocument, fromTariffsDocument } from '@psa-ev/contract';
import type { ManualPrice } from '@psa-ev/domain';
import { NO_JOURNAL_SETTINGS, type VehicleJournalSettings } from '../journal/journal-settings.js';
import type { HeldSettings, SettingCollection } from './held-settings.js';

/** What is applied, in the domain's words. Only what was judged to be good is held, so reading it does not fail. */
export function toJournalSettings(held: ReadonlyMap<SettingCollection, HeldSettings>): VehicleJournalSettings {
  const settings = held.get('settings');
  const [tariffs, places, journal] = ['tariffs', 'places', 'journal'].map((name) => settings?.get(name)?.document);
  const { usableCapacityKwh, gramsCo2PerKwh, allowance } = journal ? fromJournalSettingsDocument(journal) : NO_JOURNAL_SETTINGS;
  return {
    tariffs: tariffs ? fromTariffsDocument(tariffs).tariffs : NO_JOURNAL_SETTINGS.tariffs,
    places: places ? fromPlacesDocument(places).places : NO_JOURNAL_SETTINGS.places,
    usableCapacityKwh,
    gramsCo2PerKwh,
    allowance,
    sessionPrices: toPrices(held.get('sessionPrices') ?? new Map()),
  };
}

/** In the order of their ids, so that the same prices are always told in the same way. */
function toPrices(held: HeldSettings): ReadonlyMap<string, ManualPrice> {
  const inOrder = [...held].sort(([one], [other]) => (one < other ? -1 : 1));
  return new Map(
    inOrder.flatMap(([sessionId, { document }]): [string, ManualPrice][] => {
      if (!document) return [];
      const { setBy: _saysOnlyWho, setAt: _saysOnlyWhen, ...price } = fromSessionPriceDocument(document);
      return [[sessionId, price]];
    }),
  );
}
