import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { REPOSITORY_FOLDER } from '@psa-ev/tools/demo/folders.ts';
import { type RunningEmulators, startEmulators } from '@psa-ev/tools/emulators/emulators.ts';
import { freePorts } from '@psa-ev/tools/emulators/free-ports.ts';
import type { GuardedProcess } from '@psa-ev/tools/emulators/guarded-process.ts';
import { writeServiceAccount } from '@psa-ev/tools/messaging/service-account.ts';
import { run } from '@psa-ev/tools/package/run.ts';
import { type RunningSimulator, startSimulator } from '@psa-ev/tools/simulator/index.ts';
import { Cloud } from '../stack/cloud.ts';
import { DebianRoot } from '../stack/debian-root.ts';
import { eventually } from '../stack/eventually.ts';
import { Facts } from '../stack/facts.ts';
import { rowsOf } from '../stack/stored-rows.ts';

const CONFIGURATION = 'etc/psa-ev/psa-ev.env';
const SECRET = 'etc/psa-ev/service-account.json';
const DATABASE = 'var/lib/psa-ev/psa-ev.sqlite';
const BACKUPS = 'var/lib/psa-ev/backups';
/** What systemd starts with the machine. */
const SWITCHED_ON = 'etc/systemd/system/multi-user.target.wants';
const UNPACKED_UNITS = 'etc/systemd/system';
/** A database as an earlier release has left it. */
const RELEASED = join(REPOSITORY_FOLDER, 'backend/test/released/0.1.0-before-the-journal.sql');
const READINGS = 'SELECT id, polled_at, battery_percent, odometer_km FROM snapshot ORDER BY id';
/** On a busy machine. */
const START_MS = 120_000;

/** Makes the archives of the built backend for this machine; answers with their path without its ending. */
async function packaged(folder: string, version: string): Promise<string> {
  await run(process.execPath, ['tools/package/main.ts', '--architecture', 'amd64', '--version', version, '--folder', folder]);
  return join(folder, `psa-ev_${version}_amd64`);
}

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('the package in a clean Debian', () => {
  let emulators: RunningEmulators;
  let simulator: RunningSimulator;
  let cloud: Cloud;
  let root: DebianRoot;
  let folder: string;
  let older: string;
  let newer: string;
  let healthPort: number;
  let service: GuardedProcess;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'psa-ev-packages-'));
    emulators = await startEmulators({ projectId: 'demo-psa-ev' });
    simulator = await startSimulator({ agenda: 'none', start: 'parked' });
    cloud = Cloud.open(emulators);
    [healthPort = 0] = await freePorts(1);
    older = await packaged(folder, '0.1.0~older');
    newer = await packaged(folder, '0.1.0');
    root = await DebianRoot.make();
  });
  afterAll(async () => {
    await service?.stop();
    await cloud?.close();
    await simulator?.stop();
    await emulators?.stop();
    root?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const health = async (): Promise<number | null> =>
    (await fetch(`http://127.0.0.1:${healthPort}/health`).catch(() => null))?.status ?? null;
  const start = async (units?: string) => {
    service = root.startService('psa-ev.service', units);
    await eventually(
      'health',
      async () => {
        if (service.exitCode() !== null) throw new Error(`the service ended: ${service.output()}`);
        return (await health()) === 200;
      },
      START_MS,
    );
  };
  const refusedStart = async () => {
    service = root.startService('psa-ev.service');
    await service.ended;
    return { code: service.exitCode(), says: service.output() };
  };
  const facts = () => new Facts(root.path(DATABASE)).count('snapshot');
  const readings = (file = DATABASE) => rowsOf(root.path(file), READINGS);
  const backups = () => readdirSync(root.path(BACKUPS)).filter((name) => name.startsWith('before-'));
  const modeOf = (file: string) => statSync(root.path(file)).mode & 0o777;
  const switchedOn = () =>
    root.has(SWITCHED_ON)
      ? readdirSync(root.path(SWITCHED_ON))
          .filter((unit) => unit.startsWith('psa-ev'))
          .sort()
      : [];
  /** What no Pi has: emulators, a hurry, and a port of its own. */
  const configureForTest = () => {
    const names = { HEALTH_PORT: String(healthPort), POLL_INTERVAL_SECONDS: '1', ...emulators.environment };
    const lines = Object.entries(names).map(([name, value]) => `${name}=${value}\n`);
    root.write(CONFIGURATION, readFileSync(root.path(CONFIGURATION), 'utf8') + lines.join(''));
  };
  const change = (sql: string) => {
    const database = new DatabaseSync(root.path(DATABASE), { enableForeignKeyConstraints: false });
    database.exec(sql);
    database.close();
  };

  it('is the same, byte for byte, when it is made again', async () => {
    const again = mkdtempSync(join(folder, 'again-'));
    const copy = await packaged(again, '0.1.0');
    for (const ending of ['.deb', '.tar.gz']) expect(digest(`${copy}${ending}`)).toBe(digest(`${newer}${ending}`));
  });

  it('says what to do next, and makes user and folders that nobody else may enter', async () => {
    expect(await root.install(`${older}.deb`)).toContain('not configured yet. Run: sudo psa-ev setup');
    expect(await root.inside('stat', '-c', '%U:%G %a', '/etc/psa-ev', '/var/lib/psa-ev')).toBe('root:psa-ev 750\npsa-ev:psa-ev 700\n');
    expect(switchedOn()).toEqual(['psa-ev-restart-psacc.path', 'psa-ev.service']);
  });

  it('is set up without a question, and runs', async () => {
    writeServiceAccount(root.path('root/key.json'), 'demo-psa-ev');
    const environment = Object.entries(emulators.environment).map(([name, value]) => `${name}=${value}`);
    const answers = ['--service-account', '/root/key.json', '--psacc', simulator.url, '--time-zone', 'Europe/Vienna'];
    const said = await root.inside('env', ...environment, 'psa-ev', 'setup', '--yes', ...answers, '--owner', 'owner@example.com');
    expect(said).toContain('Written: /etc/psa-ev/psa-ev.env');
    expect([modeOf(CONFIGURATION), modeOf(SECRET)]).toEqual([0o640, 0o600]);
    expect(await root.inside('stat', '-c', '%U:%G', `/${CONFIGURATION}`, `/${SECRET}`)).toBe('root:psa-ev\npsa-ev:psa-ev\n');

    configureForTest();
    await start();
    const [vehicle] = await eventually(
      'a published vehicle',
      async () => {
        const documents = await cloud.firestore.collection('vehicles').listDocuments();
        return documents.length > 0 && documents;
      },
      START_MS,
    );
    expect(await root.inside('psa-ev', 'vehicles')).toContain(vehicle?.id);
    await eventually('a stored reading', async () => (await facts()) > 0, START_MS);
    expect(await root.inside('psa-ev', 'status')).not.toBe('');
    await service.stop();
    expect(await root.inside('find', '/var/lib/psa-ev', '!', '-user', 'psa-ev')).toBe('');
  });

  it('says of a key that root alone can read whom it is kept from, which setup mends', async () => {
    await root.inside('chown', 'root:root', `/${SECRET}`);
    const sentence = `/${SECRET} cannot be used: the user psa-ev may not read it. Run: sudo psa-ev setup`;
    await expect(root.inside('psa-ev', 'doctor')).rejects.toThrow(sentence);
    expect(await refusedStart()).toEqual({ code: 1, says: expect.stringContaining(sentence) });

    await root.inside('psa-ev', 'setup', '--yes');
    await start();
    expect(await root.inside('psa-ev', 'doctor')).toContain('All that is needed works.');
    await service.stop();
  });

  it('keeps what an earlier release has stored when it is upgraded, and a copy of it', async () => {
    rmSync(root.path(DATABASE));
    for (const ending of ['-wal', '-shm']) rmSync(root.path(`${DATABASE}${ending}`), { force: true });
    change(readFileSync(RELEASED, 'utf8'));
    await root.inside('chown', 'psa-ev:psa-ev', `/${DATABASE}`);
    const before = await readings();
    expect(before.length).toBeGreaterThan(0);

    // As `systemctl disable` does it: what the owner has switched off stays off.
    rmSync(root.path(`${SWITCHED_ON}/psa-ev.service`));
    await root.install(`${newer}.deb`);
    expect(switchedOn()).toEqual(['psa-ev-restart-psacc.path']);
    expect(await root.inside('psa-ev', '--version')).toBe('0.1.0\n');
    await start();
    await eventually('a new reading', async () => (await facts()) > before.length, START_MS);
    await service.stop();
    expect((await readings()).slice(0, before.length)).toEqual(before);
    const [copy = '', ...more] = backups();
    expect(more).toEqual([]);
    expect(copy).toMatch(/^before-0\.1\.0-\d{8}T\d{6}Z\.sqlite$/);
    expect(await readings(`${BACKUPS}/${copy}`)).toEqual(before);
  });

  it('says before it is downgraded what the older one refuses, which leaves the database alone; with the copy it runs', async () => {
    change("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Future9999999999999')");
    const before = digest(root.path(DATABASE));

    const [copy = ''] = backups();
    expect(await root.install(`${older}.deb`)).toContain('0.1.0~older is older than 0.1.0, and refuses a database that 0.1.0 has changed');
    expect(await refusedStart()).toEqual({ code: 1, says: expect.stringMatching(/is of a newer release than this one .*psa-ev restore/) });
    expect(digest(root.path(DATABASE))).toBe(before);

    await root.inside('psa-ev', 'restore', `/${BACKUPS}/${copy}`);
    await start();
    await service.stop();
    expect((await readings()).length).toBeGreaterThanOrEqual((await readings(`${BACKUPS}/${copy}`)).length);
  });

  it('is not uninstalled past dpkg; leaves history and configuration when it is removed, and nothing when it is purged', async () => {
    expect(await root.inside('psa-ev', 'uninstall', '--yes')).toContain(
      'The program belongs to the package psa-ev: sudo apt remove psa-ev',
    );
    expect(root.has('opt/psa-ev/backend.js')).toBe(true);

    await root.inside('dpkg', '--remove', 'psa-ev');
    expect([root.has('opt/psa-ev'), root.has('usr/bin/psa-ev'), root.has('var/cache/psa-ev')]).toEqual([false, false, false]);
    expect(switchedOn()).toEqual([]);
    expect([root.has(DATABASE), root.has(CONFIGURATION), root.has(SECRET)]).toEqual([true, true, true]);
    // The archive that needs no dpkg takes over what is there.
    copyFileSync(`${newer}.tar.gz`, root.path('tmp/psa-ev.tar.gz'));
    await root.inside('mkdir', '--parents', '/opt');
    await root.inside('tar', '--extract', '--gzip', '--file=/tmp/psa-ev.tar.gz', '--directory=/opt');
    await root.inside('/opt/psa-ev/install.sh');
    await start(UNPACKED_UNITS);
    expect(await root.inside('psa-ev', 'vehicles')).not.toBe('');
    await service.stop();
    expect(await root.inside('psa-ev', 'uninstall', '--yes')).toContain('Removed: /opt/psa-ev');
    expect([root.has('opt/psa-ev'), root.has('usr/local/bin/psa-ev'), root.has(DATABASE)]).toEqual([false, false, true]);

    await root.inside('dpkg', '--purge', 'psa-ev');
    expect([root.has('var/lib/psa-ev'), root.has('etc/psa-ev')]).toEqual([false, false]);
    await expect(root.inside('getent', 'passwd', 'psa-ev')).rejects.toThrow();
  });
});
