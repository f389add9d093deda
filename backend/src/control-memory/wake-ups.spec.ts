import { A_VEHICLE_ID, at } from '@psa-ev/testing';
import { TemporaryDatabase } from '../../test/temporary-database.js';

describe('the wake-ups of cars', () => {
  let database: TemporaryDatabase;
  beforeEach(async () => (database = await TemporaryDatabase.open()));
  afterEach(() => database.close());

  it('are counted over all cars, as psacc does', async () => {
    for (const time of ['08:05', '07:40', '08:00', '08:05']) await database.wakeUps.add(A_VEHICLE_ID, at(time));
    expect(await database.wakeUps.since(at('07:45'))).toEqual([at('08:00'), at('08:05')]);
  });

  it('of a car are known from a moment on', async () => {
    for (const time of ['08:00', '08:05']) await database.wakeUps.add(A_VEHICLE_ID, at(time));
    const { manager } = database.dataSource;
    expect(await database.wakeUps.of(manager, A_VEHICLE_ID, at('08:05'))).toEqual([at('08:05')]);
    expect(await database.wakeUps.of(manager, A_VEHICLE_ID, at('08:06'))).toEqual([]);
  });
});
