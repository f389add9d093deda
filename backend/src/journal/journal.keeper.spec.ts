import { Logger } from '@nestjs/common';
import type { Snapshot } from '@psa-ev/domain';
import { aChargingSnapshot, aSnapshot, at, type SnapshotChanges } from '@psa-ev/testing';
import { anEnvironment } from '../../test/environment.builder.js';
import { FakeJournalSettings, keepJournal } from '../../test/journal.js';
import { aTariff } from '../../test/tariff.builder.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { NO_JOURNAL_SETTINGS } from './journal-settings.js';

/** So that a percent is half a kilowatt-hour. */
const OF_50_KWH = { ...NO_JOURNAL_SETTINGS, usableCapacityKwh: 50 };

describe('the keeper of the journals', () => {
  let database: TemporaryDatabase;
  let vehicle: KnownVehicle;
  let settings: FakeJournalSettings;
  let parts: ReturnType<typeof keepJournal>;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    const [known] = await database.vehicles.remember([{ vin: 'VR3UHZKXZLT000001', label: 'e-208', brand: null, batteryCapacityKwh: 50 }]);
    if (!known) throw new Error('the car is remembered');
    vehicle = known;
    settings = new FakeJournalSettings();
    settings.now = OF_50_KWH;
    start();
  });
  afterEach(() => database.close());

  const start = (timeZone = 'Europe/Sofia') => {
    parts = keepJournal(database, { settings, environment: anEnvironment({ timeZone }) });
  };
  const ours = (snapshot: Snapshot): Snapshot => ({ ...snapshot, vehicleId: vehicle.identity.vehicleId });
  const append = (...facts: readonly Snapshot[]) =>
    database.unitOfWork.transaction(async (manager) => {
      for (const snapshot of facts) await database.snapshots.append(manager, snapshot);
    });
  const parked = (time: string, percent: number, changes: SnapshotChanges = {}) =>
    ours(aSnapshot({ at: time, odometerKm: 1000, battery: { percent }, ...changes }));
  const charging = (time: string, percent: number) => ours(aChargingSnapshot({ at: time, odometerKm: 1000, battery: { percent } }));
  /** 20 kilowatt-hours in the evening, and 10 in the night. */
  const twoCharges = () => [
    parked('17:00', 40),
    charging('18:00', 40),
    charging('19:00', 60),
    charging('20:00', 80),
    parked('20:10', 80),
    parked('21:00', 60, { odometerKm: 1080 }),
    ours(aChargingSnapshot({ at: '22:00', odometerKm: 1080, battery: { percent: 60 } })),
    ours(aChargingSnapshot({ at: '23:00', odometerKm: 1080, battery: { percent: 80 } })),
    parked('23:10', 80, { odometerKm: 1080 }),
  ];
  const sessions = async () => {
    const rows: readonly { id: string; kwh: number | null; cost: string }[] = await database.dataSource.query(
      'SELECT id, energy_kwh AS kwh, cost FROM charging_session ORDER BY id',
    );
    return rows.map(({ id, kwh, cost }) => ({ id, kwh, cost: (JSON.parse(cost) as { amount: number } | null)?.amount ?? null }));
  };
  const due = async (level: number) => {
    const rows: readonly { kind: string; id: string }[] = await database.dataSource.query(
      'SELECT kind, id FROM journal_document WHERE due = ?',
      [level],
    );
    return rows.map(({ kind, id }) => `${kind} ${id}`).sort();
  };
  const editions = () => database.dataSource.query('SELECT DISTINCT edition FROM day_statistics');
  const settle = () => database.dataSource.query('UPDATE journal_document SET due = 0');

  it('writes the journal of facts that an older release has stored, and has it published slowly', async () => {
    await append(...twoCharges());
    await parts.keeper.lookAfterAll(true);
    expect(await sessions()).toMatchObject([{ kwh: 20 }, { kwh: 10 }]);
    expect(await due(1)).toEqual([
      'month 2026-11',
      expect.stringMatching(/^session/),
      expect.stringMatching(/^session/),
      'summary journal',
      expect.stringMatching(/^trip/),
    ]);
    expect(await due(2)).toEqual([]);
  });

  it('finds what is due by an index, however many documents there are', async () => {
    const plan: readonly { detail: string }[] = await database.dataSource.query(
      'EXPLAIN QUERY PLAN SELECT * FROM journal_document WHERE due = ? AND due > 0 AND kind = ? ORDER BY id DESC LIMIT 10',
      [1, 'trip'],
    );
    expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('USING INDEX journal_document_due')]);
  });

  it('does nothing where all is well', async () => {
    await append(...twoCharges());
    await parts.keeper.lookAfterAll(true);
    start();
    await parts.keeper.lookAfterAll(true);
    expect(await editions()).toEqual([{ edition: 1 }]);
  });

  it('begins a rebuild again that was cut short, and leaves nothing of the first attempt', async () => {
    await append(...twoCharges());
    const cut = parts.rebuild.rebuild(vehicle.identity.vehicleId, () => {
      throw new Error('power cut');
    });
    await expect(cut).rejects.toThrow('power cut');
    expect(parts.journal.glance(vehicle, at('23:30')).today).toBeNull();

    start();
    await parts.keeper.lookAfterAll(false);
    expect(await sessions()).toMatchObject([{ kwh: 20 }, { kwh: 10 }]);
    expect(await database.dataSource.query('SELECT count(*) AS rows FROM journal_rebuild')).toEqual([{ rows: 0 }]);
    expect(parts.journal.glance(vehicle, at('23:30')).today).toMatchObject({ day: '2026-11-21' });
  });

  it('takes in facts that were imported while the service was stopped', async () => {
    await append(...twoCharges());
    await parts.keeper.lookAfterAll(true);
    const imported = parked('08:00', 70, { odometerKm: 900 });
    await database.unitOfWork.transaction((manager) =>
      database.snapshots.appendImported(manager, [{ snapshot: imported, origin: 'psacc', followsId: 0 }]),
    );
    start();
    await parts.keeper.lookAfterAll(true);
    expect(await database.dataSource.query('SELECT sum(distance_km) AS km FROM trip')).toEqual([{ km: 180 }]);
  });

  it('writes the journal anew under the new id of a car whose owner has moved to another Firebase project', async () => {
    await append(...twoCharges());
    await parts.keeper.lookAfterAll(true);
    const vehicles = database.vehiclesOf(anEnvironment({ firebaseProjectId: 'another-project' }));
    await vehicles.onModuleInit();
    parts = keepJournal(Object.assign(Object.create(database), { vehicles }), { settings });
    await parts.keeper.lookAfterAll(true);

    const [moved] = await vehicles.all();
    expect(moved?.identity.vehicleId).not.toBe(vehicle.identity.vehicleId);
    expect(await database.dataSource.query('SELECT DISTINCT vehicle_id AS id FROM charging_session')).toEqual([
      { id: moved?.identity.vehicleId },
    ]);
    expect(await sessions()).toMatchObject([{ kwh: 20 }, { kwh: 10 }]);
    expect(await due(1)).toHaveLength(5);
  });

  it('follows a capacity, and another time zone', async () => {
    await append(...twoCharges());
    await parts.keeper.lookAfterAll(true);
    settings.now = { ...NO_JOURNAL_SETTINGS, usableCapacityKwh: 100 };
    await parts.keeper.followSettings(vehicle.identity.vehicleId);
    expect(await sessions()).toMatchObject([{ kwh: 40 }, { kwh: 20 }]);

    const days = () => database.dataSource.query('SELECT day FROM day_statistics ORDER BY day');
    expect(await days()).toEqual([{ day: '2026-11-20' }, { day: '2026-11-21' }]);
    start('Europe/London');
    await parts.keeper.lookAfterAll(true);
    expect(await days()).toEqual([{ day: '2026-11-20' }]);
  });

  it('reckons all costs anew by another tariff, and has them published slowly', async () => {
    await append(...twoCharges());
    await parts.keeper.lookAfterAll(true);
    expect(await sessions()).toMatchObject([{ cost: null }, { cost: null }]);
    await settle();
    settings.now = { ...OF_50_KWH, tariffs: [aTariff({ pricePerKwh: 0.2, sessionFee: 1 })] };
    await parts.keeper.followSettings(vehicle.identity.vehicleId);

    expect(await sessions()).toMatchObject([{ cost: 5 }, { cost: 3 }]);
    const [{ costs } = { costs: '' }]: readonly { costs: string }[] = await database.dataSource.query(
      "SELECT sum(json_extract(statistics, '$.costs.BGN')) AS costs FROM day_statistics",
    );
    expect(costs).toBe(8);
    expect(await due(2)).toEqual(['summary journal']);
    expect(await due(1)).toHaveLength(4);
    expect(await editions()).toEqual([{ edition: 1 }]);
  });

  it('takes over the price of one session at once, and the tariff again when it is taken back', async () => {
    settings.now = { ...OF_50_KWH, tariffs: [aTariff({ pricePerKwh: 0.2 })] };
    await append(...twoCharges());
    await parts.keeper.lookAfterAll(true);
    await settle();
    const [first] = await sessions();
    const priced = new Map([[first?.id ?? '', { kind: 'total', amount: 12.5, currency: 'BGN' } as const]]);
    settings.now = { ...settings.now, sessionPrices: priced };
    await parts.keeper.followSettings(vehicle.identity.vehicleId);
    expect(await sessions()).toMatchObject([{ cost: 12.5 }, { cost: 2 }]);
    expect(await due(2)).toEqual(['month 2026-11', `session ${first?.id}`, 'summary journal']);

    settings.now = { ...settings.now, sessionPrices: new Map() };
    await parts.keeper.followSettings(vehicle.identity.vehicleId);
    expect(await sessions()).toMatchObject([{ cost: 4 }, { cost: 2 }]);
  });

  it('hears of settings by itself', async () => {
    await append(...twoCharges());
    parts.keeper.onApplicationBootstrap();
    await parts.keeper.lookAfterAll(false);
    settings.now = { ...NO_JOURNAL_SETTINGS, usableCapacityKwh: 100 };
    settings.changes.next(vehicle.identity.vehicleId);
    await parts.keeper.lookAfterAll(false);
    expect(await sessions()).toMatchObject([{ kwh: 40 }, { kwh: 20 }]);
    parts.keeper.onModuleDestroy();
  });
});
