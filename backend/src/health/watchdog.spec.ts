import { Logger } from '@nestjs/common';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { PollingScheduler } from '../polling/polling.scheduler.js';
import { Nobody, ServiceManager, serviceManagerOf, Systemd } from './service-manager.js';
import { Watchdog } from './watchdog.js';

class ListeningManager extends ServiceManager {
  readonly heard: string[] = [];
  isDeaf = false;

  constructor(override readonly watchdogMs: number | null) {
    super();
  }

  override async notify(state: string): Promise<void> {
    if (this.isDeaf) throw new Error('connection refused');
    this.heard.push(state);
  }
}

describe('the watchdog', () => {
  let database: TemporaryDatabase;
  let manager: ListeningManager;
  let polling: { isStuck: boolean };
  let watchdog: Watchdog;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    manager = new ListeningManager(null);
    polling = { isStuck: false };
    watchdog = new Watchdog(manager, polling as PollingScheduler, database.dataSource);
  });
  afterEach(async () => {
    watchdog.onModuleDestroy();
    await database.close();
  });

  it('is silent while the polling does not go on, so that we are started anew', async () => {
    polling.isStuck = true;
    await watchdog.look();
    expect(manager.heard).toEqual([]);
  });

  it('is silent while the database cannot be read', async () => {
    await database.dataSource.query('ALTER TABLE vehicle RENAME TO lost');
    await watchdog.look();
    expect(manager.heard).toEqual([]);
    await database.dataSource.query('ALTER TABLE lost RENAME TO vehicle');
  });

  it('survives a manager that cannot be told', async () => {
    manager.isDeaf = true;
    await watchdog.start();
    await watchdog.look();
    manager.isDeaf = false;
    await watchdog.look();
    expect(manager.heard).toEqual(['WATCHDOG=1']);
  });

  it('says that we are ready, once, and no more where nobody watches', async () => {
    await watchdog.start();
    expect(manager.heard).toEqual(['READY=1']);
  });

  it('gives a sign of life twice in the time in which one is wanted', async () => {
    manager = new ListeningManager(40);
    watchdog = new Watchdog(manager, polling as PollingScheduler, database.dataSource);
    const look = jest.spyOn(watchdog, 'look');
    await watchdog.start();
    while (look.mock.calls.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.all(look.mock.results.map(({ value }) => value));
    expect(manager.heard).toEqual(['READY=1', 'WATCHDOG=1', 'WATCHDOG=1']);
  });
});

describe('who manages us', () => {
  const SOCKET = { NOTIFY_SOCKET: '/run/systemd/notify' };

  it.each([{}, { NOTIFY_SOCKET: '' }, { WATCHDOG_USEC: '300000000' }])('is nobody with %j', (variables) => {
    expect(serviceManagerOf(variables, 7)).toBeInstanceOf(Nobody);
  });

  it.each([
    [{}, null],
    [{ WATCHDOG_USEC: '0' }, null],
    [{ WATCHDOG_USEC: 'soon' }, null],
    [{ WATCHDOG_USEC: '300000000' }, 300_000],
    [{ WATCHDOG_USEC: '300000000', WATCHDOG_PID: '7' }, 300_000],
    [{ WATCHDOG_USEC: '300000000', WATCHDOG_PID: '8' }, null],
  ])('is systemd, and with %j it wants a sign of life every %j ms', (variables, watchdogMs) => {
    const manager = serviceManagerOf({ ...SOCKET, ...variables }, 7);
    expect(manager).toBeInstanceOf(Systemd);
    expect(manager.watchdogMs).toBe(watchdogMs);
  });
});
