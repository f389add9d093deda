import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { temporaryFolder } from '../../test/temporary-database.js';
import { DatabaseUnusable } from './data-source.js';
import { DatabaseInUse, ServiceLock } from './service-lock.js';

describe('the lock of the service', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('is held by one at a time', async () => {
    const file = join(folder.path, 'data', 'psa-ev.sqlite');
    const first = await ServiceLock.hold(file);
    await expect(ServiceLock.hold(file)).rejects.toThrow(DatabaseInUse);
    await expect(ServiceLock.hold(join(folder.path, 'other.sqlite')).then((other) => other.release())).resolves.toBeUndefined();

    await first.release();
    const second = await ServiceLock.hold(file);
    await second.release();
  });

  it('is held as long as the process lives, although nobody refers to it any more', async () => {
    const file = join(folder.path, 'lonely.sqlite');
    await ServiceLock.hold(file);
    await collectGarbage();
    await expect(ServiceLock.hold(file)).rejects.toThrow(DatabaseInUse);
  });

  it('says what is wrong with a folder that cannot be used', async () => {
    writeFileSync(join(folder.path, 'letter'), '');
    await expect(ServiceLock.hold(join(folder.path, 'letter', 'psa-ev.sqlite'))).rejects.toThrow(DatabaseUnusable);
  });
});

/** As a busy service does by itself from time to time. */
async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let turn = 0; turn < 3; turn += 1) {
    await nextTurn();
    collect();
  }
}
