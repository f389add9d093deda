import { Logger } from '@nestjs/common';
import { tripId, type Snapshot } from '@psa-ev/domain';
import { aChargingSnapshot, aSnapshot, at, type SnapshotChanges } from '@psa-ev/testing';
import { FakeJournalSettings, keepJournal } from '../../test/journal.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { NO_JOURNAL_SETTINGS } from './journal-settings.js';
import { aTariff } from '../../test/tariff.builder.js';

const VIN = 'VR3UHZKXZLT000001';
/** So that a percent is half a kilowatt-hour. */
const OF_50_KWH = { ...NO_JOURNAL_SETTINGS, usableCapacityKwh: 50 };
const HOME = { latitude: 48.85661, longitude: 2.35183, altitudeMetres: 38, headingDegrees: 214 };

describe('the journal in a polling cycle', () => {
  let database: TemporaryDatabase;
  let vehicle: KnownVehicle;
  let settings: FakeJournalSettings;
  let parts: ReturnType<typeof keepJournal>;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    const [known] = await database.vehicles.remember([{ vin: VIN, label: 'e-208', brand: 'Peugeot', batteryCapacityKwh: 50 }]);
    if (!known) throw new Error('the car is remembered');
    vehicle = known;
    settings = new FakeJournalSettings();
    settings.now = OF_50_KWH;
    start();
  });
  afterEach(() => database.close());

  const start = () => {
    parts = keepJournal(database, { settings });
  };
  const fact = (changes: SnapshotChanges): Snapshot => ({ ...aSnapshot(changes), vehicleId: vehicle.identity.vehicleId });
  const chargingFact = (changes: SnapshotChanges): Snapshot => ({ ...aChargingSnapshot(changes), vehicleId: vehicle.identity.vehicleId });
  const store = async (...facts: readonly Snapshot[]) => {
    for (const snapshot of facts) {
      const memory = await database.unitOfWork.transaction(async (manager) => {
        await database.snapshots.append(manager, snapshot);
        return parts.journal.extend(manager, vehicle, snapshot);
      });
      if (memory) parts.journal.keep(memory);
    }
  };
  const glance = (time: string) => parts.journal.glance(vehicle, at(time));
  const driving = (time: string, odometerKm: number, percent: number) =>
    fact({ at: time, odometerKm, ignition: 'start', moving: true, battery: { percent } });
  const parked = (time: string, odometerKm: number, percent: number) => fact({ at: time, odometerKm, battery: { percent } });
  const waiting = (kind: string) =>
    database.dataSource.query('SELECT id FROM journal_document WHERE kind = ? AND due = 2 ORDER BY id', [kind]);

  it('tells nothing before its first fact, and nothing of a car that stands', async () => {
    expect(glance('07:00')).toEqual({ today: null, runningTrip: null, runningSession: null });
    await store(parked('08:00', 1000, 80));
    expect(glance('08:00')).toMatchObject({ today: { day: '2026-11-20', distanceKm: 0, trips: 0 }, runningTrip: null });
    expect(await waiting('month')).toEqual([]);
  });

  it('keeps nothing of a cycle that failed', async () => {
    await store(parked('08:00', 1000, 80), driving('08:10', 1004, 79));
    const failing = database.unitOfWork.transaction(async (manager) => {
      const snapshot = parked('08:20', 1010, 77);
      await database.snapshots.append(manager, snapshot);
      await parts.journal.extend(manager, vehicle, snapshot);
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(glance('08:12').runningTrip).toMatchObject({ distanceKm: 4 });
    expect(await waiting('trip')).toEqual([]);

    await store(parked('08:20', 1012, 76));
    expect(glance('08:20').today).toMatchObject({ distanceKm: 12, trips: 1 });
  });

  it('shows the trip that runs, counts it into today, and publishes it when it is over', async () => {
    settings.now = { ...OF_50_KWH, places: [{ id: 'home', name: 'Home', ...HOME, radiusMetres: 100 }] };
    await store(parked('08:00', 1000, 80), driving('08:10', 1004, 79), driving('08:20', 1010, 76));
    const { runningTrip, today } = glance('08:22');
    expect(runningTrip).toMatchObject({ from: { id: 'home', name: 'Home' }, distanceKm: 10, energy: { kwh: 2 } });
    expect(today).toMatchObject({ distanceKm: 10, trips: 1 });
    expect(await waiting('trip')).toEqual([]);

    await store(parked('08:25', 1012.5, 75));
    expect(glance('08:25')).toMatchObject({ runningTrip: null, today: { distanceKm: 12.5, trips: 1 } });
    expect(await waiting('trip')).toEqual([{ id: runningTrip?.id }]);
    expect(await waiting('month')).toEqual([{ id: '2026-11' }]);
  });

  it('shows a charge as it is at each reading, although it is stored every half hour only', async () => {
    settings.now = { ...OF_50_KWH, tariffs: [aTariff({ pricePerKwh: 0.2, currency: 'EUR' })] };
    const charge = (minutes: number, percent: number) =>
      chargingFact({
        at: at('18:00')
          .toISOString()
          .replace('18:00', `18:${String(minutes).padStart(2, '0')}`),
        odometerKm: 1000,
        battery: { percent },
      });
    await store(parked('17:00', 1000, 40), charge(0, 40), charge(10, 42), charge(20, 44));
    const { runningSession, today } = glance('18:20');
    expect(runningSession).toMatchObject({
      mode: 'ac',
      fromPercent: 40,
      energy: { kwh: 2 },
      cost: { currency: 'EUR' },
    });
    expect(today).toMatchObject({ charges: 1, chargedKwh: runningSession?.energy?.kwh, costs: { EUR: runningSession?.cost?.amount } });
    const stored = () => database.dataSource.query('SELECT energy_kwh AS kwh FROM charging_session');
    expect(await stored()).toEqual([{ kwh: 0 }]);

    await store(charge(30, 46));
    expect(await stored()).toEqual([{ kwh: 3 }]);
    expect(glance('18:30').today?.chargedKwh).toBe(3);
    start();
    await parts.journal.wake(vehicle.identity.vehicleId);
    expect(glance('18:30')).toMatchObject({ today: { charges: 1 }, runningSession: { id: runningSession?.id } });
  });

  it('goes on after a start where it was, however long ago its fold was stored', async () => {
    await store(parked('08:00', 1000, 80), driving('08:10', 1004, 79));
    start();
    await store(driving('08:20', 1010, 76));
    const trip = glance('08:20').runningTrip;
    expect(trip).toMatchObject({ distanceKm: 10 });
    start();
    await store(parked('08:25', 1012, 75));
    const [row] = await database.dataSource.query('SELECT id, distance_km AS km FROM trip');
    expect(row).toEqual({ id: trip?.id, km: 12 });
  });

  it('waits for its rebuild where there are facts that it does not know', async () => {
    const older = [parked('08:00', 1000, 80), driving('08:10', 1004, 79), parked('08:20', 1010, 76)];
    await database.unitOfWork.transaction(async (manager) => {
      for (const snapshot of older) await database.snapshots.append(manager, snapshot);
    });
    await store(parked('09:00', 1010, 75));
    expect(glance('09:00').today).toBeNull();

    await parts.rebuild.rebuild(vehicle.identity.vehicleId);
    expect(glance('09:00').today).toMatchObject({ distanceKm: 10, trips: 1 });
    await store(driving('09:10', 1014, 74));
    expect(glance('09:10').today).toMatchObject({ distanceKm: 14, trips: 2 });
  });

  it('has no energies where the capacity is not known', async () => {
    const [unknown] = await database.vehicles.remember([{ vin: 'ZZZZZZZZZZZ000002', label: null, brand: null, batteryCapacityKwh: 46 }]);
    if (!unknown) throw new Error('the car is remembered');
    vehicle = unknown;
    settings.now = NO_JOURNAL_SETTINGS;
    await store(parked('08:00', 1000, 80), driving('08:10', 1010, 70), parked('08:20', 1020, 60));
    expect(glance('08:20').today).toMatchObject({ distanceKm: 20, usedTrips: 0, usedKwh: 0 });
    const [trip] = await database.unitOfWork.transaction(async (manager) => {
      const edition = await parts.repository.edition(manager, unknown.identity.vehicleId);
      return edition ? parts.repository.tripsAfter(manager, edition, '', 10) : [];
    });
    expect(trip && tripId(trip)).toMatch(/^20261120T/);
    expect(trip?.energy).toBeNull();
  });
});
