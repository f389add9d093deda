import { aChargingSnapshot, aSnapshot, at, A_VEHICLE_ID } from '@psa-ev/testing';
import type { Snapshot } from '@psa-ev/domain';
import { TemporaryDatabase } from '../../test/temporary-database.js';

describe('the facts', () => {
  let database: TemporaryDatabase;
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    await database.dataSource.query(`INSERT INTO vehicle (vehicle_id, vin) VALUES ('${A_VEHICLE_ID}', 'VR3UHZKXZLT000001')`);
  });
  afterEach(() => database.close());
  const append = (snapshot: Snapshot) => database.unitOfWork.transaction((manager) => database.snapshots.append(manager, snapshot));

  it('know nothing before the first reading', async () => {
    expect(await database.snapshots.latest(A_VEHICLE_ID)).toBeNull();
  });

  it('refuse the same reading twice', async () => {
    await append(aSnapshot());
    await expect(append(aSnapshot())).rejects.toThrow('UNIQUE');
    expect(await database.rows('snapshot')).toHaveLength(1);
  });

  it('give back what was told: a charging car', async () => {
    const snapshot = aChargingSnapshot({
      at: '22:30',
      reportedAt: new Date('2026-11-20T22:29:12.345Z'),
      doors: { lock: null, open: ['trunk', 'driver'] },
    });
    await append(snapshot);
    expect(await database.snapshots.latest(A_VEHICLE_ID)).toEqual(snapshot);
  });

  it('give back what was told: a car of which nothing is known is not a car of zeros', async () => {
    const nothing: Snapshot = {
      ...aSnapshot({
        battery: { percent: null, rangeKm: null, stateOfHealthPercent: null },
        charging: { status: null, mode: null, plugged: null, rateKmPerHour: null, remainingMinutes: null, scheduledStart: null },
        doors: { lock: null, open: null },
        climate: { status: null, failure: null },
      }),
      odometerKm: null,
      position: null,
      ignition: null,
      moving: null,
      outsideTemperatureCelsius: null,
      daylight: null,
      auxiliaryBatteryPercent: null,
      privacy: null,
      powertrain: null,
    };
    await append(nothing);
    expect(await database.snapshots.latest(A_VEHICLE_ID)).toEqual(nothing);
  });

  it('give back what was told: a plug-in hybrid with an empty tank', async () => {
    const hybrid = aSnapshot({
      powertrain: 'hybrid',
      fuel: { percent: 0, rangeKm: null },
      charging: { scheduledStart: { hour: 0, minute: 0 } },
    });
    await append(hybrid);
    expect(await database.snapshots.latest(A_VEHICLE_ID)).toEqual(hybrid);
  });

  it('give what was stored last, although the clock was wrong before', async () => {
    await append(aSnapshot({ at: '2030-01-01T00:00:00.000Z', battery: { percent: 60 } }));
    await append(aSnapshot({ at: '08:00', battery: { percent: 70 } }));
    expect((await database.snapshots.latest(A_VEHICLE_ID))?.battery.percent).toBe(70);
  });

  it('keep a reading that was not believed, with the reasons', async () => {
    const reading = aSnapshot({ odometerKm: 0 });
    await database.unitOfWork.transaction((manager) => database.snapshots.appendRejected(manager, reading, ['odometer-zero']));

    const [row] = await database.rows('rejected_reading');
    expect(row).toMatchObject({ vehicle_id: A_VEHICLE_ID, reasons: '["odometer-zero"]' });
    expect(JSON.parse(String(row?.['reading']))).toMatchObject({ odometerKm: 0, battery: { percent: 64 } });
    expect(await database.snapshots.latest(A_VEHICLE_ID)).toBeNull();
  });

  describe('that were imported', () => {
    const imported = (time: string, odometerKm: number, followsId: number) =>
      database.unitOfWork.transaction((manager) =>
        database.snapshots.appendImported(manager, [{ snapshot: aSnapshot({ at: time, odometerKm }), origin: 'psacc', followsId }]),
      );
    const line = async () => {
      const facts: (number | null)[] = [];
      for await (const chunk of database.snapshots.timeLine(A_VEHICLE_ID)) facts.push(...chunk.map(({ snapshot }) => snapshot.odometerKm));
      return facts;
    };

    it('stand between those that were polled, which keep their order also where the clock was put back', async () => {
      await append(aSnapshot({ at: '08:00', odometerKm: 10 }));
      await append(aSnapshot({ at: '12:00', odometerKm: 20 }));
      await append(aSnapshot({ at: '09:00', odometerKm: 30 }));
      await imported('07:30', 5, 0);
      await imported('08:40', 14, 1);
      await imported('08:20', 12, 1);
      expect(await line()).toEqual([5, 10, 12, 14, 20, 30]);
      expect((await database.snapshots.latest(A_VEHICLE_ID))?.odometerKm).toBe(30);
      expect(await database.snapshots.lastPolledIdBefore(A_VEHICLE_ID, at('10:00'))).toBe(3);
      expect(await database.snapshots.lastPolledIdBefore(A_VEHICLE_ID, at('07:00'))).toBe(0);
    });

    it('are read chunk by chunk, however many follow one another', async () => {
      await append(aSnapshot({ at: '2026-11-20T08:00:00Z', odometerKm: 5_000 }));
      const snapshots = Array.from({ length: 1_203 }, (_, minute) =>
        aSnapshot({ at: new Date(Date.UTC(2026, 9, 1, 0, minute)).toISOString(), odometerKm: minute + 1 }),
      );
      await database.unitOfWork.transaction((manager) =>
        database.snapshots.appendImported(
          manager,
          snapshots.map((snapshot) => ({ snapshot, origin: 'psacc', followsId: 0 })),
        ),
      );
      expect(await line()).toEqual([...snapshots.map(({ odometerKm }) => odometerKm), 5_000]);
    }, 30_000);
  });
});
