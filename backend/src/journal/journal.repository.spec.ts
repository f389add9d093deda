import { NO_STATISTICS, type Statistics } from '@psa-ev/domain';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import { A_VEHICLE_ID } from '@psa-ev/testing';
import { DayStatisticsEntity } from './day-statistics.entity.js';
import { JournalRepository } from './journal.repository.js';

const EDITION = { vehicleId: A_VEHICLE_ID, edition: 2, timeZone: 'Europe/Sofia', usableCapacityKwh: null };

describe('the years of a journal', () => {
  let database: TemporaryDatabase;
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    await database.dataSource.query(`INSERT INTO vehicle (vehicle_id, vin) VALUES ('${A_VEHICLE_ID}', 'VR3UHZKXZLT000001')`);
  });
  afterEach(() => database.close());

  const write = (edition: number, days: Readonly<Record<string, Partial<Statistics>>>) =>
    database.unitOfWork.transaction(async (manager) => {
      for (const [day, changes] of Object.entries(days)) {
        await manager.insert(DayStatisticsEntity, { vehicleId: A_VEHICLE_ID, edition, day, statistics: { ...NO_STATISTICS, ...changes } });
      }
    });
  const years = () => database.unitOfWork.transaction((manager) => new JournalRepository().years(manager, EDITION));

  it('are none where nothing has happened', async () => {
    await write(1, { '2026-01-01': { distanceKm: 5 } });
    expect(await years()).toEqual([]);
  });

  it('are the sums of their days, with the first on which anything happened', async () => {
    await write(1, { '2025-06-01': { distanceKm: 1000 } });
    await write(2, {
      '2026-01-01': { distanceKm: 0.1, costs: { BGN: 0.1, EUR: 3 } },
      '2025-12-31': { distanceKm: 12.3, trips: 1 },
      '2026-03-02': { distanceKm: 0.2, costs: { BGN: 0.2 } },
      '2025-11-30': { distanceKm: 0.4, trips: 2 },
    });
    expect(await years()).toEqual([
      { year: 2025, firstDay: '2025-11-30', statistics: { ...NO_STATISTICS, distanceKm: 12.7, trips: 3 } },
      { year: 2026, firstDay: '2026-01-01', statistics: { ...NO_STATISTICS, distanceKm: 0.3, costs: { BGN: 0.3, EUR: 3 } } },
    ]);
  });
});
