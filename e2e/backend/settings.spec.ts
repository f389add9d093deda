import {
  fromSessionDocument,
  paths,
  type PricedSession,
  toJournalSettingsDocument,
  toPlacesDocument,
  toSessionPriceDocument,
  toTariffsDocument,
} from '@psa-ev/contract';
import { type SettingsInForce, type Tariff, type VehicleId, WEEKDAYS } from '@psa-ev/domain';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';

const MIDNIGHT = { hour: 0, minute: 0 };
const FLAT: Tariff = {
  id: 'flat',
  name: 'Flat',
  currency: 'EUR',
  placeIds: null,
  mode: null,
  validFrom: null,
  validUntil: null,
  bands: [{ hours: { from: MIDNIGHT, to: MIDNIGHT }, weekdays: WEEKDAYS, pricePerKwh: 0.25 }],
  sessionFee: 0,
};

describe('what owners set for the journal', () => {
  let stack: BackendStack;
  let vehicleId: VehicleId;
  const now = () => ({ setBy: 'owner', setAt: new Date() });
  const write = (path: string, document: object) => stack.cloud.firestore.doc(path).set(document);
  const inForce = async (): Promise<SettingsInForce> => (await stack.cloud.vehicle(vehicleId))?.settingsInForce ?? {};
  const session = async (): Promise<[string, PricedSession] | null> => {
    const [found] = (await stack.cloud.firestore.collection(paths.sessions(vehicleId)).get()).docs;
    return found ? [found.id, fromSessionDocument(vehicleId, found.data())] : null;
  };

  beforeAll(async () => {
    stack = await BackendStack.start();
    await stack.startBackend();
    vehicleId = await stack.vehicleId();
  });
  afterAll(() => stack.stop());

  it('is in force within seconds, without a reading in between', async () => {
    const position = await eventually('a position', async () => (await stack.cloud.vehicle(vehicleId))?.snapshot?.position ?? null);
    const home = { id: 'home', name: 'Home', latitude: position.latitude, longitude: position.longitude, radiusMetres: 200 };
    const who = now();
    await write(paths.setting(vehicleId, 'places'), toPlacesDocument({ places: [home], ...who }));
    await write(paths.setting(vehicleId, 'tariffs'), toTariffsDocument({ tariffs: [FLAT], ...who }));
    await write(
      paths.setting(vehicleId, 'journal'),
      toJournalSettingsDocument({ usableCapacityKwh: 50, gramsCo2PerKwh: null, allowance: null, ...who }),
    );

    const applied = { setAt: who.setAt, refused: null };
    await eventually('all three in force', async () => Object.keys(await inForce()).length === 3);
    expect(await inForce()).toEqual({ tariffs: applied, places: applied, journal: applied });
  });

  it('is told as refused where it cannot be applied, and the former holds', async () => {
    const before = (await inForce()).tariffs?.setAt;
    const who = now();
    await write(paths.setting(vehicleId, 'tariffs'), toTariffsDocument({ tariffs: [{ ...FLAT, bands: [] }], ...who }));

    await eventually('the refusal', async () => (await inForce()).tariffs?.refused ?? null);
    expect((await inForce()).tariffs).toEqual({
      setAt: before,
      refused: { setAt: who.setAt, problems: [{ problem: 'no-band', id: 'flat' }] },
    });
  });

  it('is applied to the next charge, after a restart too, and the price that is set for it goes before', async () => {
    await stack.backend.kill();
    await stack.startBackend();
    await stack.car.set({ batteryPercent: 40 });
    await stack.published(40);
    await stack.car.plug();
    await eventually('a session that charges', async () => (await stack.cloud.vehicle(vehicleId))?.runningSession ?? null);
    await stack.car.set({ batteryPercent: 50 });
    await stack.published(50);

    await stack.car.unplug();

    const [sessionId, ended] = await eventually('a session that has ended', async () => {
      const found = await session();
      return found && !found[1].running && found;
    });
    expect(ended).toMatchObject({
      place: { id: 'home', name: 'Home' },
      usableCapacityKwh: 50,
      energy: { kwh: 5 },
      cost: { amount: 1.25, currency: 'EUR', tariffs: [{ id: 'flat', name: 'Flat' }], isManual: false },
    });
    await write(
      paths.sessionPrice(vehicleId, sessionId),
      toSessionPriceDocument({ kind: 'total', amount: 12.34, currency: 'BGN', ...now() }),
    );
    await eventually('the price by hand', async () => (await session())?.[1].cost?.isManual === true);
    expect((await session())?.[1].cost).toEqual({ amount: 12.34, currency: 'BGN', sessionFee: 0, tariffs: [], isManual: true });

    await stack.cloud.firestore.doc(paths.sessionPrice(vehicleId, sessionId)).delete();
    await eventually('the tariff again', async () => (await session())?.[1].cost?.isManual === false);
  });
});
