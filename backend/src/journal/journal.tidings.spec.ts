import { Logger } from '@nestjs/common';
import { NO_JOURNAL_FACTS, parseCalendarDay, type Snapshot } from '@psa-ev/domain';
import { aChargingSnapshot, aSnapshot, at, type SnapshotChanges } from '@psa-ev/testing';
import { FakeJournalSettings, keepJournal } from '../../test/journal.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import { aTariff } from '../../test/tariff.builder.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { NO_JOURNAL_SETTINGS } from './journal-settings.js';

describe('what may be worth telling of the journal', () => {
  let database: TemporaryDatabase;
  let vehicle: KnownVehicle;
  let settings: FakeJournalSettings;
  let journal: ReturnType<typeof keepJournal>['journal'];
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    const [known] = await database.vehicles.remember([
      { vin: 'VR3UHZKXZLT000001', label: 'e-208', brand: 'Peugeot', batteryCapacityKwh: 50 },
    ]);
    if (!known) throw new Error('the car is remembered');
    vehicle = known;
    settings = new FakeJournalSettings();
    settings.now = { ...NO_JOURNAL_SETTINGS, usableCapacityKwh: 50 };
    ({ journal } = keepJournal(database, { settings }));
  });
  afterEach(() => database.close());

  const fact = (changes: SnapshotChanges): Snapshot => ({ ...aSnapshot(changes), vehicleId: vehicle.identity.vehicleId });
  const charging = (changes: SnapshotChanges): Snapshot => ({ ...aChargingSnapshot(changes), vehicleId: vehicle.identity.vehicleId });
  const store = async (...facts: readonly Snapshot[]) => {
    for (const snapshot of facts) {
      const memory = await database.unitOfWork.transaction(async (manager) => {
        await database.snapshots.append(manager, snapshot);
        return journal.extend(manager, vehicle, snapshot);
      });
      if (memory) journal.keep(memory);
    }
  };

  it('is nothing before there is a journal', async () => {
    expect(await journal.tidings(vehicle, null, fact({ at: '08:00' }), at('08:00'))).toEqual(NO_JOURNAL_FACTS);
  });

  it('is a charge with the very reading that ends it, before that is stored', async () => {
    settings.now = { ...settings.now, tariffs: [aTariff()] };
    await store(fact({ at: '08:00', battery: { percent: 40 } }), charging({ at: '08:05', battery: { percent: 40 } }));
    const end = fact({ at: '10:00', battery: { percent: 80 }, charging: { status: 'finished', plugged: true } });
    const { session } = await journal.tidings(vehicle, end, end, at('10:00'));
    expect(session?.energy).toMatchObject({ kwh: 20 });
    expect(session?.cost?.amount).toBeGreaterThan(0);
    expect((await journal.tidings(vehicle, null, null, at('10:00'))).session?.energy).toMatchObject({ kwh: 0 });
    expect(await database.rows('snapshot')).toHaveLength(2);
  });

  it('is a charge that ends with the plug, by the reading that shows it pulled', async () => {
    settings.now = { ...settings.now, tariffs: [aTariff()] };
    await store(fact({ at: '08:00', battery: { percent: 40 } }), charging({ at: '08:05', battery: { percent: 40 } }));
    await store(charging({ at: '08:25', battery: { percent: 70 } }));
    expect(await journal.tidings(vehicle, null, null, at('08:25'))).toMatchObject({ endedSession: null });
    const pulled = fact({ at: '08:30', battery: { percent: 80 } });
    const { session, endedSession } = await journal.tidings(vehicle, pulled, pulled, at('08:30'));
    expect(session).toBeNull();
    expect(endedSession?.energy).toMatchObject({ kwh: 20 });
    expect(endedSession?.cost?.amount).toBeGreaterThan(0);
  });

  it('is the last whole week and month, in the zone of the car', async () => {
    const driven = (time: string, odometerKm: number, moving = false) =>
      fact({ at: `2026-11-${time}:00.000Z`, odometerKm, moving, ...(moving ? { ignition: 'start' } : {}) });
    // Two o'clock on Monday morning in Sofia, still Sunday in UTC.
    await store(
      driven('21T08:00', 1000),
      driven('21T08:10', 1004, true),
      driven('21T08:30', 1020),
      driven('22T23:50', 1020, true),
      driven('22T23:59', 1024),
    );
    const { lastWeek, lastMonth } = await journal.tidings(vehicle, null, null, new Date('2026-11-23T06:00:00.000Z'));
    expect(lastWeek).toMatchObject({ period: { first: '2026-11-16', endsBefore: '2026-11-23' }, statistics: { distanceKm: 20, trips: 1 } });
    expect(lastMonth).toMatchObject({ period: { first: '2026-10-01', endsBefore: '2026-11-01' }, statistics: { distanceKm: 0 } });
  });

  it('is where a drive begins and ends, by the reading that shows it', async () => {
    const home = { latitude: 48.85661, longitude: 2.35183, altitudeMetres: 38, headingDegrees: 214 };
    settings.now = { ...settings.now, places: [{ id: 'home', name: 'Home', ...home, radiusMetres: 100 }] };
    const elsewhere = { ...home, latitude: 48.9 };
    await store(fact({ at: '08:00', odometerKm: 1000, position: home }));
    const driving = fact({ at: '08:10', odometerKm: 1004, moving: true, ignition: 'start', position: elsewhere });
    expect(await journal.tidings(vehicle, driving, driving, at('08:10'))).toMatchObject({ runningTrip: { from: 'Home' }, lastTrip: null });
    await store(driving);
    const parked = fact({ at: '08:20', odometerKm: 1010, position: home });
    expect(await journal.tidings(vehicle, parked, parked, at('08:20'))).toMatchObject({
      runningTrip: null,
      lastTrip: { to: 'Home', estimated: false },
    });
    await store(parked);
    expect(await journal.tidings(vehicle, parked, null, at('08:22'))).toMatchObject({ runningTrip: null, lastTrip: { to: 'Home' } });
  });

  it('is the state of health, and how the allowance stands by the odometer', async () => {
    const period = { first: parseCalendarDay('2026-01-01'), endsBefore: parseCalendarDay('2027-01-01') };
    settings.now = { ...settings.now, allowance: { period, limitKm: 10_000, odometerAtFirstKm: 1000 } };
    const latest = fact({ at: '08:00', odometerKm: 10_500, battery: { stateOfHealthPercent: 93 } });
    await store(latest);
    const { medianHealthPercent, allowance } = await journal.tidings(vehicle, latest, null, at('08:00'));
    expect(medianHealthPercent).toBe(93);
    expect(allowance).toMatchObject({ firstDay: '2026-01-01', limitKm: 10_000, drivenKm: 9500 });
    expect(allowance?.overKm).toBeGreaterThan(0);
  });

  it('is what was known, or told later, where the disk takes nothing', async () => {
    await store(fact({ at: '08:00' }));
    jest.spyOn(database.unitOfWork, 'transaction').mockRejectedValueOnce(new Error('SQLITE_FULL'));
    expect((await journal.tidings(vehicle, null, null, at('08:00'))).lastWeek).toBeNull();
    expect((await journal.tidings(vehicle, null, null, at('08:02'))).lastWeek).not.toBeNull();
  });
});
