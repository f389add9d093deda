import { Logger } from '@nestjs/common';
import {
  paths,
  toChargeLimitDocument,
  toJournalSettingsDocument,
  toPlacesDocument,
  toSessionPriceDocument,
  toTariffsDocument,
} from '@psa-ev/contract';
import { NO_CHARGE_LIMIT, NO_CLIMATE_PLAN, parseVehicleId } from '@psa-ev/domain';
import { A_VEHICLE_ID, at } from '@psa-ev/testing';
import type { Firestore } from 'firebase-admin/firestore';
import { type Documents, FakeGroups } from '../../test/fake-groups.js';
import { aTariff } from '../../test/tariff.builder.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import { NO_JOURNAL_SETTINGS } from '../journal/journal-settings.js';
import { SettingEntity } from './setting.entity.js';
import { SettingsStore } from './settings.store.js';
import { SettingsSync } from './settings.sync.js';

const OTHER_VEHICLE_ID = parseVehicleId('bcdefghijklmnopq');
const SESSION = '20261120T160000000Z';
const HOME = { id: 'home', name: 'Home', latitude: 42.69, longitude: 23.32, radiusMetres: 100 };
const who = (time: string) => ({ setBy: 'owner', setAt: at(time) });
const ofTariff = (pricePerKwh: number, time = '08:00') => toTariffsDocument({ tariffs: [aTariff({ pricePerKwh })], ...who(time) });
const price = (amount: number, time = '08:00') => toSessionPriceDocument({ kind: 'total', amount, currency: 'EUR', ...who(time) });

describe('the settings of a vehicle, as Firestore has them', () => {
  let database: TemporaryDatabase;
  let groups: FakeGroups;
  let store: SettingsStore;
  let sync: SettingsSync;
  let changes: string[];
  let news: string[];
  let controlNews: string[];

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    groups = new FakeGroups();
    await start();
  });
  afterEach(async () => {
    sync.onModuleDestroy();
    await database.close();
  });

  async function start(): Promise<void> {
    store = new SettingsStore(database.repositoryOf(SettingEntity), database.unitOfWork);
    await store.onModuleInit();
    [changes, news, controlNews] = [[], [], []];
    store.controlNews.subscribe((vehicleId) => controlNews.push(vehicleId));
    store.news.subscribe((vehicleId) => news.push(vehicleId));
    store.changes.subscribe((vehicleId) => changes.push(vehicleId));
    sync = new SettingsSync(groups as unknown as Firestore, store);
    sync.onApplicationBootstrap();
  }

  /** As after a power cut without internet: nothing is told until somebody tells it. */
  async function startAgain(): Promise<void> {
    sync.onModuleDestroy();
    await start();
  }

  /** Tells all settings there are, and waits until they are taken. */
  async function set(settings: Documents, ofVehicle = A_VEHICLE_ID): Promise<void> {
    groups.tell(
      'settings',
      Object.fromEntries(Object.entries(settings).map(([name, document]) => [`vehicles/${ofVehicle}/settings/${name}`, document])),
    );
    await taken();
  }

  async function setPrices(prices: Documents): Promise<void> {
    groups.tell(
      'sessionPrices',
      Object.fromEntries(Object.entries(prices).map(([id, document]) => [paths.sessionPrice(A_VEHICLE_ID, id), document])),
    );
    await taken();
  }

  /** The listener hands over at once; what follows is in the line of transactions. */
  async function taken(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      await database.unitOfWork.transaction(async () => undefined);
    }
  }

  const pricePerKwh = () => store.of(A_VEHICLE_ID).tariffs[0]?.bands[0]?.pricePerKwh;

  it('are none where nobody has set any', async () => {
    await set({});
    expect(store.of(A_VEHICLE_ID)).toEqual(NO_JOURNAL_SETTINGS);
    expect(store.inForce(A_VEHICLE_ID)).toEqual({});
    expect(changes).toEqual([]);
  });

  it('are applied at once, each for its vehicle, and said to be in force', async () => {
    await set({
      tariffs: ofTariff(0.25),
      places: toPlacesDocument({ places: [HOME], ...who('08:10') }),
      journal: toJournalSettingsDocument({ usableCapacityKwh: 46.3, gramsCo2PerKwh: 410, allowance: null, ...who('08:20') }),
    });
    await setPrices({ [SESSION]: price(12.3, '08:30') });

    expect(store.of(A_VEHICLE_ID)).toEqual({
      tariffs: [aTariff({ pricePerKwh: 0.25 })],
      places: [HOME],
      usableCapacityKwh: 46.3,
      gramsCo2PerKwh: 410,
      allowance: null,
      sessionPrices: new Map([[SESSION, { kind: 'total', amount: 12.3, currency: 'EUR' }]]),
    });
    expect(store.inForce(A_VEHICLE_ID)).toEqual({
      tariffs: { setAt: at('08:00'), refused: null },
      places: { setAt: at('08:10'), refused: null },
      journal: { setAt: at('08:20'), refused: null },
      sessionPrices: { setAt: at('08:30'), refused: null },
    });
    expect(store.of(OTHER_VEHICLE_ID)).toEqual(NO_JOURNAL_SETTINGS);
    expect(changes).toEqual([A_VEHICLE_ID, A_VEHICLE_ID]);
  });

  it('stay as they were where what is set next cannot be applied, which is said', async () => {
    await set({ tariffs: ofTariff(0.25) });

    await set({ tariffs: toTariffsDocument({ tariffs: [aTariff({ bands: [] })], ...who('09:00') }) });

    expect(pricePerKwh()).toBe(0.25);
    expect(store.inForce(A_VEHICLE_ID).tariffs).toEqual({
      setAt: at('08:00'),
      refused: { setAt: at('09:00'), problems: [{ problem: 'no-band', id: 'flat' }] },
    });
    expect(changes).toEqual([A_VEHICLE_ID]);
    expect(news).toEqual([A_VEHICLE_ID, A_VEHICLE_ID]);

    await set({ tariffs: ofTariff(0.3, '10:00') });
    expect(pricePerKwh()).toBe(0.3);
    expect(store.inForce(A_VEHICLE_ID).tariffs).toEqual({ setAt: at('10:00'), refused: null });
  });

  it.each([{ tariffs: 'free' }, { tariffs: [], setAt: 'now' }, { setAt: 7 }])(
    'that are %j are refused where nothing was before',
    async (document) => {
      await set({ tariffs: document });
      expect(store.of(A_VEHICLE_ID)).toEqual(NO_JOURNAL_SETTINGS);
      expect(store.inForce(A_VEHICLE_ID).tariffs).toEqual({
        setAt: null,
        refused: { setAt: null, problems: [{ problem: 'unreadable', id: null }] },
      });
      expect(changes).toEqual([]);
    },
  );

  it('hold through a week without internet, over a restart', async () => {
    await set({ tariffs: ofTariff(0.25) });
    await set({ tariffs: toTariffsDocument({ tariffs: [aTariff({ currency: '' })], ...who('09:00') }) });
    await setPrices({ [SESSION]: price(12.3) });
    const before = [store.of(A_VEHICLE_ID), store.inForce(A_VEHICLE_ID)];

    await startAgain();

    expect([store.of(A_VEHICLE_ID), store.inForce(A_VEHICLE_ID)]).toEqual(before);
  });

  it('are no change where they are told once more, after a restart too', async () => {
    await set({ tariffs: ofTariff(0.25) });
    await startAgain();

    const { setAt, ...rest } = ofTariff(0.25);
    await set({ tariffs: { setAt, ...rest } });

    expect([changes, news]).toEqual([[], []]);
  });

  it('go when they are deleted: a session by itself costs by the tariffs again', async () => {
    await set({ tariffs: ofTariff(0.25) });
    await setPrices({ [SESSION]: price(12.3), '20261121T160000000Z': price(4) });

    await setPrices({ '20261121T160000000Z': price(4) });
    expect([...store.of(A_VEHICLE_ID).sessionPrices.keys()]).toEqual(['20261121T160000000Z']);
    await set({});

    expect(store.of(A_VEHICLE_ID).tariffs).toEqual([]);
    expect(changes).toHaveLength(4);
    await startAgain();
    expect([...store.of(A_VEHICLE_ID).sessionPrices.keys()]).toEqual(['20261121T160000000Z']);
    expect(store.inForce(A_VEHICLE_ID).tariffs).toBeUndefined();
  });

  it('name the session whose price cannot be applied', async () => {
    await setPrices({ [SESSION]: { ...price(12.3, '09:00'), currency: '€' }, '20261121T160000000Z': price(4) });

    expect([...store.of(A_VEHICLE_ID).sessionPrices.keys()]).toEqual(['20261121T160000000Z']);
    expect(store.inForce(A_VEHICLE_ID).sessionPrices).toEqual({
      setAt: at('08:00'),
      refused: { setAt: at('09:00'), problems: [{ problem: 'unreadable', id: SESSION }] },
    });
  });

  it('of the control are applied, and leave the journal alone', async () => {
    const limit = toChargeLimitDocument({ limitPercent: 80, fullOnceUntil: null, stopAt: null, ...who('08:00') });
    await set({ chargeLimit: limit });
    expect(store.control(A_VEHICLE_ID).chargeLimit).toMatchObject({ limitPercent: 80 });
    await set({ chargeLimit: { ...limit, limitPercent: 20, setAt: at('08:10').toISOString() } });
    expect(store.control(A_VEHICLE_ID).chargeLimit).toMatchObject({ limitPercent: 80 });
    expect(store.controlInForce(A_VEHICLE_ID)).toEqual({
      chargeLimit: { setAt: at('08:00'), refused: { setAt: at('08:10'), problems: [{ problem: 'limit-too-low', id: null }] } },
    });

    await startAgain();
    expect(store.control(A_VEHICLE_ID).chargeLimit).toMatchObject({ limitPercent: 80 });
    await set({});
    expect(store.control(A_VEHICLE_ID)).toMatchObject({ chargeLimit: NO_CHARGE_LIMIT, climatePlan: NO_CLIMATE_PLAN });
    expect([changes, news]).toEqual([[], []]);
    expect(controlNews).toEqual([A_VEHICLE_ID]);
  });

  it('of persons, and of what is no vehicle, are passed over', async () => {
    groups.tell('settings', { 'users/owner/settings/tariffs': ofTariff(0.25), 'vehicles/no-id/settings/tariffs': ofTariff(0.25) });
    await taken();
    expect(changes).toEqual([]);
    expect(await database.repositoryOf(SettingEntity).count()).toBe(0);
  });

  it('are listened to no more once the service stops', () => {
    sync.onModuleDestroy();
    expect([groups.tell('settings', {}), groups.tell('sessionPrices', {})]).toEqual([false, false]);
  });

  it('that an earlier release applied and this one would not are not applied', async () => {
    const row = { vehicleId: A_VEHICLE_ID, collection: 'settings', documentId: 'tariffs', document: { tariffs: 'free' }, refused: null };
    await database.repositoryOf(SettingEntity).insert(row);

    await startAgain();

    expect(store.of(A_VEHICLE_ID)).toEqual(NO_JOURNAL_SETTINGS);
    expect(store.inForce(A_VEHICLE_ID).tariffs?.refused?.problems).toEqual([{ problem: 'unreadable', id: null }]);
  });
});
