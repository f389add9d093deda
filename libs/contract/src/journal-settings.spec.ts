import { parseCalendarDay, type Tariff } from '@psa-ev/domain';
import { anyManualPrice, anyPlace, anyTariff, at, withField } from '@psa-ev/testing';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { fromJournalSettingsDocument, toJournalSettingsDocument } from './journal-settings.document.js';
import { fromPlacesDocument, MOST_PLACES, toPlacesDocument } from './places.document.js';
import { fromSessionPriceDocument, toSessionPriceDocument } from './session-price.document.js';
import { fromTariffsDocument, MOST_PLACES_OF_A_TARIFF, MOST_TARIFFS, toTariffsDocument } from './tariffs.document.js';

const WHO = { setBy: 'owner', setAt: at('08:00') };
const A_TARIFF: Tariff = {
  ...{ id: 'night', name: 'Night', currency: 'EUR', placeIds: ['home'], mode: 'ac', sessionFee: 0 },
  ...{ validFrom: parseCalendarDay('2026-01-01'), validUntil: null },
  bands: [{ hours: { from: { hour: 22, minute: 0 }, to: { hour: 6, minute: 0 } }, weekdays: ['monday'], pricePerKwh: 0.12 }],
};
const A_PLACE = { id: 'home', name: 'Home', latitude: 42.69, longitude: 23.32, radiusMetres: 100 };
const ALLOWANCE = {
  period: { first: parseCalendarDay('2026-01-01'), endsBefore: parseCalendarDay('2027-01-01') },
  limitKm: 15_000,
  odometerAtFirstKm: null,
};

const tariffs = toTariffsDocument({ tariffs: [A_TARIFF], ...WHO });
const places = toPlacesDocument({ places: [A_PLACE], ...WHO });
const journal = toJournalSettingsDocument({ usableCapacityKwh: 46.3, gramsCo2PerKwh: 410, allowance: ALLOWANCE, ...WHO });
const price = toSessionPriceDocument({ kind: 'total', amount: 3.2, currency: 'EUR', ...WHO });

/** The fields that an error names, as dotted paths. */
function fieldsRefused(read: (document: unknown) => unknown, document: unknown): string[] {
  try {
    read(document);
    return [];
  } catch (error) {
    if (!(error instanceof z.core.$ZodError)) throw error;
    return error.issues.map(({ path }) => path.join('.'));
  }
}

describe('what owners set for the journal', () => {
  it.each([null, undefined, 'none', 7, []])('is no %j', (outside) => {
    for (const read of [fromTariffsDocument, fromPlacesDocument, fromJournalSettingsDocument, fromSessionPriceDocument]) {
      expect(() => read(outside)).toThrow(z.core.$ZodError);
    }
  });

  it.each<[(document: unknown) => unknown, object, string, unknown]>([
    [fromTariffsDocument, tariffs, 'tariffs', null],
    [fromTariffsDocument, tariffs, 'tariffs', Array.from({ length: MOST_TARIFFS + 1 }, () => tariffs.tariffs[0])],
    [fromTariffsDocument, tariffs, 'tariffs.0.name', 7],
    [fromTariffsDocument, tariffs, 'tariffs.0.placeIds', Array.from({ length: MOST_PLACES_OF_A_TARIFF + 1 }, () => 'home')],
    [fromTariffsDocument, tariffs, 'tariffs.0.mode', 'inductive'],
    [fromTariffsDocument, tariffs, 'tariffs.0.validFrom', '2026-02-30'],
    [fromTariffsDocument, tariffs, 'tariffs.0.bands.0.weekdays.0', 'holiday'],
    [fromTariffsDocument, tariffs, 'tariffs.0.bands.0.pricePerKwh', '0.12'],
    [fromTariffsDocument, tariffs, 'tariffs.0.bands.0.hours.from', null],
    [fromTariffsDocument, tariffs, 'tariffs.0.sessionFee', null],
    [fromTariffsDocument, tariffs, 'setAt', 'now'],
    [fromPlacesDocument, places, 'places', Array.from({ length: MOST_PLACES + 1 }, () => A_PLACE)],
    [fromPlacesDocument, places, 'places.0.latitude', null],
    [fromPlacesDocument, places, 'setBy', undefined],
    [fromJournalSettingsDocument, journal, 'usableCapacityKwh', '46'],
    [fromJournalSettingsDocument, journal, 'gramsCo2PerKwh', undefined],
    [fromJournalSettingsDocument, journal, 'allowance.period.first', '2026'],
    [fromSessionPriceDocument, price, 'kind', 'free'],
    [fromSessionPriceDocument, price, 'amount', -1],
    [fromSessionPriceDocument, price, 'amount', 100_001],
    [fromSessionPriceDocument, price, 'currency', 'euro'],
  ])('is refused by the name of what is wrong (%#)', (read, document, field, wrong) => {
    expect(fieldsRefused(read, withField(document, field.split('.'), wrong))).toEqual([field]);
  });

  it('may have fields of a newer app', () => {
    const newer = withField({ ...tariffs, note: 'x' }, ['tariffs', '0', 'colour'], 'blue');
    expect(fromTariffsDocument(newer)).toStrictEqual({ tariffs: [A_TARIFF], ...WHO });
  });

  const overTheWire = (document: object): unknown => {
    const json: unknown = JSON.parse(JSON.stringify(document));
    // Strictly: Firestore refuses undefined and objects of a class.
    expect(json).toStrictEqual(document);
    return json;
  };

  it('comes back as it was set, over JSON as over the wire', () => {
    fc.assert(
      fc.property(
        fc.array(anyTariff(), { maxLength: 4 }),
        fc.array(anyPlace(), { maxLength: 4 }),
        anyManualPrice(),
        (some, where, paid) => {
          expect(fromTariffsDocument(overTheWire(toTariffsDocument({ tariffs: some, ...WHO })))).toStrictEqual({ tariffs: some, ...WHO });
          expect(fromPlacesDocument(overTheWire(toPlacesDocument({ places: where, ...WHO })))).toStrictEqual({ places: where, ...WHO });
          expect(fromSessionPriceDocument(overTheWire(toSessionPriceDocument({ ...paid, ...WHO })))).toStrictEqual({ ...paid, ...WHO });
        },
      ),
    );
  });

  it.each([
    { usableCapacityKwh: null, gramsCo2PerKwh: null, allowance: null },
    { usableCapacityKwh: 46.3, gramsCo2PerKwh: 0, allowance: ALLOWANCE },
    { usableCapacityKwh: null, gramsCo2PerKwh: 410.5, allowance: { ...ALLOWANCE, odometerAtFirstKm: 12.5 } },
  ])('comes back as %j', (settings) => {
    expect(fromJournalSettingsDocument(overTheWire(toJournalSettingsDocument({ ...settings, ...WHO })))).toStrictEqual({
      ...settings,
      ...WHO,
    });
  });
});
