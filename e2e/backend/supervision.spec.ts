import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';
import { diagnosed, historyShows } from '../stack/history.ts';
import { hurried } from '../stack/hurried.ts';
import { SupervisedPsacc, UNITS_FOLDER } from '../stack/supervised-psacc.ts';

/** The two minutes for which a fault must last are over in six seconds, and half an hour in a minute and a half. */
const HURRIED = hurried(20);

let stack: BackendStack;
let psacc: SupervisedPsacc;
const begin = async (environment: Readonly<Record<string, string>> = {}) => {
  stack = await BackendStack.start();
  psacc = await SupervisedPsacc.start();
  await stack.startBackend({ psaccUrl: psacc.url, environment: { ...psacc.environment, ...environment } });
};
const end = async () => {
  await stack.stop();
  await psacc.stop();
};
/** Waits for so many further readings, good or bad. */
const readings = async (count: number) => {
  const isReading = ({ path }: { readonly path: string }) => path.startsWith('/get_vehicleinfo');
  const seen = async () => (await psacc.car.requests()).requests.filter(isReading).length;
  const before = await seen();
  await eventually(`${count} readings`, async () => (await seen()) >= before + count, 120_000);
};

it('the units for the Pi are such as systemd accepts', async () => {
  const units = ['psa-ev.service', 'psa-ev-restart-psacc.path', 'psa-ev-restart-psacc.service'].map((unit) => join(UNITS_FOLDER, unit));
  const complaints = await promisify(execFile)('systemd-analyze', ['verify', ...units]).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: unknown) => {
      // A machine without systemd cannot say; others can.
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
      throw error;
    },
  );
  expect(complaints).toBe('');
});

describe('psacc that dies', () => {
  beforeAll(() => begin(HURRIED));
  afterAll(end);

  it('is told, restarted through the units, and told to be back', async () => {
    await diagnosed(stack, 'ok');
    await psacc.kill();
    await diagnosed(stack, 'psacc-down');
    await diagnosed(stack, 'ok');
    expect(psacc.starts).toBe(2);

    const { outages, restarts, service, restarter } = await historyShows(
      stack,
      'the restart that helped, and the end of the outage',
      (history) => history.restarts.some(({ outcome }) => outcome === 'helped') && history.outages.every(({ until }) => until !== null),
    );
    expect({ service, restarter }).toEqual({ service: 'simulated-psacc.service', restarter: 'installed' });
    expect(outages).toEqual([{ kind: 'psacc-down', since: expect.any(Date), until: expect.any(Date) }]);
    expect(restarts).toEqual([{ reason: 'psacc-down', outcome: 'helped', requestedAt: expect.any(Date), endedAt: expect.any(Date) }]);
    const { report } = await stack.backend.health();
    expect(report).toMatchObject({ details: { supervision: { restarter: 'installed', lastRestart: { outcome: 'helped' } } } });
  });

  it('is not restarted again within half an hour, not even by a backend that was restarted itself', async () => {
    await psacc.kill();
    await diagnosed(stack, 'psacc-down');
    const gone = await stack.cloud.vehicle(await stack.vehicleId());
    await stack.backend.kill();
    await stack.startBackend({ psaccUrl: psacc.url, environment: { ...psacc.environment, ...HURRIED } });
    await eventually(
      'many readings in vain',
      async () => /psa_ev_failed_readings_in_a_row\{.*\} [5-9]/.test(await (await fetch(stack.backend.metricsUrl)).text()),
      60_000,
    );
    expect(psacc.starts).toBe(2);
    expect(await stack.cloud.vehicle(await stack.vehicleId())).toMatchObject({ diagnosis: gone?.diagnosis });

    await psacc.startAgain();
    await diagnosed(stack, 'ok');
  });
});

describe('psacc that hangs', () => {
  // What psacc has in memory it should give at once, so a hang shows after ten seconds, not ninety.
  beforeAll(() => begin({ PSACC_READ: 'cache', ...HURRIED }));
  afterAll(end);

  it('is found blocked, restarted, and read again', async () => {
    await diagnosed(stack, 'ok');
    await psacc.car.fault({ kind: 'hang', seconds: 3600 });
    await diagnosed(stack, 'psacc-blocked');
    await diagnosed(stack, 'ok');
    expect(psacc.starts).toBe(2);
    await historyShows(
      stack,
      'the restart that helped',
      ({ restarts }) => restarts[0]?.reason === 'psacc-blocked' && restarts[0].outcome === 'helped',
    );
  });
});

describe('what a restart cannot mend', () => {
  beforeAll(() => begin());
  afterAll(end);
  afterEach(async () => {
    await psacc.car.clearFaults();
    await diagnosed(stack, 'ok');
    expect(psacc.starts).toBe(1);
    await historyShows(stack, 'no restart', ({ restarts }) => restarts.length === 0);
  });

  it('the maker’s cloud: told within three readings, and left alone', async () => {
    await diagnosed(stack, 'ok');
    await psacc.car.fault({ kind: 'error500', endpoint: '/get_vehicleinfo' });
    await readings(3);
    await diagnosed(stack, 'cloud-failing');
    await readings(3);
    const lists = (await psacc.car.requests()).requests.filter(({ path }) => path === '/get_vehicles');
    expect(lists).toHaveLength(2); // at the start, and once for this outage
  });

  it('an expired login: told as such', async () => {
    await psacc.car.fault({ kind: 'error500', endpoint: '/get_vehicle' });
    await readings(3);
    await diagnosed(stack, 'login-expired');
  });

  it('a psacc that lost its set-up: told as such', async () => {
    await psacc.car.fault({ kind: 'error500', endpoint: '/get_vehicle' });
    await psacc.car.fault({ kind: 'notSetUp', endpoint: '/charge_control' });
    await readings(3);
    await diagnosed(stack, 'psacc-not-configured');
  });

  it('a psacc that was never set up: health tells it, for there is no car to tell it of', async () => {
    await stack.backend.stop();
    await psacc.car.fault({ kind: 'error500', endpoint: '/get_vehicle' });
    await psacc.car.fault({ kind: 'notSetUp', endpoint: '/charge_control' });
    const anew = { databaseFile: join(stack.folder, 'new.sqlite'), psaccUrl: psacc.url, environment: psacc.environment };
    await stack.startBackend(anew);
    await eventually('the diagnosis', async () => JSON.stringify((await stack.backend.health()).report).includes('psacc-not-configured'));
  });

  it('remote control that is not set up: told, while the readings go on', async () => {
    await stack.backend.stop();
    await psacc.car.fault({ kind: 'notSetUp' });
    await stack.startBackend({ psaccUrl: psacc.url, environment: psacc.environment });
    const state = await diagnosed(stack, 'remote-control-not-set-up');
    expect(state.snapshot?.battery.percent).toBe(64);
    await stack.backend.stop();
    await psacc.car.clearFaults();
    await stack.startBackend({ psaccUrl: psacc.url, environment: psacc.environment });
  });
});
