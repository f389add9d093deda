import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { isTaken } from '../emulators/free-ports.ts';
import { type MessagingServer, startMessagingServer } from './messaging-server.ts';

const MESSAGE = {
  notification: { title: 'Charged', body: '80 %' },
  webpush: { headers: { TTL: '600' }, notification: { tag: 'charge', data: { url: '/charging' } } },
};
const ACCEPTED = expect.stringMatching(/^projects\/demo-tools\/messages\/./);

describe('the local messaging server', () => {
  it('frees its port and leaves no key behind when it is stopped twice', async () => {
    const server = await startMessagingServer({ projectId: 'demo-tools' });
    expect(statSync(server.serviceAccountFile).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(server.serviceAccountFile, 'utf8'))).toMatchObject({
      type: 'service_account',
      project_id: 'demo-tools',
    });
    await server.stop();
    await server.stop();
    expect(existsSync(server.serviceAccountFile)).toBe(false);
    expect(await isTaken(server.port)).toBe(false);
  });
});

describe('firebase-admin in another process', () => {
  let server: MessagingServer;
  let sender: ChildProcess;
  beforeAll(async () => {
    server = await startMessagingServer({ projectId: 'demo-tools' });
    const env = { PATH: process.env['PATH'], ...server.environment };
    sender = fork(join(import.meta.dirname, 'testing/sender.ts'), { env, execArgv: [] });
  });
  beforeEach(() => server.reset());
  afterAll(async () => {
    sender.kill();
    await once(sender, 'close');
    await server.stop();
  });

  /** What firebase-admin said of each token: the name of its message, or the code of its error. */
  const sending = async (how: 'send' | 'sendEach', ...tokens: string[]): Promise<unknown> => {
    sender.send({ how, tokens, message: MESSAGE });
    const [said] = await once(sender, 'message');
    return said;
  };

  it('is told where no server answers, before it has an access token and after, and sends again when one does', async () => {
    await server.outage();
    expect(await sending('send', 'phone')).toEqual(['app/invalid-credential']);
    await server.restore();
    expect(await sending('send', 'phone')).toEqual([ACCEPTED]);

    await server.outage();
    expect(await sending('send', 'phone')).toEqual(['app/network-error']);
    expect(await sending('sendEach', 'phone')).toEqual(['messaging/unknown-error']);
    await server.restore();
    expect(await sending('send', 'phone')).toEqual([ACCEPTED]);
    expect(server.acceptedMessages()).toHaveLength(2);
  });

  it.each([
    ['UNREGISTERED', 'messaging/registration-token-not-registered'],
    ['INVALID_ARGUMENT', 'messaging/invalid-argument'],
    ['SENDER_ID_MISMATCH', 'messaging/mismatched-credential'],
    ['QUOTA_EXCEEDED', 'messaging/message-rate-exceeded'],
    ['INTERNAL', 'messaging/internal-error'],
  ] as const)('is told %s once, for the token that it was ordered for', async (refusal, code) => {
    server.answer(refusal, { token: 'tablet', retryAfterSeconds: 1 });
    expect(await sending('send', 'phone', 'tablet')).toEqual([ACCEPTED, code]);
    expect(await sending('sendEach', 'phone', 'tablet')).toEqual([ACCEPTED, code]);
    expect(server.requests()).toHaveLength(4);
  });

  it('tries again by itself where the service is unavailable, and when it says', async () => {
    server.answer('UNAVAILABLE', { times: 1, retryAfterSeconds: 1 });
    server.answer('UNAVAILABLE', { times: 1 });
    expect(await sending('send', 'phone')).toEqual([ACCEPTED]);
    expect(server.requests().map(({ outcome }) => outcome)).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'accepted']);
  });

  it('gives up at once where it is told to wait for more than a minute', async () => {
    server.answer('UNAVAILABLE', { retryAfterSeconds: 61 });
    expect(await sending('send', 'phone')).toEqual(['messaging/server-unavailable']);
    expect(server.requests()).toHaveLength(1);
  });

  it.each(['reset', 'close'] as const)('sends a second time, over HTTP/1.1, after a %s before the answer', async (ending) => {
    server.answer(ending, { times: 1 });
    expect(await sending('send', 'phone')).toEqual([ACCEPTED]);
    expect(server.requests().map(({ outcome }) => outcome)).toEqual([ending, 'accepted']);
  });

  it('is told late that its message was taken, where that was ordered', async () => {
    server.answer('accepted', { toldAfterMs: 300 });
    const askedAt = performance.now();
    expect(await sending('send', 'phone')).toEqual([ACCEPTED]);
    expect(performance.now() - askedAt).toBeGreaterThan(300);
    expect(server.acceptedMessages()).toHaveLength(1);
  });

  it('waits while the server is silent, and others are served meanwhile', async () => {
    server.answer('hang', { token: 'tablet' });
    const waiting = fork(join(import.meta.dirname, 'testing/sender.ts'), { env: { ...server.environment }, execArgv: [] });
    waiting.send({ how: 'send', tokens: ['tablet'], message: MESSAGE });
    while (!server.requests().some(({ outcome }) => outcome === 'hang')) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await sending('send', 'phone')).toEqual([ACCEPTED]);
    expect(waiting.exitCode).toBeNull();
    waiting.kill();
    await once(waiting, 'close');
  });

  it('sends exactly what it was given, with the access token of the service account', async () => {
    await sending('send', 'phone');
    await sending('sendEach', 'tablet');
    const common = {
      path: '/v1/projects/demo-tools/messages:send',
      authorization: expect.stringMatching(/^Bearer access-/),
      outcome: 'accepted',
    };
    expect(server.requests()).toEqual([
      { ...common, httpVersion: '1.1', message: { token: 'phone', ...MESSAGE } },
      { ...common, httpVersion: '2.0', message: { token: 'tablet', ...MESSAGE } },
    ]);
  });
});

describe('a stranger', () => {
  let server: MessagingServer;
  const certificate = () => readFileSync(server.environment['NODE_EXTRA_CA_CERTS'] ?? '', 'utf8');
  beforeAll(async () => {
    server = await startMessagingServer({ projectId: 'demo-tools' });
  });
  afterAll(() => server.stop());

  const post = async (path: string, body: string, headers: Record<string, string> = {}): Promise<number> => {
    const asking = request({
      method: 'POST',
      host: '127.0.0.1',
      servername: 'fcm.googleapis.com',
      port: server.port,
      path,
      headers,
      ca: certificate(),
    });
    asking.end(body);
    const [answer] = await once(asking, 'response');
    answer.resume();
    return answer.statusCode;
  };
  const SEND = '/v1/projects/demo-tools/messages:send';
  const toPhone = JSON.stringify({ message: { token: 'phone' } });

  it('gets no access token without the signature of the service account', async () => {
    const grant = 'grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer';
    expect(await post('/token', `${grant}&assertion=e30.e30.e30`)).toBe(400);
    expect(await post('/token', grant)).toBe(400);
    expect(server.accessTokenCount()).toBe(0);
  });

  it('sends nothing: without an access token, with one of its own making, to another project, or to nobody', async () => {
    expect(await post(SEND, toPhone)).toBe(401);
    expect(await post(SEND, toPhone, { authorization: 'Bearer access-guessed' })).toBe(401);
    expect(await post('/v1/projects/somebody-elses/messages:send', toPhone)).toBe(404);
    expect(await post(SEND, JSON.stringify({ message: {} }))).toBe(400);
    expect(server.requests().map(({ outcome }) => outcome)).toEqual(['unauthenticated', 'unauthenticated']);
  });
});
