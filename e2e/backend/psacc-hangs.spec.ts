import { setTimeout as sleep } from 'node:timers/promises';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';

const HANG_SECONDS = 80;

describe('psacc with a silent cloud behind it', () => {
  let stack: BackendStack;
  beforeAll(async () => {
    stack = await BackendStack.start();
    await stack.car.set({ batteryPercent: 50 });
    await stack.startBackend();
    await stack.published(50);
  });
  afterAll(() => stack.stop());

  it('hangs for 80 s: health answers meanwhile, no second call starts, and the next reading is taken as ever', async () => {
    await stack.car.fault({ kind: 'hang', endpoint: '/get_vehicleinfo', seconds: HANG_SECONDS, times: 1 });
    await eventually('the hanging call', async () => (await openCalls()) === 1);
    const callsBefore = (await stack.car.requests()).count;

    for (let second = 0; second < HANG_SECONDS - 5; second += 5) {
      expect((await stack.backend.health()).healthy).toBe(true);
      await sleep(5_000);
    }
    expect((await stack.car.requests()).count).toBe(callsBefore);

    await stack.car.set({ batteryPercent: 49 });
    await stack.published(49, 30_000);
    expect((await stack.car.requests()).mostAtOnce).toBe(1);
  });

  async function openCalls(): Promise<number> {
    return (await stack.car.requests()).requests.filter(({ finishedAt }) => finishedAt === null).length;
  }
});

describe('psacc that does not answer as it should', () => {
  let stack: BackendStack;
  beforeAll(async () => {
    stack = await BackendStack.start();
    await stack.car.set({ batteryPercent: 50 });
    await stack.startBackend();
    await stack.published(50);
  });
  afterAll(() => stack.stop());
  afterEach(async () => {
    await stack.car.clearFaults();
    await diagnosed('ok');
  });

  const diagnosed = async (kind: string) => {
    const vehicleId = await stack.vehicleId();
    return eventually(
      `the diagnosis ${kind}`,
      async () => {
        const state = await stack.cloud.vehicle(vehicleId);
        return state?.diagnosis.kind === kind ? state : null;
      },
      40_000,
    );
  };

  it.each([
    ['error500', 'cloud-failing'],
    ['errorJson', 'cloud-failing'],
    ['html200', 'psacc-foreign'],
    ['empty', 'psacc-foreign'],
    ['mileage0', 'readings-rejected'],
    ['nothingReported', 'readings-rejected'],
  ] as const)("%s on the vehicle's status is told as %s, and the last state stays", async (kind, diagnosis) => {
    await stack.car.fault({ kind, endpoint: '/get_vehicleinfo' });
    const state = await diagnosed(diagnosis);
    expect(state.snapshot?.battery.percent).toBe(50);
  });

  it('refuses: it is down', async () => {
    await stack.car.fault({ kind: 'refuse' });
    await diagnosed('psacc-down');
  });

  it('cuts every connection: it is down', async () => {
    await stack.car.fault({ kind: 'cut' });
    await diagnosed('psacc-down');
  });

  it('uses words that we do not know: the reading counts all the same', async () => {
    await stack.car.fault({ kind: 'unknownEnum' });
    await stack.car.set({ batteryPercent: 48 });
    await stack.published(48);
    await stack.car.set({ batteryPercent: 50 });
    await stack.published(50);
  });

  it('reports no position: everything else is there', async () => {
    await stack.car.fault({ kind: 'noPosition' });
    const vehicleId = await stack.vehicleId();
    const state = await eventually('a state without a position', async () => {
      const now = await stack.cloud.vehicle(vehicleId);
      return now?.snapshot && !now.snapshot.position ? now : null;
    });
    expect(state.snapshot?.battery.percent).toBe(50);
  });

  it('wrote neither the VIN nor a position to the log', () => {
    const log = stack.backend.log();
    expect(log).toContain('psacc-down');
    expect(log).not.toMatch(/\bV[RF]3[A-Z0-9]{14}\b/);
    expect(log).not.toMatch(/\b\d{1,2}\.\d{4,}\b/);
  });
});
