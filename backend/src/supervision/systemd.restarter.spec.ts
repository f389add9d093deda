import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '@psa-ev/testing';
import { anEnvironment } from '../../test/environment.builder.js';
import { temporaryFolder } from '../../test/temporary-database.js';
import { RestarterMissing } from './service-restarter.js';
import { SystemdRestarter } from './systemd.restarter.js';

/** The user `nobody` of Debian and most others. */
const NOBODY = 65_534;

describe('asking systemd for a restart', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  const restarterFor = (file: string) => new SystemdRestarter(anEnvironment({ psaccRestartFile: join(folder.path, file) }));
  const request = (file: string) => restarterFor(file).request('psacc-down', at('08:00'));

  it('is impossible where the units were not installed, and says so', async () => {
    expect(await restarterFor('none/restart-psacc').state()).toBe('missing');
    await expect(request('none/restart-psacc')).rejects.toThrow(RestarterMissing);
  });

  it('is impossible where the folder is not ours to write', async () => {
    mkdirSync(join(folder.path, 'theirs'));
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, 'theirs'), 0o555);
    // Root may write everything, so it steps aside.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(NOBODY);
    try {
      await expect(request('theirs/restart-psacc')).rejects.toThrow(RestarterMissing);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it('touches the file, each time anew, whatever it held', async () => {
    const file = join(folder.path, 'restart-psacc');
    writeFileSync(file, 'systemctl reboot');
    const before = statSync(file).mtimeMs;
    expect(await restarterFor('restart-psacc').state()).toBe('installed');
    await request('restart-psacc');
    expect(statSync(file).mtimeMs).toBeGreaterThan(before);
    expect(readFileSync(file, 'utf8')).toBe('2026-11-20T08:00:00.000Z psacc-down\n');
  });
});
