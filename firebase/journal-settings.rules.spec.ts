import { MOST_PLACES, MOST_TARIFFS, paths, type SettingName } from '@psa-ev/contract';
import {
  aPlace,
  aPricePerKwh,
  aTariff,
  aTotalPrice,
  type Change,
  changed,
  isoAfter,
  someJournalSettings,
  somePlaces,
  someTariffs,
  textOf,
} from './documents.ts';
import { OUR_CAR, OWNER, VIEWER } from './people.ts';
import { isAllowed, openRulesBench, type RulesBench } from './rules-bench.ts';

let bench: RulesBench;
beforeAll(async () => {
  bench = await openRulesBench();
});
afterAll(() => bench.close());

const A_SESSION = '20261122T080500000Z';
const put = (path: string, document: object) => isAllowed(bench.as(OWNER).doc(path).set(document));
const putSetting = (name: SettingName, document: object) => put(paths.setting(OUR_CAR, name), document);
const putPrice = (document: object, sessionId = A_SESSION) => put(paths.sessionPrice(OUR_CAR, sessionId), document);

const setTariffs = (change: Change) => putSetting('tariffs', changed(someTariffs(OWNER.uid), change));
const setTariff = (change: Change) => setTariffs({ tariffs: [aTariff(), changed(aTariff(), change)] });
const setPlaces = (change: Change) => putSetting('places', changed(somePlaces(OWNER.uid), change));
const setPlace = (change: Change) => setPlaces({ places: [aPlace(), changed(aPlace(), change)] });
const setJournal = (change: Change) => putSetting('journal', changed(someJournalSettings(OWNER.uid), change));
const setTotal = (change: Change) => putPrice(changed(aTotalPrice(OWNER.uid), change));
const setPerKwh = (change: Change) => putPrice(changed(aPricePerKwh(OWNER.uid), change));

describe.each<[string, (change: Change) => Promise<boolean>]>([
  ['tariffs', setTariffs],
  ['places', setPlaces],
  ["the journal's settings", setJournal],
  ['the price of a session', setTotal],
  ['the price of a kilowatt-hour in a session', setPerKwh],
])('%s', (_what, set) => {
  it('may be set', async () => {
    expect(await set({})).toBe(true);
  });

  it.each<[string, Change]>([
    ['somebody else as who set it', { setBy: VIEWER.uid }],
    ['nobody as who set it', { setBy: undefined }],
    ['no time', { setAt: undefined }],
    ['an old time', { setAt: isoAfter(-360) }],
    ['a time to come', { setAt: isoAfter(360) }],
    ['a Date, not text', { setAt: new Date() }],
    ['a field of no meaning', { note: 'x' }],
  ])('are refused with %s', async (_fault, change) => {
    expect(await set(change)).toBe(false);
  });
});

describe('tariffs', () => {
  it.each<[string, unknown]>([
    ['missing', undefined],
    ['null', null],
    ['a map', { 0: aTariff() }],
    ['text', 'free'],
    ['more than fit', Array.from({ length: MOST_TARIFFS + 1 }, aTariff)],
    ['a list of text', ['free']],
    ['a list of null', [null]],
    ['a list of lists', [{ list: [] }]],
  ])('are refused where the list is %s', async (_fault, tariffs) => {
    expect(await setTariffs({ tariffs })).toBe(false);
  });

  it.each(Object.keys(aTariff()))('are refused where one has no %s', async (field) => {
    expect(await setTariff({ [field]: undefined })).toBe(false);
  });

  it.each<[string, Change]>([
    ['a field of no meaning', { colour: 'blue' }],
    ['an id with a slash', { id: 'a/b' }],
    ['an empty id', { id: '' }],
    ['a long id', { id: textOf(65) }],
    ['a number as id', { id: 7 }],
    ['an empty name', { name: '' }],
    ['a long name', { name: textOf(161) }],
    ['a name of two lines', { name: 'Night\nand day' }],
    ['a name of null', { name: null }],
    ['a currency in small letters', { currency: 'eur' }],
    ['a sign as currency', { currency: '€' }],
    ['a currency with something behind it', { currency: 'EUR ' }],
    ['too many bands', { bands: Array.from({ length: 49 }, () => aTariff().bands[0]) }],
    ['text as bands', { bands: 'none' }],
    ['a map as bands', { bands: { 0: aTariff().bands[0] } }],
    ['no bands at all', { bands: null }],
    ['a fee below nothing', { sessionFee: -0.01 }],
    ['a fee that is no number', { sessionFee: Number.NaN }],
    ['a fee as text', { sessionFee: '1' }],
    ['a fee of null', { sessionFee: null }],
  ])('are refused where one has %s', async (_fault, change) => {
    expect(await setTariff(change)).toBe(false);
  });

  it.each<[string, Change]>([
    ['everywhere', { placeIds: null }],
    ['both ways of charging', { mode: null }],
    ['ever', { validFrom: null, validUntil: null }],
    ['nothing', { sessionFee: 0, bands: [{ ...aTariff().bands[0], pricePerKwh: 0 }] }],
    ['each hour of a day and a night', { bands: Array.from({ length: 48 }, () => aTariff().bands[0]) }],
  ])('may be for %s', async (_what, change) => {
    expect(await setTariff(change)).toBe(true);
  });

  it('may be none, and as many as fit, each of which is looked at', async () => {
    expect(await setTariffs({ tariffs: [] })).toBe(true);
    const most = Array.from({ length: MOST_TARIFFS }, aTariff);
    expect(await setTariffs({ tariffs: most })).toBe(true);
    for (const index of most.keys()) expect(await setTariffs({ tariffs: most.with(index, { ...aTariff(), currency: '' }) })).toBe(false);
  });
});

describe('places', () => {
  it.each<[string, unknown]>([
    ['missing', undefined],
    ['null', null],
    ['a map', { 0: aPlace() }],
    ['text', 'home'],
    ['more than fit', Array.from({ length: MOST_PLACES + 1 }, aPlace)],
    ['a list of text', ['home']],
    ['a list of null', [null]],
  ])('are refused where the list is %s', async (_fault, places) => {
    expect(await setPlaces({ places })).toBe(false);
  });

  it.each(Object.keys(aPlace()))('are refused where one has no %s', async (field) => {
    expect(await setPlace({ [field]: undefined })).toBe(false);
  });

  it.each<[string, Change]>([
    ['a field of no meaning', { colour: 'blue' }],
    ['an id with a slash', { id: 'a/b' }],
    ['a number as id', { id: 7 }],
    ['an empty name', { name: '' }],
    ['a long name', { name: textOf(161) }],
    ['a name of null', { name: null }],
    ['a latitude beyond the pole', { latitude: 90.01 }],
    ['a latitude beyond the other pole', { latitude: -90.01 }],
    ['a latitude as text', { latitude: '42' }],
    ['a latitude of null', { latitude: null }],
    ['a latitude that is no number', { latitude: Number.NaN }],
    ['a longitude beyond the date line', { longitude: 180.01 }],
    ['a longitude beyond it from the other side', { longitude: -180.01 }],
    ['a longitude as text', { longitude: '23' }],
    ['a radius of a town', { radiusMetres: 5_001 }],
    ['a radius as text', { radiusMetres: '100' }],
    ['a radius of null', { radiusMetres: null }],
    ['a radius that is no number', { radiusMetres: Number.NaN }],
  ])('are refused where one has %s', async (_fault, change) => {
    expect(await setPlace(change)).toBe(false);
  });

  it('may lie anywhere on earth', async () => {
    expect(await setPlace({ latitude: -90, longitude: -180, radiusMetres: 20 })).toBe(true);
    expect(await setPlace({ latitude: 90, longitude: 180, radiusMetres: 5_000, name: '🏠'.repeat(80) })).toBe(true);
  });

  it('may be none, and as many as fit, each of which is looked at', async () => {
    expect(await setPlaces({ places: [] })).toBe(true);
    const most = Array.from({ length: MOST_PLACES }, aPlace);
    expect(await setPlaces({ places: most })).toBe(true);
    for (const index of most.keys()) expect(await setPlaces({ places: most.with(index, { ...aPlace(), name: '' }) })).toBe(false);
  });
});

describe("the journal's settings", () => {
  const { allowance } = someJournalSettings(OWNER.uid);
  const setAllowance = (change: Change) => setJournal({ allowance: changed(allowance ?? {}, change) });

  it.each(Object.keys(someJournalSettings(OWNER.uid)))('are refused without %s', async (field) => {
    expect(await setJournal({ [field]: undefined })).toBe(false);
  });

  it.each<[string, Change]>([
    ['a capacity of a toy', { usableCapacityKwh: 4.9 }],
    ['a capacity of a lorry', { usableCapacityKwh: 150.1 }],
    ['a capacity as text', { usableCapacityKwh: '46' }],
    ['a capacity that is no number', { usableCapacityKwh: Number.NaN }],
    ['less than no CO2', { gramsCo2PerKwh: -1 }],
    ['more CO2 than coal', { gramsCo2PerKwh: 2_001 }],
    ['CO2 as text', { gramsCo2PerKwh: '410' }],
    ['a number as allowance', { allowance: 15_000 }],
    ['a list as allowance', { allowance: [] }],
  ])('are refused with %s', async (_fault, change) => {
    expect(await setJournal(change)).toBe(false);
  });

  it.each<[string, Change]>([
    ['no period', { period: undefined }],
    ['no limit', { limitKm: undefined }],
    ['no odometer', { odometerAtFirstKm: undefined }],
    ['a field of no meaning', { note: 'x' }],
    ['a period that ends before it begins', { period: { first: '2026-01-01', endsBefore: '2025-12-31' } }],
    ['a period of no day', { period: { first: '2026-01-01', endsBefore: '2026-01-01' } }],
    ['a period without an end', { period: { first: '2026-01-01' } }],
    ['a period with more', { period: { first: '2026-01-01', endsBefore: '2027-01-01', last: '2026-12-31' } }],
    ['no day as its end', { period: { first: '2026-01-01', endsBefore: 'for ever' } }],
    ['a thirteenth month', { period: { first: '2026-13-01', endsBefore: '2027-01-01' } }],
    ['a day as a date with a time', { period: { first: '2026-01-01T00:00:00.000Z', endsBefore: '2027-01-01' } }],
    ['a day as a number', { period: { first: 20_260_101, endsBefore: 20_270_101 } }],
    ['a limit of nothing', { limitKm: 0 }],
    ['a limit as text', { limitKm: '15000' }],
    ['a limit to the moon and back many times', { limitKm: 10_000_001 }],
    ['an odometer below nothing', { odometerAtFirstKm: -0.1 }],
    ['an odometer as text', { odometerAtFirstKm: '12' }],
  ])('are refused where the allowance has %s', async (_fault, change) => {
    expect(await setAllowance(change)).toBe(false);
  });

  it('may leave everything open', async () => {
    expect(await setJournal({ usableCapacityKwh: null, gramsCo2PerKwh: null, allowance: null })).toBe(true);
    expect(await setAllowance({ odometerAtFirstKm: null })).toBe(true);
  });
});

describe('the price of a session', () => {
  it.each(['kind', 'amount', 'currency'])('is refused without %s', async (field) => {
    expect(await setTotal({ [field]: undefined })).toBe(false);
  });

  it.each(['kind', 'pricePerKwh', 'currency'])('is refused without %s, where it is by kilowatt-hour', async (field) => {
    expect(await setPerKwh({ [field]: undefined })).toBe(false);
  });

  it.each<[string, Change]>([
    ['a kind of no meaning', { kind: 'free' }],
    ['the kind of the other', { kind: 'per-kwh' }],
    ['both amounts', { pricePerKwh: 0.5 }],
    ['an amount below nothing', { amount: -0.01 }],
    ['an amount as text', { amount: '12' }],
    ['an amount of null', { amount: null }],
    ['an amount that is no number', { amount: Number.NaN }],
    ['a slip of the finger', { amount: 100_001 }],
    ['a sign as currency', { currency: '€' }],
    ['a currency of null', { currency: null }],
  ])('is refused with %s', async (_fault, change) => {
    expect(await setTotal(change)).toBe(false);
  });

  it.each<[string, Change]>([
    ['the kind of the other', { kind: 'total' }],
    ['a price below nothing', { pricePerKwh: -0.01 }],
    ['a price as text', { pricePerKwh: '0.5' }],
    ['a slip of the finger', { pricePerKwh: 100_001 }],
  ])('is refused with %s, where it is by kilowatt-hour', async (_fault, change) => {
    expect(await setPerKwh(change)).toBe(false);
  });

  it.each(['one', '2026-11-22T08:05:00.000Z', '20261122T080500000', `${A_SESSION}x`])(
    'is refused for %s, which names no session',
    async (id) => {
      expect(await putPrice(aTotalPrice(OWNER.uid), id)).toBe(false);
    },
  );

  it('may be nothing', async () => {
    expect(await setTotal({ amount: 0 })).toBe(true);
    expect(await setPerKwh({ pricePerKwh: 0 })).toBe(true);
  });
});
