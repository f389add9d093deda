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
