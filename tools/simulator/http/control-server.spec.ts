import { E_208 } from '../car/models.ts';
import { startSimulator } from '../index.ts';
import type { RunningSimulator } from '../options.ts';
import { call } from '../testing/client.ts';

let running: RunningSimulator;

beforeEach(async () => {
  running = await startSimulator({ frozen: true, agenda: 'none', start: 'parked', startAt: new Date('2026-11-18T19:00:00Z') });
});
afterEach(() => running.stop());

async function control(method: string, path: string, body: string | object = ''): Promise<{ status: number; body: unknown }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const reply = await call(`${running.controlUrl}/_control/${path}`, { method, body: text });
  return { status: reply.status, body: JSON.parse(reply.body) };
}

async function truthOfFirst(): Promise<unknown> {
  const { body } = await control('GET', 'truth');
  return (body as { vehicles: unknown[] }).vehicles[0];
}

describe('wrong orders change nothing and say why', () => {
  const wrong: [method: string, path: string, body: string | object, why: RegExp][] = [
    ['PUT', 'fault', '{', /not JSON/],
    ['PUT', 'fault', { kind: 'explode' }, /kind/],
    ['PUT', 'fault', { kind: 'hang', second: 3 }, /second/],
    ['PUT', 'fault', { kind: 'refuse', endpoint: '/settings' }, /whole port/],
    ['PUT', 'fault', { kind: 'slow', seconds: -1 }, /seconds/],
    ['POST', 'advance', { minutes: 0 }, /minutes/],
    ['POST', 'advance', { minutes: '5' }, /minutes/],
    ['POST', 'set', { batteryPercent: 101 }, /batteryPercent/],
    ['POST', 'set', { batteryPercent: 50, chargeFailure: true }, /not plugged in/],
    ['POST', 'set', { vin: 'VR3X', batteryPercent: 50 }, /no car/],
    ['POST', 'drive', { to: 'home' }, /already at home/],
    ['POST', 'drive', { to: 'work', distanceKm: 3 }, /not both/],
    ['POST', 'plug', { mode: 'solar' }, /mode/],
    ['POST', 'unplug', {}, /not plugged in/],
  ];
  it.each(wrong)('%s %s %j', async (method, path, body, why) => {
    const before = await truthOfFirst();
    const reply = await control(method, path, body);
    expect(reply).toMatchObject({ status: 400, body: { error: expect.stringMatching(why) } });
    expect(await truthOfFirst()).toEqual(before);
    expect(await control('GET', 'fault')).toMatchObject({ body: { faults: [] } });
  });

  it('names what there is for an unknown path', async () => {
    expect(await control('GET', 'thruth')).toMatchObject({ status: 404, body: { error: expect.stringContaining('/_control/truth') } });
  });

  it('cannot advance a running clock', async () => {
    const free = await startSimulator({ agenda: 'none' });
    const reply = await call(`${free.controlUrl}/_control/advance`, { method: 'POST', body: '{"minutes":1}' });
    await free.stop();
    expect(reply).toMatchObject({ status: 400, body: expect.stringContaining('frozen') });
  });
});

describe('orders', () => {
  it('sets an exact state, which the car reports at once', async () => {
    await control('POST', 'set', {
      batteryPercent: 41.3,
      odometerKm: 30000.55,
      outsideCelsius: -7,
      auxiliaryPercent: 72.5,
      latitude: 47.5,
      longitude: 15.1,
    });
    const reply = await call(`${running.url}/get_vehicleinfo/${E_208.vin}`);
    expect(JSON.parse(reply.body)).toMatchObject({
      energy: [{ level: 41 }, {}],
      timed_odometer: { mileage: 30000.5 },
      environment: { air: { temp: -7 } },
      battery: { voltage: 72.5 },
      last_position: { geometry: { coordinates: [15.1, 47.5, expect.any(Number)] } },
    });
    expect(await truthOfFirst()).toMatchObject({
      state: { batteryPercent: expect.closeTo(41.3, 6) },
      adjustedKm: expect.closeTo(1582.95, 6),
    });
  });

  it('drives an exact distance and tells the truth about it', async () => {
    await control('POST', 'drive', { distanceKm: 24, speedKmh: 80 });
    await control('POST', 'advance', { minutes: 40 });
    expect(await truthOfFirst()).toMatchObject({
      state: { driving: false, place: 'home' },
      trips: [
        {
          startedAt: '2026-11-18T19:00:00.000Z',
          endedAt: expect.any(String),
          distanceKm: expect.closeTo(24, 6),
          energyKwh: expect.any(Number),
          from: { place: 'home' },
          to: { place: 'home' },
        },
      ],
    });
  });

  it('plugs in, lets the charge fail, and unplugs', async () => {
    await control('POST', 'plug', { mode: 'dc' });
    await control('POST', 'advance', { minutes: 5 });
    await control('POST', 'set', { chargeFailure: true });
    const reply = await call(`${running.url}/get_vehicleinfo/${E_208.vin}`);
    expect(JSON.parse(reply.body)).toMatchObject({ energy: [{ charging: { status: 'Failure', plugged: true } }, {}] });
    await control('POST', 'unplug');
    expect(await truthOfFirst()).toMatchObject({
      state: { plug: 'unplugged' },
      chargingSessions: [
        {
          mode: 'dc',
          pluggedAt: '2026-11-18T19:00:00.000Z',
          unpluggedAt: '2026-11-18T19:05:00.000Z',
          segments: [{ startedBy: 'control', endedBy: 'failure', energyKwh: expect.any(Number) }],
        },
      ],
    });
  });

  it('orders the second car by its vin', async () => {
    const two = await startSimulator({ frozen: true, agenda: 'none', vehicles: 2 });
    const body = JSON.stringify({ vin: 'VF3M4DGZHLS000002', batteryPercent: 20 });
    const reply = await call(`${two.controlUrl}/_control/set`, { method: 'POST', body });
    await two.stop();
    expect(JSON.parse(reply.body)).toMatchObject({ vin: 'VF3M4DGZHLS000002', state: { batteryPercent: expect.closeTo(20, 6) } });
  });
});

describe('starting and stopping', () => {
  it('says so where a port is taken, and leaves nothing behind', async () => {
    const controlPort = Number(new URL(running.controlUrl).port);
    await expect(startSimulator({ controlPort })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('stops while a request hangs', async () => {
    await control('PUT', 'fault', { kind: 'hang', seconds: 600 });
    const hanging = call(`${running.url}/settings`).catch((cause: unknown) => cause);
    await new Promise((resolve) => setTimeout(resolve, 30));
    await running.stop();
    expect(await hanging).toBeDefined();
    running = await startSimulator();
  });
});
