import { E_208 } from '../car/models.ts';
import { startSimulator } from '../index.ts';
import type { RunningSimulator } from '../options.ts';
import { call, type Reply } from '../testing/client.ts';
import { recordedBody } from '../testing/shape.ts';

const STATUS = `/get_vehicleinfo/${E_208.vin}`;
const CACHED = `${STATUS}?from_cache=1`;
const CHARGE_NOW = `/charge_now/${E_208.vin}/1`;
const HTML = 'text/html; charset=utf-8';

let running: RunningSimulator;

beforeEach(async () => {
  running = await startSimulator({ frozen: true, agenda: 'none', start: 'parked', startAt: new Date('2026-11-18T19:00:00Z') });
});
afterEach(() => running.stop());

const get = (path: string): Promise<Reply> => call(running.url + path);
const getJson = async (path: string): Promise<unknown> => JSON.parse((await get(path)).body);

async function control(method: string, path: string, body: object = {}): Promise<unknown> {
  const reply = await call(`${running.controlUrl}/_control/${path}`, { method, body: JSON.stringify(body) });
  if (reply.status !== 200) throw new Error(reply.body);
  return JSON.parse(reply.body);
}
const order = (fault: object): Promise<unknown> => control('PUT', 'fault', fault);
const advance = (minutes: number): Promise<unknown> => control('POST', 'advance', { minutes });

describe('psacc as a web server', () => {
  it('speaks HTTP/1.0 and closes each connection', async () => {
    const reply = await get('/settings');
    expect(reply).toMatchObject({ status: 200, httpVersion: '1.0' });
    expect(reply.headers).toMatchObject({
      server: expect.stringMatching(/^Werkzeug\//),
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      connection: 'close',
    });
  });

  it.each([
    '/',
    '/foo/bar',
    '/get_vehicleinfo',
    `${STATUS}/`,
    `/charge_now/${E_208.vin}`,
    `/charge_now/${E_208.vin}/on`,
    `/charge_now/${E_208.vin}/-1`,
  ])('answers %s with its web page and 200', async (path) => {
    expect(await get(path)).toMatchObject({
      status: 200,
      headers: { 'content-type': HTML },
      body: expect.stringMatching(/^<!DOCTYPE html>/),
    });
  });

  it.each([
    [`/horn/${E_208.vin}/2`, 500, 'Internal Server Error', 'recordings/horn'],
    ['/get_vehicleinfo/VR3XXXXXXXXXXXXXX', 500, 'Internal Server Error', 'recordings/vehicleinfo.unknown_vin'],
    [`${STATUS}?from_cache=true`, 500, 'Internal Server Error', 'recordings/vehicleinfo.from_cache_true_word'],
    ['/position/VR3XXXXXXXXXXXXXX', 500, 'Internal Server Error', 'recordings/position.unknown_vin'],
    [`/charge_control?vin=${E_208.vin}&percentage=79.5`, 500, 'Internal Server Error', 'recordings/charge_control.percentage_float'],
    ['/charge_control', 400, 'Bad Request', 'recordings/charge_control.no_vin'],
    [`/charge_hour?vin=${E_208.vin}&hour=3`, 400, 'Bad Request', 'recordings/charge_hour.missing_minute'],
  ])('answers %s with %i and a page of the recorded form', async (path, status, title, recording) => {
    const form = (page: unknown): unknown => String(page).replace(/<p>.*<\/p>/, '<p></p>');
    const reply = await get(path);
    expect(reply).toMatchObject({ status, headers: { 'content-type': HTML } });
    expect(reply.body).toContain(`<title>${status} ${title}</title>`);
    expect(form(reply.body)).toBe(form(recordedBody(recording)));
  });

  it('survives addresses that are none', async () => {
    expect(await get('/get_vehicleinfo/%E0%A4%A')).toMatchObject({ status: 500 });
    expect(await get('//')).toMatchObject({ status: 200, headers: { 'content-type': HTML } });
  });

  it('knows HEAD and OPTIONS, and no other method', async () => {
    expect(await call(`${running.url}/get_vehicles`, { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect(await call(`${running.url}/get_vehicles`, { method: 'OPTIONS' })).toMatchObject({
      status: 200,
      headers: { allow: 'GET, HEAD, OPTIONS' },
    });
    expect(await call(`${running.url}/get_vehicles`, { method: 'POST' })).toMatchObject({ status: 405 });
  });
});

describe('one thread', () => {
  it('lets a request that hangs block all others', async () => {
    await order({ kind: 'slow', endpoint: STATUS, seconds: 0.3, times: 1 });
    const finished: string[] = [];
    await Promise.all(
      ['/settings', STATUS, '/get_vehicles'].map(async (path, index) => {
        // A little apart, so that they arrive in this order.
        await new Promise((resolve) => setTimeout(resolve, index * 30));
        await get(path);
        finished.push(path);
      }),
    );
    expect(finished).toEqual(['/settings', STATUS, '/get_vehicles']);
    const log = await control('GET', 'requests');
    expect(log).toMatchObject({
      count: 3,
      mostAtOnce: 2,
      requests: [{ path: '/settings' }, { path: STATUS, fault: 'slow' }, { path: '/get_vehicles' }],
    });
    const [, slow, last] = (log as { requests: { startedAt: string; finishedAt: string }[] }).requests;
    expect(last?.startedAt.localeCompare(slow?.finishedAt ?? '')).toBeGreaterThanOrEqual(0);
  });

  it('sees that an honest client never has two requests open', async () => {
    for (const path of [STATUS, '/settings', '/get_vehicles']) await get(path);
    expect(await control('GET', 'requests')).toMatchObject({ count: 3, mostAtOnce: 1 });
  });

  it('carries out a command whose caller gave up', async () => {
    await control('POST', 'plug', { when: 'delayed' });
    await order({ kind: 'slow', endpoint: CHARGE_NOW, seconds: 0.2 });
    await expect(call(running.url + CHARGE_NOW, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
    await get('/settings');
    await advance(1);
    expect(await control('GET', 'truth')).toMatchObject({
      vehicles: [{ state: { plug: 'charging' }, commands: [{ kind: 'chargeNow', effect: 'done' }] }],
    });
    expect(await control('GET', 'requests')).toMatchObject({ requests: [{ abandonedAt: expect.any(String) }, {}] });
  });

  it('keeps tokens out of its log', async () => {
    await get('/abrp?token=very-secret');
    expect(JSON.stringify(await control('GET', 'requests'))).not.toContain('very-secret');
  });
});

describe('the cached status', () => {
  it('is as old as the last look', async () => {
    await control('POST', 'set', { batteryPercent: 40 });
    expect(await getJson(CACHED)).toMatchObject({ energy: [{ level: 64 }, {}] });
    expect(await getJson(STATUS)).toMatchObject({ energy: [{ level: 40 }, {}] });
    expect(await getJson(CACHED)).toMatchObject({ energy: [{ level: 40 }, {}] });
  });

  it('is lost by a failed live read, until a read succeeds', async () => {
    await order({ kind: 'error500', endpoint: '/get_vehicleinfo' });
    expect(await get(STATUS)).toMatchObject({ status: 500 });
    expect(await get(CACHED)).toMatchObject({ status: 500 });
    expect(await get(CHARGE_NOW)).toMatchObject({ status: 500 });
    await control('DELETE', 'fault');
    expect(await get(CHARGE_NOW)).toMatchObject({ status: 500 });
    expect(await get(STATUS)).toMatchObject({ status: 200 });
    expect(await get(CHARGE_NOW)).toMatchObject({ status: 200, body: 'true' });
    expect(await get(CACHED)).toMatchObject({ status: 200 });
  });
});

describe('ordered faults', () => {
  const bodies: [kind: string, status: number, contentType: string, body: RegExp][] = [
    ['error500', 500, HTML, /500 Internal Server Error/],
    ['html200', 200, HTML, /^<!DOCTYPE html>/],
    ['empty', 200, 'application/json', /^$/],
    ['errorJson', 200, 'application/json', /^\{"error":".+"\}$/],
  ];
  it.each(bodies)('%s', async (kind, status, contentType, body) => {
    await order({ kind, endpoint: '/get_vehicles', times: 1 });
    expect(await get('/settings')).toMatchObject({ status: 200, body: expect.stringContaining('General') });
    expect(await get('/get_vehicles')).toMatchObject({
      status,
      headers: { 'content-type': contentType },
      body: expect.stringMatching(body),
    });
    expect(await get('/get_vehicles')).toMatchObject({ status: 200, body: expect.stringContaining(E_208.vin) });
  });

  it('cut ends the connection in the middle of the body', async () => {
    await order({ kind: 'cut', times: 1 });
    await expect(get(STATUS)).rejects.toThrow('aborted');
    expect(await get(STATUS)).toMatchObject({ status: 200 });
  });

  it('hang fails a live read in the end, and can be ended early', async () => {
    await order({ kind: 'hang', endpoint: '/get_vehicleinfo', seconds: 60 });
    const hanging = get(STATUS);
    const behind = get('/settings');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await control('GET', 'requests')).toMatchObject({ requests: [{ finishedAt: null, fault: 'hang' }, { startedAt: null }] });
    await control('DELETE', 'fault');
    expect(await hanging).toMatchObject({ status: 500 });
    expect(await behind).toMatchObject({ status: 200 });
  });

  it('refuse closes the port, and opens the same one again', async () => {
    await order({ kind: 'refuse', seconds: 0.1 });
    await expect(get('/settings')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await get('/settings')).toMatchObject({ status: 200 });

    await order({ kind: 'refuse', seconds: 3600 });
    await expect(get('/settings')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await control('DELETE', 'fault');
    expect(await get('/settings')).toMatchObject({ status: 200 });
  });

  it('a fault with seconds ends by itself', async () => {
    await order({ kind: 'html200', seconds: 0.1 });
    expect(await get('/settings')).toMatchObject({ headers: { 'content-type': HTML } });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(await get('/settings')).toMatchObject({ headers: { 'content-type': 'application/json' } });
  });

  it('stale shows what the car said before', async () => {
    await order({ kind: 'stale' });
    await advance(1);
    await control('POST', 'set', { batteryPercent: 31 });
    expect(await getJson(STATUS)).toMatchObject({ energy: [{ level: 64 }, {}] });
    await control('DELETE', 'fault');
    expect(await getJson(STATUS)).toMatchObject({ energy: [{ level: 31 }, {}] });
  });

  const bent: [kind: string, part: object][] = [
    ['mileage0', { timed_odometer: { mileage: 0 } }],
    ['unknownEnum', { energy: [{ charging: { status: 'Rebalancing' } }, {}] }],
    ['noPosition', { last_position: { geometry: { coordinates: [null, null, null] } } }],
    ['nothingReported', { energy: null, battery: null, timed_odometer: null }],
  ];
  it.each(bent)('%s bends the status', async (kind, part) => {
    await order({ kind, endpoint: '/get_vehicleinfo', times: 1 });
    expect(await getJson(STATUS)).toMatchObject(part);
    expect(await getJson(STATUS)).not.toMatchObject(part);
  });

  it('notSetUp fails every command, says so in the charge control, and reads on', async () => {
    await order({ kind: 'notSetUp' });
    const control = await getJson(`/charge_control?vin=${E_208.vin}`);
    expect(control).toEqual(recordedBody('recordings/cfg.remote_disable.charge_control'));
    for (const path of [CHARGE_NOW, `/lights/${E_208.vin}/1`, `/wakeup/${E_208.vin}`])
      expect(await get(path)).toMatchObject({ status: 500 });
    expect(await getJson(STATUS)).toMatchObject({ energy: [{ level: 64 }, {}] });
  });

  it('the longest endpoint wins', async () => {
    await order({ kind: 'error500' });
    await order({ kind: 'errorJson', endpoint: '/settings' });
    expect(await get('/settings')).toMatchObject({ status: 200 });
    expect(await get('/get_vehicles')).toMatchObject({ status: 500 });
  });
});

describe('commands', () => {
  it.each([
    '/charge_hour?vin=VR3XXXXXXXXXXXXXX&hour=1&minute=0',
    '/preconditioning/VR3XXXXXXXXXXXXXX/1',
    '/lock_door/VR3XXXXXXXXXXXXXX/1',
    '/wakeup/VR3XXXXXXXXXXXXXX',
    CHARGE_NOW,
  ])('says true to %s, which changes nothing', async (path) => {
    const before = await getJson(STATUS);
    expect(await get(path)).toMatchObject({ status: 200, body: 'true' });
    await advance(1);
    expect(await getJson(STATUS)).toEqual(before);
  });

  it('says null for lights', async () => {
    expect(await get(`/lights/${E_208.vin}/10`)).toMatchObject({ status: 200, body: 'null' });
  });

  it('wakes six times in twenty minutes, whatever the car', async () => {
    for (let count = 0; count < 6; count += 1) expect(await getJson(`/wakeup/${count === 3 ? 'VR3X' : E_208.vin}`)).toBe(true);
    expect(await getJson(`/wakeup/${E_208.vin}`)).toEqual({ error: 'Wakeup rate limit exceeded' });
    await advance(20);
    expect(await getJson(`/wakeup/${E_208.vin}`)).toBe(true);
  });

  it('reaches a sleeping car only by waking it', async () => {
    await control('POST', 'set', { asleep: true });
    await get(`/lock_door/${E_208.vin}/0`);
    await advance(1);
    expect(await getJson(STATUS)).toMatchObject({ doors_state: { locked_state: ['Locked'] } });
    await get(`/wakeup/${E_208.vin}`);
    await advance(1);
    await get(`/lock_door/${E_208.vin}/0`);
    await advance(1);
    expect(await getJson(STATUS)).toMatchObject({ doors_state: { locked_state: ['Unlocked'] } });
    expect(await control('GET', 'truth')).toMatchObject({
      vehicles: [{ commands: [{ effect: 'ignored: asleep' }, { kind: 'wakeup' }, { effect: 'done' }] }],
    });
  });

  it('charges now, stops, and starts again at the hour of the car', async () => {
    await control('POST', 'plug', { when: 'delayed' });
    expect(await getJson(STATUS)).toMatchObject({
      energy: [{ charging: { status: 'Stopped', plugged: true, next_delayed_time: 'PT22H30M' } }, {}],
    });
    await get(CHARGE_NOW);
    await advance(1);
    expect(await getJson(STATUS)).toMatchObject({ energy: [{ charging: { status: 'InProgress', charging_mode: 'Slow' } }, {}] });
    await get(`/charge_now/${E_208.vin}/0`);
    await advance(1);
    expect(await getJson(STATUS)).toMatchObject({ energy: [{ charging: { status: 'Stopped' } }, {}] });
    await get(`/charge_hour?vin=${E_208.vin}&hour=20&minute=15`);
    await advance(60);
    expect(await getJson(STATUS)).toMatchObject({ energy: [{ charging: { status: 'Stopped', next_delayed_time: 'PT20H15M' } }, {}] });
    await advance(20);
    expect(await getJson(STATUS)).toMatchObject({ energy: [{ charging: { status: 'InProgress' } }, {}] });
  });

  it('warms for ten minutes', async () => {
    await get(`/preconditioning/${E_208.vin}/1`);
    await advance(1);
    expect(await getJson(STATUS)).toMatchObject({ preconditionning: { air_conditioning: { status: 'Enabled' } } });
    await advance(10);
    expect(await getJson(STATUS)).toMatchObject({ preconditionning: { air_conditioning: { status: 'Finished' } } });
  });

  it('does not warm with a low battery, and says why', async () => {
    await control('POST', 'set', { batteryPercent: 15 });
    await get(`/preconditioning/${E_208.vin}/1`);
    await advance(1);
    expect(await getJson(STATUS)).toMatchObject({
      preconditionning: { air_conditioning: { status: 'Failure', failure_cause: 'LowBattery' } },
    });
  });
});

describe("psacc's own charge control", () => {
  const CONTROL = `/charge_control?vin=${E_208.vin}`;

  it('stops the charge at its limit, a little late as the car reports rarely', async () => {
    await get(`${CONTROL}&percentage=70`);
    await control('POST', 'plug');
    await advance(90);
    expect(await getJson(STATUS)).toMatchObject({ energy: [{ charging: { status: 'Stopped' } }, {}] });
    const status = (await getJson(STATUS)) as { energy: [{ level: number }] };
    expect(status.energy[0].level).toBeGreaterThanOrEqual(70);
    expect(status.energy[0].level).toBeLessThanOrEqual(74);
  });

  it('stops the charge at its hour', async () => {
    await get(`${CONTROL}&percentage=100&hour=19&minute=30`);
    await control('POST', 'plug');
    await advance(25);
    expect(await getJson(STATUS)).toMatchObject({ energy: [{ charging: { status: 'InProgress' } }, {}] });
    await advance(8);
    expect(await getJson(STATUS)).toMatchObject({ energy: [{ charging: { status: 'Stopped' } }, {}] });
  });

  it('accepts what makes no sense', async () => {
    expect(await getJson(`${CONTROL}&percentage=150`)).toMatchObject({ percentage_threshold: 150 });
    expect(await getJson(`${CONTROL}&percentage=-5`)).toMatchObject({ percentage_threshold: -5 });
    expect(await getJson(`${CONTROL}&hour=7`)).toMatchObject({ _stop_hour: null });
    expect(await getJson(`${CONTROL}&hour=23&minute=10`)).toMatchObject({
      _stop_hour: [23, 10],
      _next_stop_hour: 'Wed, 18 Nov 2026 23:10:00 GMT',
    });
    expect(await get(`${CONTROL}&hour=25&minute=0`)).toMatchObject({ status: 500 });
    expect(await getJson(CONTROL)).toMatchObject({ _stop_hour: [25, 0], _next_stop_hour: null });
    expect(await getJson(`${CONTROL}&hour=0&minute=0`)).toMatchObject({ _stop_hour: null });
  });

  it('is blind while the cloud fails', async () => {
    await get(`${CONTROL}&percentage=66`);
    await control('POST', 'plug');
    await order({ kind: 'error500', endpoint: '/get_vehicleinfo' });
    await advance(60);
    await control('DELETE', 'fault');
    expect(await getJson(STATUS)).toMatchObject({ energy: [{ charging: { status: 'InProgress' } }, {}] });
  });
});

describe('what the car reports', () => {
  it('is silent while it rests', async () => {
    const before = await getJson(STATUS);
    await advance(600);
    expect(await getJson(STATUS)).toEqual(before);
  });

  it('is a few minutes old while it drives', async () => {
    await control('POST', 'drive', { distanceKm: 60 });
    await advance(4);
    expect(await getJson(STATUS)).toMatchObject({ timed_odometer: { mileage: 28417.6 }, kinetic: { moving: true } });
    await advance(2);
    const { timed_odometer: odometer } = (await getJson(STATUS)) as { timed_odometer: { mileage: number } };
    expect(odometer.mileage).toBeGreaterThan(28418);
  });
});
