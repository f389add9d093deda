import { at } from '@psa-ev/testing';
import { anEnvironment } from '../../test/environment.builder.js';
import { FakeClock } from '../../test/fake-clock.js';
import { temporaryFolder } from '../../test/temporary-database.js';
import { StorageWatch } from './storage.watch.js';

describe('the watch over disk and database', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  const clock = new FakeClock('08:00');
  const watch = new StorageWatch(anEnvironment({ databaseFile: `${folder.path}/psa-ev.sqlite` }), clock);

  it.each([
    ['SQLITE_FULL: database or disk is full', 'disk-full'],
    ['SQLITE_READONLY: attempt to write a readonly database', 'read-only'],
    ['SQLITE_CORRUPT: database disk image is malformed', 'damaged'],
    ['SQLITE_IOERR: disk I/O error', 'failing'],
  ])('puts %s into our words', async (failure, problem) => {
    expect(await watch.look(failure)).toMatchObject({ problem });
  });

  it('takes a fault of another kind for no fault of the disk', async () => {
    expect(await watch.look("TypeError: Cannot read properties of undefined (reading 'at')")).toBeNull();
    expect(await watch.look('SQLITE_BUSY: database is locked')).toBeNull();
  });

  it('dates a trouble from its beginning, and forgets it when it is over', async () => {
    clock.set('09:00');
    await watch.look('SQLITE_FULL');
    clock.set('09:10');

    expect(await watch.look('SQLITE_FULL')).toEqual({ problem: 'disk-full', since: at('09:00') });
    expect(await watch.look(null)).toBeNull();
    expect(watch.lastEnded).toEqual({ problem: 'disk-full', since: at('09:00'), until: at('09:10') });
  });
});
