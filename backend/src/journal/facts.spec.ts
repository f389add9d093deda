import { aChargingSnapshot, aSnapshot, at } from '@psa-ev/testing';
import type { Snapshot } from '@psa-ev/domain';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { nextFacts } from './facts.js';

describe('the facts of which a journal is rebuilt', () => {
  let database: TemporaryDatabase;
  let vehicle: KnownVehicle;
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    const [known] = await database.vehicles.remember([{ vin: 'VR3UHZKXZLT000001', label: 'e-208', brand: null, batteryCapacityKwh: null }]);
    if (!known) throw new Error('the car is remembered');
    vehicle = known;
  });
  afterEach(() => database.close());

  const ours = (snapshot: Snapshot): Snapshot => ({ ...snapshot, vehicleId: vehicle.identity.vehicleId });
  const poll = (...facts: readonly Snapshot[]) =>
    database.unitOfWork.transaction(async (manager) => {
      for (const fact of facts) await database.snapshots.append(manager, ours(fact));
    });
  const importAfter = (followsId: number, ...facts: readonly Snapshot[]) =>
    database.unitOfWork.transaction((manager) =>
      database.snapshots.appendImported(
        manager,
        facts.map((fact) => ({ snapshot: ours(fact), origin: 'psacc', followsId })),
      ),
    );
  const inPortionsOf = async (most: number) => {
    const { vehicleId } = vehicle.identity;
    return database.unitOfWork.transaction(async (manager) => {
      const portions = [await nextFacts(manager, vehicleId, null, most)];
      for (let last = portions[0]?.at(-1); last; last = portions.at(-1)?.at(-1)) {
        portions.push(await nextFacts(manager, vehicleId, last.place, most));
      }
      return portions.flat().map(({ snapshot }) => snapshot);
    });
  };

  it('are none before the first', async () => {
    expect(await inPortionsOf(10)).toEqual([]);
  });

  it('are those of the time line, in its order and as they were told, whatever the portion', async () => {
    const nothingKnown: Snapshot = { ...aSnapshot({ at: '12:00' }), position: null, odometerKm: null, moving: null, ignition: null };
    await poll(aSnapshot({ at: '10:00' }), aChargingSnapshot({ at: '11:00' }), nothingKnown);
    // By a clock that was put back.
    await poll(aSnapshot({ at: '09:00', doors: { lock: 'locked', open: ['trunk'] } }));
    await importAfter(0, aSnapshot({ at: '06:00' }), aSnapshot({ at: '07:00' }));
    await importAfter(1, aSnapshot({ at: '10:20' }), aSnapshot({ at: '10:10' }), aSnapshot({ at: '10:30' }));
    const told = (await database.snapshots.next(vehicle.identity.vehicleId, null)).map(({ snapshot }) => snapshot);
    expect(told.map(({ polledAt }) => polledAt)).toEqual(
      ['06:00', '07:00', '10:00', '10:10', '10:20', '10:30', '11:00', '12:00', '09:00'].map((time) => at(time)),
    );
    for (const portion of [1, 2, 3, 100]) expect(await inPortionsOf(portion)).toEqual(told);
  });
});
