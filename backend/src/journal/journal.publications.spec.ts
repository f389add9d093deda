import { Logger } from '@nestjs/common';
import { paths } from '@psa-ev/contract';
import { type Snapshot, tripId } from '@psa-ev/domain';
import { aSnapshot, aTrip, at, aVehicleState } from '@psa-ev/testing';
import { FakeClock } from '../../test/fake-clock.js';
import { FakeFirestore, FirestoreFailure } from '../../test/fake-firestore.js';
import { FakeJournalSettings, keepJournal, publishJournal } from '../../test/journal.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { FirestorePublisher } from '../publishing/firestore.publisher.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { toTripEntity } from './journal.mapping.js';
import { NO_JOURNAL_SETTINGS } from './journal-settings.js';
import { TripEntity } from './trip.entity.js';

const UNAVAILABLE = 14;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const HOME = { latitude: 48.85661, longitude: 2.35183, altitudeMetres: 38, headingDegrees: 214 };

describe('what is published of the journal', () => {
  let database: TemporaryDatabase;
  let vehicle: KnownVehicle;
  let settings: FakeJournalSettings;
  let clock: FakeClock;
  let firestore: FakeFirestore;
  let parts: ReturnType<typeof keepJournal>;
  let publisher: FirestorePublisher;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    const [known] = await database.vehicles.remember([{ vin: 'VR3UHZKXZLT000001', label: 'e-208', brand: null, batteryCapacityKwh: 50 }]);
    if (!known) throw new Error('the car is remembered');
    vehicle = known;
    settings = new FakeJournalSettings();
    clock = new FakeClock('08:00');
    firestore = new FakeFirestore();
    start();
  });
  afterEach(() => database.close());

  const start = () => {
    parts = keepJournal(database, { settings, clock });
    publisher = publishJournal(database, parts, firestore);
  };
  const fact = (time: string, odometerKm: number, isDriving = false): Snapshot => ({
    ...aSnapshot({ at: time, odometerKm, ignition: isDriving ? 'start' : 'stop', moving: isDriving, position: HOME }),
    vehicleId: vehicle.identity.vehicleId,
  });
  const store = async (...facts: readonly Snapshot[]) => {
    for (const snapshot of facts) {
      clock.set(snapshot.polledAt);
      const memory = await database.unitOfWork.transaction(async (manager) => {
        await database.snapshots.append(manager, snapshot);
        return parts.journal.extend(manager, vehicle, snapshot);
      });
      if (memory) parts.journal.keep(memory);
    }
  };
  const drive = () => store(fact('08:00', 1000), fact('08:10', 1005, true), fact('08:20', 1010));
  /** Publishes each minute, as the service does. */
  const minutes = async (count: number) => {
    for (let minute = 0; minute < count; minute += 1) {
      await publisher.publishPending();
      await publisher.settled();
      clock.set(new Date(clock.now().getTime() + MINUTE_MS));
    }
  };
  /** So many trips of the past, one a day. */
  const history = async (days: number) => {
    await drive();
    await minutes(1);
    firestore.writes.length = 0;
    const trips = Array.from({ length: days }, (_, day) => {
      const start = new Date(Date.parse('2026-11-19T07:00:00Z') - day * DAY_MS);
      const end = new Date(start.getTime() + 20 * MINUTE_MS);
      return aTrip({ from: start.toISOString(), to: end.toISOString(), vehicleId: vehicle.identity.vehicleId });
    });
    await database.unitOfWork.transaction(async (manager) => {
      for (const trip of trips) await manager.insert(TripEntity, toTripEntity(trip, 1));
      const edition = await parts.repository.edition(manager, vehicle.identity.vehicleId);
      if (edition) await parts.documents.markAll(manager, edition);
    });
    return trips.map(tripId);
  };
  const tripPath = (id: string) => paths.trip(vehicle.identity.vehicleId, id);

  it('is the trip, its month and the summary, once, when the trip is over', async () => {
    await drive();
    await minutes(3);
    const { vehicleId } = vehicle.identity;
    const trip = tripPath('20261120T080400000Z-10000');
    expect(firestore.paths.sort()).toEqual([paths.month(vehicleId, '2026-11'), paths.journalSummary(vehicleId), trip].sort());
    expect(firestore.documentAt(trip)).toMatchObject({ distanceKm: 10, startPlace: null });
    expect(firestore.documentAt(paths.month(vehicleId, '2026-11'))).toMatchObject({ days: [{ day: '2026-11-20', distanceKm: 10 }] });
    expect(firestore.documentAt(paths.journalSummary(vehicleId))).toMatchObject({
      lifetime: { distanceKm: 10 },
      capacity: { kind: 'known' },
    });
  });

  it('tells beside the loss of a resting car how often it was woken', async () => {
    const resting = (time: string, percent: number) => {
      const snapshot = fact(time, 1000);
      return { ...snapshot, battery: { ...snapshot.battery, percent } };
    };
    await store(resting('08:00', 72), resting('16:00', 71), fact('16:10', 1005, true), fact('16:30', 1010));
    for (const time of ['07:00', '10:00', '12:00', '16:20']) await database.wakeUps.add(vehicle.identity.vehicleId, at(time));
    await minutes(3);
    expect(firestore.documentAt(paths.journalSummary(vehicle.identity.vehicleId))).toMatchObject({ idle: { drain: { wakeups: 2 } } });
  });

  it('waits while Firestore is away, and is published once afterwards', async () => {
    firestore.fail = () => new FirestoreFailure(UNAVAILABLE);
    await drive();
    await minutes(5);
    expect(firestore.writes).toEqual([]);
    firestore.fail = () => null;
    await minutes(3);
    expect(firestore.writes).toHaveLength(3);
  });

  it('comes slowly where much has piled up: the newest first, 200 an hour, also for a service that is started again and again', async () => {
    const trips = await history(250);
    await minutes(10);
    expect(firestore.paths.slice(0, 50)).toEqual(trips.slice(0, 50).map(tripPath));
    start();
    await minutes(8);
    start();
    await minutes(6);
    expect(firestore.writes).toHaveLength(200);

    clock.set(new Date(clock.now().getTime() + 40 * MINUTE_MS));
    await minutes(6);
    expect(firestore.writes).toHaveLength(250);
    expect(new Set(firestore.paths)).toEqual(new Set(trips.map(tripPath)));
  }, 60_000);

  it('never delays the vehicle, nor what is new', async () => {
    await history(100);
    const state = aVehicleState({ vehicle: vehicle.identity });
    firestore.beforeWrite = async () => {
      if (firestore.writes.length !== 3) return;
      firestore.beforeWrite = async () => undefined;
      publisher.keepCurrent(state);
      void publisher.publishPending();
      await store(fact('09:00', 1010), fact('09:10', 1015, true), fact('09:20', 1020));
    };
    await minutes(1);
    const [vehiclePath, ...others] = firestore.paths.slice(4);
    expect(vehiclePath).toBe(paths.vehicle(vehicle.identity.vehicleId));
    expect(others.slice(0, 3)).toContain(tripPath('20261120T090400000Z-10100'));
  });

  it('says nothing again that is in Firestore already, and takes away what is no more', async () => {
    await drive();
    await minutes(1);
    firestore.writes.length = 0;
    const gone = aTrip({ from: '2026-10-01T08:00:00Z', to: '2026-10-01T09:00:00Z', vehicleId: vehicle.identity.vehicleId });
    await database.unitOfWork.transaction(async (manager) => {
      await manager.insert(TripEntity, toTripEntity(gone, 1));
      await parts.documents.mark(manager, vehicle.identity.vehicleId, 'trip', [tripId(gone)], 2);
    });
    await minutes(1);
    expect(firestore.paths).toEqual([tripPath(tripId(gone))]);

    await parts.rebuild.rebuild(vehicle.identity.vehicleId);
    await minutes(3);
    expect(firestore.writes.slice(1)).toEqual([{ path: tripPath(tripId(gone)), document: null }]);
    expect(await database.dataSource.query('SELECT count(*) AS waiting FROM journal_document WHERE due > 0')).toEqual([{ waiting: 0 }]);
  });

  it('tells the names of places that the owner has given since', async () => {
    await drive();
    await minutes(1);
    firestore.writes.length = 0;
    settings.now = { ...NO_JOURNAL_SETTINGS, places: [{ id: 'home', name: 'Home', ...HOME, radiusMetres: 100 }] };
    await parts.keeper.followSettings(vehicle.identity.vehicleId);
    await minutes(2);
    expect(firestore.writes).toMatchObject([{ document: { startPlace: { name: 'Home' }, endPlace: { name: 'Home' } } }]);
  });
});
