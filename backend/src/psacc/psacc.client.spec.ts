import { A_VEHICLE_ID, at } from '@psa-ev/testing';
import { type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { LocalPsacc } from '../../test/local-psacc.js';
import {
  PsaccConnectionCut,
  PsaccEmptyAnswer,
  PsaccError,
  PsaccFailed,
  PsaccForeignAnswer,
  PsaccRefused,
  PsaccSilent,
  PsaccUnreachable,
  PsaccUnreadable,
} from './psacc.errors.js';

const VIN = 'VR3UHZKXZLT000001';
const A_STATUS = JSON.stringify({ energy: [{ type: 'Electric', level: 64 }] });
const HTML = 'text/html; charset=utf-8';

let psacc: LocalPsacc;
beforeEach(async () => (psacc = await LocalPsacc.start()));
afterEach(() => psacc.stop());

async function failureOf(promise: Promise<unknown>): Promise<PsaccError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof PsaccError) return error;
  throw new Error(`expected a PsaccError, got ${String(error)}`);
}

describe('when psacc does not give a status', () => {
  const read = async (limits = {}) => failureOf((await psacc.client({ limits })).readVehicle(A_VEHICLE_ID, VIN));

  afterEach(() => {
    for (const line of psacc.warnings) expect(line).not.toContain(VIN);
  });

  it.each([
    ['an error page', 500, HTML, '<!doctype html><title>500 Internal Server Error</title>', PsaccFailed, 'failed'],
    ['an error page that claims to be JSON', 500, 'application/json', A_STATUS, PsaccFailed, 'failed'],
    ['a status that is not quite 200', 203, 'application/json', A_STATUS, PsaccFailed, 'failed'],
    ['words of refusal', 200, 'application/json', `{"error": "VIN ${VIN} not in list"}`, PsaccRefused, 'failed'],
    ['a web page', 200, HTML, '<!doctype html><title>My car info</title>', PsaccForeignAnswer, 'foreign'],
    ['JSON that claims to be a web page', 200, HTML, A_STATUS, PsaccForeignAnswer, 'foreign'],
    ['JSON of another family', 200, 'application/jsonp', A_STATUS, PsaccForeignAnswer, 'foreign'],
    ['a web page that claims to be JSON', 200, 'application/json', '<!doctype html>', PsaccForeignAnswer, 'foreign'],
    ['half a status', 200, 'application/json', A_STATUS.slice(0, 20), PsaccForeignAnswer, 'foreign'],
    ['nothing', 200, 'application/json', '', PsaccEmptyAnswer, 'foreign'],
    ['a line end', 200, 'application/json', '\n', PsaccEmptyAnswer, 'foreign'],
    ['true', 200, 'application/json', 'true', PsaccUnreadable, 'foreign'],
    ['null', 200, 'application/json', 'null', PsaccUnreadable, 'foreign'],
    ['a list', 200, 'application/json', `[${A_STATUS}]`, PsaccUnreadable, 'foreign'],
    ['an object with nothing of a status', 200, 'application/json', `{"${VIN}": {"soh": 93}}`, PsaccUnreadable, 'foreign'],
  ])('says so for %s', async (_, status, contentType, body, type, outcome) => {
    psacc.answersWith(body, contentType, status);
    const error = await read();
    expect(error).toBeInstanceOf(type);
    expect(error.outcome).toBe(outcome);
    expect(error.message).toMatch(/^reading the vehicle status: /);
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(VIN);
  });

  it('names the fields that it looked for', async () => {
    psacc.answersWith('{}');
    expect((await read()).message).toMatch(/energy, battery, .*timed_odometer/);
  });

  it('says so when the connection is cut before any answer', async () => {
    psacc.answer = (request) => request.socket.destroy();
    expect(await read()).toBeInstanceOf(PsaccConnectionCut);
  });

  it('says so when the connection is cut in the middle of the answer', async () => {
    psacc.answer = (request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
      response.write('{"energy": [', () => request.socket.destroy());
    };
    expect(await read()).toBeInstanceOf(PsaccConnectionCut);
  });

  it('says so when nothing listens', async () => {
    const client = await psacc.client();
    await psacc.stop();
    const error = await failureOf(client.readVehicle(A_VEHICLE_ID, VIN));
    expect(error).toBeInstanceOf(PsaccUnreachable);
    expect(error.message).toContain('ECONNREFUSED');
    expect(JSON.stringify(error)).not.toContain(VIN);
    psacc = await LocalPsacc.start();
  });

  it('says so when the address leads nowhere', async () => {
    const client = await psacc.client({ environment: { psaccUrl: `http://${'no-such-label'.repeat(6)}.invalid:5000` } });
    expect(await failureOf(client.readVehicle(A_VEHICLE_ID, VIN))).toBeInstanceOf(PsaccUnreachable);
  });

  it('says so when what answers does not speak HTTP', async () => {
    const stranger = createServer((socket) => socket.resume().end('SSH-2.0-OpenSSH_9.2\r\n'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const { port } = stranger.address() as AddressInfo;
    const client = await psacc.client({ environment: { psaccUrl: `http://127.0.0.1:${port}` } });
    expect(await failureOf(client.readVehicle(A_VEHICLE_ID, VIN))).toBeInstanceOf(PsaccForeignAnswer);
    await new Promise((resolve) => stranger.close(resolve));
  });

  it('waits no longer than it should for an answer that never comes', async () => {
    psacc.answer = () => undefined;
    const error = await read({ liveReadMs: 100 });
    expect(error).toBeInstanceOf(PsaccSilent);
    expect(error.message).toContain('0.1 s');
  });

  it('waits no longer than it should for the rest of an answer', async () => {
    psacc.answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
      response.write('{"energy": [');
    };
    expect(await read({ liveReadMs: 100 })).toBeInstanceOf(PsaccSilent);
  });

  it('does not read on when an answer has no end', async () => {
    psacc.answersWith(JSON.stringify({ energy: 'x'.repeat(20_000) }));
    expect(await read({ bodyBytes: 10_000 })).toBeInstanceOf(PsaccForeignAnswer);
  });

  it('does not follow to another address', async () => {
    psacc.answer = (_, response) => response.writeHead(302, { location: `${psacc.url}/elsewhere` }).end();
    expect(await read()).toEqual(new PsaccFailed('reading the vehicle status', 302));
    expect(psacc.asked).toEqual([`/get_vehicleinfo/${VIN}`]);
  });

  it('keeps the words of a refusal short and free of secrets', async () => {
    psacc.answersWith(JSON.stringify({ error: `${VIN} at 48.85661 ${'so '.repeat(1000)}` }));
    const error = await read();
    expect(error).toBeInstanceOf(PsaccRefused);
    expect(error.message.length).toBeLessThan(300);
    expect(error.message).not.toMatch(/VR3UHZ|48\.85/);
  });
});

describe('what is asked', () => {
  it('is the live status, or what psacc has in its memory', async () => {
    psacc.answersWith(A_STATUS);
    await (await psacc.client()).readVehicle(A_VEHICLE_ID, VIN);
    await (await psacc.client({ environment: { psaccRead: 'cache' } })).readVehicle(A_VEHICLE_ID, VIN);
    expect(psacc.asked).toEqual([`/get_vehicleinfo/${VIN}`, `/get_vehicleinfo/${VIN}?from_cache=1`]);
  });

  it('stays below the base path of psacc, whatever the VIN looks like', async () => {
    psacc.answersWith(A_STATUS);
    const client = await psacc.client({ environment: { psaccUrl: `${psacc.url}/psacc` } });
    await client.readVehicle(A_VEHICLE_ID, 'A/B ?#');
    expect(psacc.asked).toEqual(['/psacc/get_vehicleinfo/A%2FB%20%3F%23']);
  });

  it('goes straight to psacc, also where the environment names a proxy', async () => {
    const proxy = 'http://127.0.0.1:9';
    const environment = jest.replaceProperty(process, 'env', {
      ...process.env,
      HTTP_PROXY: proxy,
      http_proxy: proxy,
      NO_PROXY: '',
      no_proxy: '',
    });
    psacc.answersWith(A_STATUS);
    await expect((await psacc.client()).readVehicle(A_VEHICLE_ID, VIN).finally(() => environment.restore())).resolves.toMatchObject({
      battery: { percent: 64 },
    });
  });

  it('gets the time of the answer, not of the question', async () => {
    const client = await psacc.client();
    psacc.answersWith(A_STATUS);
    const answer = psacc.answer;
    psacc.answer = (request, response) => {
      psacc.clock.set('08:16');
      answer(request, response);
    };
    const { vehicleId, polledAt, changedAt } = await client.readVehicle(A_VEHICLE_ID, VIN);
    expect({ vehicleId, polledAt, changedAt }).toEqual({ vehicleId: A_VEHICLE_ID, polledAt: at('08:16'), changedAt: at('08:16') });
  });

  it('logs a word that is not known once, however often it comes', async () => {
    psacc.answersWith(JSON.stringify({ ignition: { type: 'Hover' }, service: { type: VIN } }));
    const client = await psacc.client();
    for (let reading = 0; reading < 3; reading++) await client.readVehicle(A_VEHICLE_ID, VIN);
    expect(psacc.warnings).toHaveLength(2);
    expect(psacc.warnings.join()).toContain('"Hover"');
    expect(psacc.warnings.join()).not.toContain(VIN);
  });
});

describe('calls that come together', () => {
  it('are carried one at a time, in their order, and one that fails stops no other', async () => {
    let running = 0;
    let most = 0;
    psacc.answer = (request, response) => {
      most = Math.max(most, ++running);
      setTimeout(() => {
        running -= 1;
        if (request.url?.includes('BROKEN')) request.socket.destroy();
        else response.writeHead(200, { 'content-type': 'application/json' }).end(A_STATUS);
      }, 5);
    };
    const client = await psacc.client();
    const calls = [
      client.readVehicle(A_VEHICLE_ID, 'FIRST'),
      client.readVehicle(A_VEHICLE_ID, 'BROKEN'),
      client.probe(),
      client.listVehicles(),
      client.readVehicle(A_VEHICLE_ID, 'LAST'),
    ];
    const ends = (await Promise.allSettled(calls)).map(({ status }) => status);
    expect(ends).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect(psacc.asked).toEqual([
      '/get_vehicleinfo/FIRST',
      '/get_vehicleinfo/BROKEN',
      '/settings',
      '/get_vehicles',
      '/get_vehicleinfo/LAST',
    ]);
    expect(most).toBe(1);
  });

  it('have their time counted from when they are sent', async () => {
    const client = await psacc.client({ limits: { fromMemoryMs: 400 } });
    psacc.answer = (request, response) => {
      const reply = () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"General": {}, "energy": []}');
      if (request.url === '/settings') reply();
      else setTimeout(reply, 600);
    };
    const [, probe] = await Promise.all([client.readVehicle(A_VEHICLE_ID, VIN), client.probe()]);
    expect(probe).toBe('alive');
  });
});

describe('a probe', () => {
  const probe = async () => (await psacc.client({ limits: { fromMemoryMs: 100 } })).probe();

  it('finds nothing where nothing listens', async () => {
    const client = await psacc.client();
    await psacc.stop();
    expect(await client.probe()).toBe('unreachable');
    psacc = await LocalPsacc.start();
  });

  it('finds nothing where the connection is cut', async () => {
    psacc.answer = (request) => request.socket.destroy();
    expect(await probe()).toBe('unreachable');
  });

  it('finds psacc blocked when it does not answer', async () => {
    psacc.answer = () => undefined;
    expect(await probe()).toBe('silent');
  });

  it.each([
    ['a web page', '<html></html>', HTML, 200],
    ['a page that it never serves', '<html></html>', HTML, 404],
    ['other JSON', '{"status": "ok"}', 'application/json', 200],
    ['a list', '[]', 'application/json', 200],
    ['nothing', '', 'application/json', 200],
  ])('finds a stranger in %s', async (_, body, contentType, status) => {
    psacc.answersWith(body, contentType, status);
    expect(await probe()).toBe('foreign');
  });

  it('finds psacc alive by its own way to fail', async () => {
    psacc.answersWith('<html></html>', HTML, 500);
    expect(await probe()).toBe('alive');
    psacc.answersWith('{"error": "no"}');
    expect(await probe()).toBe('alive');
  });

  it('finds psacc alive by its settings', async () => {
    psacc.answersWith('{"General": {"currency": "€"}, "Electricity_config": {}}');
    expect(await probe()).toBe('alive');
    expect(psacc.asked).toEqual(['/settings']);
  });
});

describe('asking whether psacc can send commands', () => {
  const ask = async () => (await psacc.client({ limits: { fromMemoryMs: 100 } })).remoteControl(VIN);

  it.each([
    ['is gone', (request: IncomingMessage) => request.socket.destroy()],
    ['is silent', () => undefined],
  ])('finds out nothing when psacc %s', async (_what, answer) => {
    psacc.answer = answer;
    expect(await ask()).toBe('unknown');
  });

  it.each([
    ['a web page', '<html></html>', HTML, 200],
    ['an error page', '<html></html>', HTML, 500],
    ['another refusal', '{"error": "no"}', 'application/json', 200],
    ['other JSON', '{"status": "ok"}', 'application/json', 200],
  ])('finds out nothing from %s', async (_what, body, contentType, status) => {
    psacc.answersWith(body, contentType, status);
    expect(await ask()).toBe('unknown');
  });

  it('asks nothing that the maker’s cloud would see', async () => {
    psacc.answersWith('{"percentage_threshold": 80}');
    expect(await ask()).toBe('set-up');
    expect(psacc.asked).toEqual([`/charge_control?vin=${VIN}`]);
  });
});
