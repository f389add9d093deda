import { paths } from '@psa-ev/contract';
import type { VehicleId } from '@psa-ev/domain';
import { runBackendCli } from '@psa-ev/tools/demo/backend-process.ts';
import { type MessagingServer, startMessagingServer } from '@psa-ev/tools/messaging/messaging-server.ts';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';
import { People } from '../stack/people.ts';

describe('messages to the browsers of the people', () => {
  let messaging: MessagingServer;
  let stack: BackendStack;
  let people: People;
  let vehicleId: VehicleId;

  beforeAll(async () => {
    messaging = await startMessagingServer({ projectId: 'demo-psa-ev' });
    stack = await BackendStack.start({ environment: { ...messaging.environment, TIME_ZONE: 'Europe/Sofia' } });
    people = new People(stack.cloud);
    await stack.startBackend();
    vehicleId = await stack.vehicleId();
    await people.invite('owner', 'owner', [vehicleId]);
    await people.invite('viewer', 'viewer', [vehicleId]);
    await people.wants('owner', { wanted: { unplugged: true }, mostPerHour: 60 });
    await people.wants('viewer', { wanted: { unplugged: true }, mostPerHour: 60 });
    await people.register('owner', 'phone');
    await people.register('owner', 'tablet', { language: 'bg', detail: 'full' });
    await people.register('viewer', 'laptop', { detail: 'hidden' });
    await eventually('a first look for everybody', async () =>
      (await Promise.all([stack.facts.canTell('owner', 2, vehicleId), stack.facts.canTell('viewer', 1, vehicleId)])).every(Boolean),
    );
  });
  afterAll(async () => {
    await stack.stop();
    await messaging.stop();
  });
  /** What a story before has left in line belongs to that story. */
  beforeEach(async () => {
    await allSent();
    messaging.reset();
  });

  const messagesTo = (deviceId: string) => messaging.acceptedMessages().filter(({ token }) => token === `token-of-${deviceId}`);
  const health = async () => JSON.stringify((await stack.backend.health()).report);
  const allSent = () =>
    eventually('nothing to wait in line', async () => (await health()).includes('"messages":{"waiting":0,"status":"up"}'), 60_000);

  it('tells each device once, in its own words, over HTTP/2 and in the name of the project', async () => {
    await stack.car.plug();
    await eventually('a message to everybody', () => ['phone', 'tablet', 'laptop'].every((device) => messagesTo(device).length > 0));

    const [request] = messaging.requests();
    expect(request).toMatchObject({
      path: '/v1/projects/demo-psa-ev/messages:send',
      httpVersion: '2.0',
      authorization: expect.stringMatching(/^Bearer /),
    });
    expect(messagesTo('phone')).toHaveLength(1);
    expect(messagesTo('phone')[0]).toEqual({
      token: 'token-of-phone',
      webpush: {
        headers: { TTL: expect.stringMatching(/^\d+$/), Urgency: 'normal', Topic: expect.stringMatching(/^[\w-]{32}$/) },
        notification: {
          title: expect.stringContaining('e-208'),
          body: expect.any(String),
          lang: 'en-GB',
          icon: '/icons/icon-192.png',
          badge: '/icons/badge-96.png',
          tag: `charge-${vehicleId}`,
          renotify: false,
          silent: true,
          timestamp: expect.any(Number),
          actions: [{ action: 'stop-charging', title: 'Stop charging' }],
          data: {
            onActionClick: {
              default: { operation: 'focusLastFocusedOrOpen', url: `/?car=${vehicleId}` },
              'stop-charging': { operation: 'focusLastFocusedOrOpen', url: `/?car=${vehicleId}&do=stop-charging` },
            },
          },
        },
      },
    });
    expect(JSON.stringify(messagesTo('tablet'))).toMatch(/[а-я]/);
    expect(messagesTo('laptop')[0]).toMatchObject({ webpush: { notification: { title: 'PSA EV Communicator', actions: [] } } });
  });

  it('writes the feed, and the backend’s log names nobody', async () => {
    const feed = await eventually('the feed', async () => {
      const found = await stack.cloud.firestore.collection(paths.notifications(vehicleId)).get();
      return found.size >= 2 && found.docs.map((document): unknown => document.get('event.kind')).sort();
    });

    expect(feed).toEqual(['charging-started', 'plugged-in']);
    expect(stack.backend.log()).not.toMatch(/token-of|example\.com|VR3U/);
  });

  it('forgets a browser that is gone, and goes on with the others', async () => {
    messaging.answer('UNREGISTERED', { token: 'token-of-tablet' });

    await stack.car.unplug();
    await eventually('the tablet is removed', async () => !(await people.hasDevice('owner', 'tablet')));

    await eventually('a message to the others', () => messagesTo('laptop').length === 1 && messagesTo('phone').length === 1);
  });

  it('loses nobody while the project has messaging switched off', async () => {
    messaging.answer('SERVICE_DISABLED', { times: 1 });
    await stack.car.plug();
    await eventually('the first try', () => messaging.requests().length > 0);
    await eventually('the message all the same', () => messagesTo('phone').length > 0, 60_000);

    expect(await people.hasDevice('owner', 'phone')).toBe(true);
    await stack.car.unplug();
    await eventually('the unplugging told', () => messagesTo('phone').length > 1, 60_000);
  });

  it('waits with a device of which the push service says that it is too much, and holds up nobody else', async () => {
    messaging.answer('QUOTA_EXCEEDED', { token: 'token-of-phone', times: 1, retryAfterSeconds: 6 });
    const askedAt = Date.now();

    await stack.car.plug();
    await eventually('a message to the phone', () => messagesTo('phone').length === 1, 40_000);

    expect(Date.now() - askedAt).toBeGreaterThan(5_000);
    expect(messaging.acceptedMessages()[0]?.token).toBe('token-of-laptop');
    await allSent();
  });

  it('keeps a message through an outage of the internet and sends it once', async () => {
    await stack.car.unplug();
    await eventually('the unplugging told', () => messagesTo('phone').length === 1);
    await messaging.outage();
    await stack.car.set({ batteryPercent: 15 });
    await eventually('health to tell of it', async () => (await health()).includes('messages":{"since'), 60_000);

    await messaging.restore();
    await eventually('the message', () => messagesTo('phone').length > 1, 60_000);

    expect(messagesTo('phone').filter((message) => JSON.stringify(message).includes(`battery-${vehicleId}`))).toHaveLength(1);
  });

  it('sends nothing to who has lost the access a moment ago, though the device is still there', async () => {
    await people.allow('viewer', 'viewer', []);

    await stack.car.plug();
    await eventually('a message to the owner', () => messagesTo('phone').length > 0);
    await allSent();

    expect(messagesTo('laptop')).toEqual([]);
  });

  it('sends nothing more to who was removed on the Pi, and forgets the device', async () => {
    await people.allow('viewer', 'viewer', [vehicleId]);
    await runBackendCli(['users', 'remove', 'viewer@example.com'], stack.backendOptions);

    await stack.car.unplug();
    await eventually('a message to the owner', () => messagesTo('phone').length > 0);
    await allSent();

    expect(messagesTo('laptop')).toEqual([]);
    expect(await people.hasDevice('viewer', 'laptop')).toBe(false);
  });

  describe('on request', () => {
    const now = () => new Date().toISOString();

    it.each([
      ['a device that is not there', 'nowhere', now, 'device-gone'],
      ['a test that was asked for long ago', 'phone', () => '2026-01-01T00:00:00.000Z', 'expired'],
    ])('says why not: %s', async (name, deviceId, requestedAt, outcome) => {
      const requestId = name.replaceAll(' ', '-');
      await people.ask('owner', requestId, { kind: 'test', deviceId, requestedAt: requestedAt() });

      expect(await eventually('an answer', () => people.answerTo('owner', requestId))).toBe(outcome);
    });

    it('sends a test message to a device that has asked for one', async () => {
      await people.ask('owner', 'try', { kind: 'test', deviceId: 'phone', requestedAt: now() });

      expect(await eventually('an answer', () => people.answerTo('owner', 'try'))).toBe('sent');
      expect(messagesTo('phone')).toHaveLength(1);
    });

    it('refuses what it cannot read, and a stranger', async () => {
      await stack.cloud.auth.createUser({ uid: 'stranger' });
      await people.register('stranger', 'radio');
      await people.ask('stranger', 'please', { kind: 'test', deviceId: 'radio', requestedAt: now() });
      await stack.cloud.firestore.doc(paths.messageRequest('owner', 'nonsense')).set({ kind: 'sing' });

      expect(await eventually('an answer', () => people.answerTo('stranger', 'please'))).toBe('refused');
      expect(await eventually('an answer', () => people.answerTo('owner', 'nonsense'))).toBe('refused');
      expect(messagesTo('radio')).toEqual([]);
    });

    it('reminds of what stands in the feed, when asked to', async () => {
      await stack.car.set({ batteryPercent: 9 });
      const lowId = await eventually('the low battery in the feed', async () => {
        const found = await stack.cloud.firestore.collection(paths.notifications(vehicleId)).get();
        return found.docs.find((document) => document.id.endsWith('battery-low-10'))?.id ?? null;
      });
      await eventually('the message itself', () => messagesTo('phone').some((message) => JSON.stringify(message).includes(lowId)));
      messaging.reset();

      const remindAt = new Date(Date.now() + 3_000);
      await people.ask('owner', 'later', {
        kind: 'remind',
        vehicleId,
        notificationId: lowId,
        remindAt: remindAt.toISOString(),
        requestedAt: now(),
      });

      expect(await eventually('an answer', () => people.answerTo('owner', 'later'))).toBe('planned');
      await eventually('the reminder', () => messagesTo('phone').some((message) => JSON.stringify(message).includes(lowId)));
      expect(Date.now()).toBeGreaterThanOrEqual(remindAt.getTime());
    });

    it('refuses to remind of another car', async () => {
      await people.ask('owner', 'foreign', {
        kind: 'remind',
        vehicleId: 'ponmlkjihgfedcba',
        notificationId: 'any',
        remindAt: now(),
        requestedAt: now(),
      });

      expect(await eventually('an answer', () => people.answerTo('owner', 'foreign'))).toBe('refused');
    });
  });
});
