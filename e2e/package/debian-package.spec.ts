import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '@psa-ev/tools/emulators/free-ports.ts';
import type { GuardedProcess } from '@psa-ev/tools/emulators/guarded-process.ts';
import { type RunningEmulators, startEmulators } from '@psa-ev/tools/emulators/emulators.ts';
import { run } from '@psa-ev/tools/package/run.ts';
import { type RunningSimulator, startSimulator } from '@psa-ev/tools/simulator/index.ts';
import { Cloud } from '../stack/cloud.ts';
import { DebianRoot } from '../stack/debian-root.ts';
import { eventually } from '../stack/eventually.ts';
import { Facts } from '../stack/facts.ts';

const CONFIGURATION = 'etc/psa-ev/psa-ev.env';
const DATABASE = 'var/lib/psa-ev/psa-ev.sqlite';
/** On a busy machine. */
const START_MS = 60_000;

/** Makes a package of the built backend for this machine. */
async function packaged(folder: string, version: string): Promise<string> {
  await run(process.execPath, ['tools/package/main.ts', '--architecture', 'amd64', '--version', version, '--folder', folder]);
  return join(folder, `psa-ev_${version}_amd64.deb`);
}

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

  const configuration = () => {
    const names = {
      PSACC_URL: simulator.url,
      HEALTH_PORT: String(healthPort),
      POLL_INTERVAL_SECONDS: '1',
      TIME_ZONE: 'Europe/Vienna',
      ...emulators.environment,
    };
    return Object.entries(names)
      .map(([name, value]) => `${name}=${value}\n`)
      .join('');
  };
  const health = async (): Promise<number | null> =>
    (await fetch(`http://127.0.0.1:${healthPort}/health`).catch(() => null))?.status ?? null;
  const start = async () => {
    service = root.startService('psa-ev.service');
    await eventually(`health of what says: ${service.output()}`, async () => (await health()) === 200, START_MS);
  };
  const facts = () => new Facts(root.path(DATABASE)).count('snapshot');

  it('says that it is not configured, and does not start without', async () => {
    const said = await root.install(older);
    expect(said).toContain('not configured yet. Edit /etc/psa-ev/psa-ev.env');
    expect(statSync(root.path(CONFIGURATION)).mode & 0o777).toBe(0o640);

    service = root.startService('psa-ev.service');
    await service.ended;
    expect(service.exitCode()).toBe(1);
    expect(service.output()).toContain('FIREBASE_PROJECT_ID is missing');
  });

  it('runs once it is configured, without a question', async () => {
    root.write(CONFIGURATION, configuration());
    expect(await root.inside('dpkg', '--configure', '--pending')).toBe('');
    await start();
    const [vehicle] = await eventually('a published vehicle', async () => {
      const documents = await cloud.firestore.collection('vehicles').listDocuments();
      return documents.length > 0 && documents;
    });
    expect(await root.inside('psa-ev', 'vehicles')).toContain(vehicle?.id);
  });

  it('keeps history and configuration when it is upgraded', async () => {
    const before = await eventually('a stored reading', async () => (await facts()) || null);
    await service.stop();
    await root.install(newer);
    expect(await root.inside('psa-ev', '--version')).toBe('0.1.0\n');

    await start();
    expect(await facts()).toBeGreaterThanOrEqual(before);
    await service.stop();
  });

  it('leaves history and configuration when it is removed, and nothing when it is purged', async () => {
    await root.inside('dpkg', '--remove', 'psa-ev');
    expect([root.has('opt/psa-ev'), root.has('usr/bin/psa-ev'), root.has('var/cache/psa-ev')]).toEqual([false, false, false]);
    expect([root.has(DATABASE), root.has(CONFIGURATION)]).toEqual([true, true]);

    await root.inside('dpkg', '--purge', 'psa-ev');
    expect([root.has('var/lib/psa-ev'), root.has('etc/psa-ev')]).toEqual([false, false]);
    await expect(root.inside('getent', 'passwd', 'psa-ev')).rejects.toThrow();
  });
});
