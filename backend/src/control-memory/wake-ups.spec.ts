import { A_VEHICLE_ID, at } from '@psa-ev/testing';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import { WakeUpEntity } from './wake-up.entity.js';

describe('the wake-ups of cars', () => {
  let database: TemporaryDatabase;
  beforeEach(async () => (database = await TemporaryDatabase.open()));
  afterEach(() => database.close());

  it('are counted over all cars, as psacc does', async () => {
    const known = await database.vehicles.remember(
      ['VR3UHZKXZLT000001', 'VR3UHZKXZLT000002'].map((vin) => ({ vin, label: null, brand: null, batteryCapacityKwh: null })),
    );
    const [first, second] = known.map(({ identity }) => identity.vehicleId);
    if (!first || !second) throw new Error('the vehicles were not remembered');
    for (const time of ['08:05', '07:40', '08:00', '08:05']) await database.wakeUps.add(first, at(time));
    for (const time of ['07:45', '08:02']) await database.wakeUps.add(second, at(time));
    expect(await database.wakeUps.since(at('07:45'))).toEqual([at('08:00'), at('08:02'), at('08:05')]);
  });

  it('of years are not read to know the newest', async () => {
    const query = jest.spyOn(database.repositoryOf(WakeUpEntity), 'query');
    await database.wakeUps.since(at('07:45'));
    const [sql = '', values] = query.mock.calls[0] ?? [];
    const steps = await database.dataSource.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`, values);
    expect(steps.map(({ detail }) => detail).join()).toMatch(/SEARCH wake_up/);
  });

  it('of a car are known from a moment on', async () => {
    for (const time of ['08:00', '08:05']) await database.wakeUps.add(A_VEHICLE_ID, at(time));
    const { manager } = database.dataSource;
    expect(await database.wakeUps.of(manager, A_VEHICLE_ID, at('08:05'))).toEqual([at('08:05')]);
    expect(await database.wakeUps.of(manager, A_VEHICLE_ID, at('08:06'))).toEqual([]);
  });
});
