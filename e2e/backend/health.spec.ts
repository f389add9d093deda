import { E_208, HYBRID_3008 } from '@psa-ev/tools/simulator/index.ts';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';

describe('the service with two cars', () => {
  let stack: BackendStack;
  beforeAll(async () => {
    stack = await BackendStack.start({ simulator: { vehicles: 2 } });
  });
  afterAll(() => stack.stop());
  const publishedCars = async () => (await stack.cloud.firestore.collection('vehicles').listDocuments()).length;

  it('says that nothing was read while psacc is away, and is well once it is there', async () => {
    await stack.car.fault({ kind: 'refuse' });
    await stack.startBackend();
    const away = await eventually('a diagnosis', async () => {
      const { report } = await stack.backend.health();
      return JSON.stringify(report).includes('psacc-down') ? report : null;
    });
    expect(away).toMatchObject({ status: 'degraded', details: { database: { status: 'up' }, lastReading: { status: 'degraded' } } });

    await stack.car.clearFaults();
    const well = await eventually('health', async () => {
      const { report, healthy } = await stack.backend.health();
      return healthy && JSON.stringify(report).includes('"status":"ok"') ? report : null;
    });
    expect(well).toMatchObject({ details: { psacc: { status: 'up' }, firestore: { status: 'up' }, lastReading: { status: 'up' } } });
  });

  it('publishes both, and measures both, without naming a VIN', async () => {
    await eventually('two cars', async () => (await publishedCars()) === 2);
    const metrics = await (await fetch(stack.backend.metricsUrl)).text();
    const ages = [...metrics.matchAll(/^psa_ev_reading_age_seconds\{vehicle="([a-z2-7]{16})"\} \d/gm)];
    expect(ages).toHaveLength(2);
    expect(metrics).toMatch(/^psa_ev_firestore_reached 1$/m);
    expect(metrics).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(metrics).toMatch(/^process_cpu_seconds_total (?!0$)\d+/m);
    expect(metrics).toMatch(/^process_start_time_seconds 1\d{9}/m);
    expect(metrics + JSON.stringify((await stack.backend.health()).report)).not.toMatch(new RegExp(`${E_208.vin}|${HYBRID_3008.vin}`));
  });

  it('tells more, and again less, at a signal, and goes on', async () => {
    const { backend } = stack;
    const { count: before } = await stack.car.requests();
    process.kill(backend.pid, 'SIGUSR2');
    await eventually('more detail', async () => backend.log().includes('Every call and every reading is logged'));
    await eventually('polls after the signal', async () => (await stack.car.requests()).count > before + 5);

    process.kill(backend.pid, 'SIGUSR2');
    await eventually('less detail', async () => backend.log().includes('The log is as usual again'));
    const { count: between } = await stack.car.requests();
    await eventually('polls after the second signal', async () => (await stack.car.requests()).count > between + 5);
    expect((await backend.health()).healthy).toBe(true);
  });

  it('is reached from this machine alone', async () => {
    const { port } = new URL(stack.backend.healthUrl);
    await expect(fetch(`http://[::1]:${port}/health`)).rejects.toThrow();
  });

  it('reads only the car of its configuration, from what psacc has, where it is told so', async () => {
    await stack.backend.stop();
    await stack.startBackend({ environment: { VEHICLES: HYBRID_3008.vin, PSACC_READ: 'cache' } });
    const { count: before } = await stack.car.requests();
    await eventually('some polls', async () => (await stack.car.requests()).count > before + 3);

    const statuses = (await stack.car.requests()).requests.slice(before).filter(({ path }) => path.startsWith('/get_vehicleinfo'));
    expect(new Set(statuses.map(({ path }) => path))).toEqual(new Set([`/get_vehicleinfo/${HYBRID_3008.vin}?from_cache=1`]));
  });
});
