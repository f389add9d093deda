import { at } from '@psa-ev/testing';
import { TemporaryDatabase } from '../../test/temporary-database.js';

describe('the outbox', () => {
  let database: TemporaryDatabase;
  beforeEach(async () => (database = await TemporaryDatabase.open()));
  afterEach(() => database.close());
  const put = (path: string, document: object, time: string) =>
    database.unitOfWork.transaction((manager) => database.outbox.put(manager, path, document, at(time)));

  it('holds one document a path after a week without internet: the newest', async () => {
    for (let reading = 1; reading <= 50; reading += 1) await put('vehicles/a', { reading }, '08:00');

    expect(await database.outbox.pending()).toMatchObject([{ path: 'vehicles/a', document: { reading: 50 } }]);
  });

  it('keeps the turn of a path when a newer document takes the place', async () => {
    await put('vehicles/a', { reading: 1 }, '08:00');
    await put('vehicles/b', { reading: 1 }, '08:01');
    await put('vehicles/a', { reading: 2 }, '08:02');

    expect((await database.outbox.pending()).map(({ path }) => path)).toEqual(['vehicles/a', 'vehicles/b']);
  });

  it('does not lose a document that came while an older one was on its way', async () => {
    await put('vehicles/a', { reading: 1 }, '08:00');
    const [onItsWay] = await database.outbox.pending();
    await put('vehicles/a', { reading: 2 }, '08:01');
    if (onItsWay) await database.outbox.settle(onItsWay);

    expect(await database.outbox.pending()).toMatchObject([{ document: { reading: 2 } }]);
  });

  it('keeps nothing of a transaction that failed', async () => {
    const failing = database.unitOfWork.transaction(async (manager) => {
      await database.outbox.put(manager, 'vehicles/a', { reading: 1 }, at('08:00'));
      throw new Error('power cut');
    });

    await expect(failing).rejects.toThrow('power cut');
    expect(await database.outbox.count()).toBe(0);
  });

  it('is empty when all is published', async () => {
    await put('vehicles/a', { reading: 1 }, '08:00');
    for (const row of await database.outbox.pending()) await database.outbox.settle(row);
    expect(await database.outbox.count()).toBe(0);
  });
});
