import { aSnapshot, A_VEHICLE_ID } from '@psa-ev/testing';
import { anEnvironment } from '../../test/environment.builder.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';

const E_208 = { vin: 'VR3UHZKXZLT000001', label: 'e-208', brand: 'Peugeot', batteryCapacityKwh: 46 };

describe('the known vehicles', () => {
  let database: TemporaryDatabase;
  beforeEach(async () => (database = await TemporaryDatabase.open()));
  afterEach(() => database.close());

  it('keep their name when psacc later knows only the VIN', async () => {
    await database.vehicles.remember([E_208]);
    await database.vehicles.remember([{ vin: E_208.vin, label: null, brand: null, batteryCapacityKwh: null }]);

    const [vehicle] = await database.vehicles.all();
    expect(vehicle?.identity).toMatchObject({ label: 'e-208', brand: 'Peugeot', batteryCapacityKwh: 46 });
  });

  it('take a new name, and are each remembered once', async () => {
    await database.vehicles.remember([E_208]);
    await database.vehicles.remember([{ ...E_208, label: 'e-208 GT' }]);

    const all = await database.vehicles.all();
    expect(all.map(({ identity }) => identity.label)).toEqual(['e-208 GT']);
  });

  it('take their history along when the owner moves to another Firebase project', async () => {
    await database.vehicles.remember([E_208]);
    const [before] = await database.vehicles.all();
    const snapshot = { ...aSnapshot(), vehicleId: before?.identity.vehicleId ?? A_VEHICLE_ID };
    await database.unitOfWork.transaction(async (manager) => {
      await database.snapshots.append(manager, snapshot);
      await database.outbox.put(manager, `vehicles/${snapshot.vehicleId}`, {}, snapshot.polledAt);
    });

    const moved = database.vehiclesOf(anEnvironment({ firebaseProjectId: 'another-project' }));
    await moved.onModuleInit();

    const [after] = await moved.remember([{ ...E_208, label: 'e-208 GT' }]);
    expect(after?.identity.vehicleId).not.toBe(before?.identity.vehicleId);
    expect(await database.snapshots.latest(after?.identity.vehicleId ?? A_VEHICLE_ID)).toMatchObject({ battery: snapshot.battery });
    expect(await database.outbox.count()).toBe(0);
    expect(await database.rows('vehicle')).toHaveLength(1);
  });

  it('stay as they are at every other start', async () => {
    const before = await database.vehicles.remember([E_208]);
    await database.vehicles.onModuleInit();
    expect(await database.vehicles.all()).toEqual(before);
  });

  it('stand in the order in which psacc lists them', async () => {
    const [second, first] = ['VF3M4DGZULS000002', E_208.vin].map((vin) => ({ ...E_208, vin }));
    if (first && second) await database.vehicles.remember([first, second]);
    expect((await database.vehicles.all()).map(({ vin }) => vin)).toEqual([E_208.vin, 'VF3M4DGZULS000002']);
  });

  it('show no more of the VIN than its end', async () => {
    const [vehicle] = await database.vehicles.remember([E_208]);
    expect(vehicle?.identity.maskedVin).toBe('•••••••••••••0001');
    expect(JSON.stringify(vehicle?.identity)).not.toContain('VR3UHZKX');
  });
});
