import { Logger } from '@nestjs/common';
import { A_VEHICLE_ID, aCommand, at } from '@psa-ev/testing';
import { TemporaryDatabase } from '../../test/temporary-database.js';

const ENDED = aCommand({ stage: { status: 'failed', failure: { kind: 'unconfirmed' }, failedAt: at('08:03'), claim: null, sentAt: null } });

describe('ends of commands of which nobody has taken note', () => {
  let database: TemporaryDatabase;
  let logged: jest.SpyInstance;
  beforeEach(async () => {
    logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    database = await TemporaryDatabase.open();
    const { manager } = database.dataSource;
    for (const id of ['first', 'second', 'third']) await database.unnoted.put(manager, { ...ENDED, id });
  });
  afterEach(async () => {
    logged.mockRestore();
    await database.close();
  });

  const ids = async () => (await database.unnoted.all()).map(({ id }) => id);
  const second = (column: string, value: string) =>
    database.dataSource.query(`UPDATE unnoted_command SET ${column} = ? WHERE id = 'second'`, [value]);

  it.each([
    ['of another version', 'document', '{"status":"somewhere","requestedBy":"a-secret-uid"}'],
    ['broken off', 'document', '{"requestedBy":"a-secret-uid'],
    ['of no vehicle', 'vehicle_id', 'VR3UHZKXZLT000001'],
  ])('are known but for one that is %s, which is told without what it says', async (_what, column, value) => {
    await second(column, value);
    expect(await ids()).toEqual(['first', 'third']);
    expect(logged).toHaveBeenCalledTimes(1);
    const told = JSON.stringify(logged.mock.calls);
    expect(told).toContain('second');
    expect(told).not.toMatch(/secret|VR3/);
  });

  it('are known until what follows is stored', async () => {
    expect(await ids()).toEqual(['first', 'second', 'third']);
    await database.unnoted.settle(database.dataSource.manager, A_VEHICLE_ID, ['first', 'second']);
    expect(await ids()).toEqual(['third']);
    expect(logged).not.toHaveBeenCalled();
  });
});
