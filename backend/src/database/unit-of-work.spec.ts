import type { EntityManager } from 'typeorm';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import { SqliteFile } from './sqlite-file.js';

const insert = (id: string) => `INSERT INTO vehicle (vehicle_id, vin) VALUES ('${id}', '${id}')`;

describe('a unit of work', () => {
  let database: TemporaryDatabase;
  beforeEach(async () => (database = await TemporaryDatabase.open()));
  afterEach(() => database.close());

  it('leaves nothing behind when it fails, and the next one still works', async () => {
    const failing = database.unitOfWork.transaction(async (manager) => {
      await manager.query(insert('first'));
      throw new Error('power cut');
    });
    const following = database.unitOfWork.transaction((manager) => manager.query(insert('second')));

    await expect(failing).rejects.toThrow('power cut');
    await following;
    expect((await database.rows('vehicle')).map((row) => row['vin'])).toEqual(['second']);
  });

  it('is committed for good after SQLite itself has given others up, as it does at a disk that is full or fails', async () => {
    const failing = (end: (manager: EntityManager) => Promise<unknown>) =>
      database.unitOfWork.transaction(async (manager) => {
        await manager.query(insert('lost'));
        await end(manager);
        throw new Error('SQLITE_FULL');
      });
    await expect(failing((manager) => manager.query('ROLLBACK'))).rejects.toThrow('SQLITE_FULL');
    await expect(failing(async () => undefined)).rejects.toThrow('SQLITE_FULL');

    await database.unitOfWork.transaction((manager) => manager.query(insert('kept')));
    const other = await SqliteFile.open(String(database.dataSource.options.database), 'read');
    expect(await other.all('SELECT vin FROM vehicle')).toEqual([{ vin: 'kept' }]);
    await other.close();
  });

  it('waits for the one before it: two never share a transaction', async () => {
    const story: string[] = [];
    const work = (name: string) =>
      database.unitOfWork.transaction(async (manager) => {
        story.push(`${name} begins`);
        await manager.query(insert(name));
        story.push(`${name} ends`);
      });

    await Promise.all([work('a'), work('b'), work('c')]);
    expect(story).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });
});
