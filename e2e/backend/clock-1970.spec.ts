import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { REPOSITORY_FOLDER } from '@psa-ev/tools/demo/folders.ts';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';

/** Some polls would have been made by then. */
const A_WHILE_MS = 5_000;

describe('a Pi that starts in 1970', () => {
  let stack: BackendStack;
  beforeAll(async () => {
    stack = await BackendStack.start();
  });
  afterAll(() => stack.stop());

  it('says so once, reads and stores nothing, and goes on by itself when the network has set its clock', async () => {
    const isSet = join(stack.folder, 'clock-is-set');
    const logFile = join(stack.folder, 'log');
    const environment = { NODE_OPTIONS: `--import=${join(REPOSITORY_FOLDER, 'e2e', 'stack', 'unset-clock.ts')}`, CLOCK_IS_SET: isSet };
    const log = () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '');
    const starting = stack.startBackend({ environment, logFile });

    await eventually('the word that it waits', () => log().includes('Nothing is read yet: the clock says 1970-01-01T00:00:'));
    await wait(A_WHILE_MS);
    expect(log().trim().split('\n')).toHaveLength(1);
    expect((await stack.car.requests()).count).toBe(0);
    expect(existsSync(stack.backendOptions.databaseFile)).toBe(false);

    writeFileSync(isSet, '');
    await starting;
    await eventually('a reading', async () => (await stack.facts.snapshots()).length > 0);
    expect(log()).toContain('The time can be believed now');
    for (const { polled_at: polledAt } of await stack.facts.snapshots()) expect(Number(polledAt)).toBeGreaterThan(Date.UTC(2026, 0));
    const vehicle = await eventually('the car in Firestore', async () => stack.cloud.vehicle(await stack.vehicleId()));
    expect(vehicle.heartbeatAt.getTime()).toBeGreaterThan(Date.UTC(2026, 0));
  });
});
