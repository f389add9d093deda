import { Logger } from '@nestjs/common';
import { paths } from '@psa-ev/contract';
import { type Diagnosis, NO_JOURNAL_FACTS, type NotificationEvent, type Snapshot, type VehicleId } from '@psa-ev/domain';
import { aChargingSnapshot, anEventOf, aSnapshot, aVehicle, A_VEHICLE_ID, at } from '@psa-ev/testing';
import type { Firestore } from 'firebase-admin/firestore';
import { anEnvironment } from '../../test/environment.builder.js';
import { FakeClock } from '../../test/fake-clock.js';
import { notify } from '../../test/notify.js';
import { aDevice, register } from '../../test/person.builder.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import { MessageDispatcher } from './message.dispatcher.js';
import type { MessageQueue, NewMessage } from './message.queue.js';
import type { NotificationService } from './notification.service.js';
import type { PersonDirectory } from './person.directory.js';
import type { PersonSync } from './person.sync.js';
import { PushService, type PushMessage, type PushOutcome } from './push-service.js';

const OK: Diagnosis = { kind: 'ok', since: at('06:00') };
const SENT: PushOutcome = { kind: 'sent' };
const AWAY: PushOutcome = { kind: 'later', reason: 'getaddrinfo ENOTFOUND fcm.googleapis.com', afterMs: null };

/** The push service as the story wants it. */
class ScriptedPush extends PushService {
  readonly sent: PushMessage[] = [];
  asked = 0;
  outcomeFor: (message: PushMessage) => PushOutcome = () => SENT;

  async send(messages: readonly PushMessage[]): Promise<readonly PushOutcome[]> {
    this.asked += 1;
    return messages.map((message) => {
      const outcome = this.outcomeFor(message);
      if (outcome.kind === 'sent') this.sent.push(message);
      return outcome;
    });
  }
}

/** Firestore as far as the dispatcher needs it: devices that can be looked at and deleted. */
class FakeDevices {
  readonly tokens = new Map<string, string>();

  doc(path: string) {
    return { path };
  }

  async runTransaction(work: (transaction: object) => Promise<void>): Promise<void> {
    await work({
      get: async ({ path }: { path: string }) => ({ get: () => this.tokens.get(path) }),
      delete: ({ path }: { path: string }) => this.tokens.delete(path),
    });
  }
}

describe('the dispatcher of messages', () => {
  let database: TemporaryDatabase;
  let persons: PersonDirectory;
  let notifications: NotificationService;
  let queue: MessageQueue;
  let push: ScriptedPush;
  let devices: FakeDevices;
  let clock: FakeClock;
  let dispatcher: MessageDispatcher;
  let accessIsKnown: boolean;
  /** What Firebase Auth would answer next. */
  let whenAsked: () => Promise<void>;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    clock = new FakeClock('08:00');
    push = new ScriptedPush();
    devices = new FakeDevices();
    accessIsKnown = true;
    whenAsked = async () => undefined;
    ({ persons, queue, notifications } = await notify(database));
    const sync: Pick<PersonSync, 'askAccess'> = {
      askAccess: async () => {
        if (!accessIsKnown) throw new Error('Firebase Auth is not reached');
        await whenAsked();
      },
    };
    dispatcher = new MessageDispatcher(
      queue,
      notifications,
      persons,
      sync as PersonSync,
      push,
      devices as unknown as Firestore,
      anEnvironment(),
      clock,
    );
    await register(persons, {});
    see(aChargingSnapshot({ at: '08:00' }));
  });
  afterEach(() => database.close());

  const see = (snapshot: Snapshot) => {
    const situation = {
      at: snapshot.polledAt,
      elapsedMs: clock.elapsedMs(),
      timeZone: 'Europe/Sofia',
      snapshot,
      diagnosis: OK,
      installation: OK,
      journal: NO_JOURNAL_FACTS,
    };
    notifications.considerVehicle(aVehicle(), situation, situation);
  };
  const charged = (percent: number, time: string): NotificationEvent => ({
    kind: 'charging-finished',
    happenedAt: at(time),
    percent,
    gainedPercent: 20,
    minutes: 100,
    energy: null,
    cost: null,
  });
  const aMessage = (changes: Partial<NewMessage> = {}): NewMessage => ({
    uid: 'uid-of-owner',
    deviceId: 'phone',
    vehicleId: A_VEHICLE_ID,
    notificationId: 'an-id',
    event: charged(80, '08:00'),
    deliverAt: at('08:00'),
    expiresAt: at('20:00'),
    ...changes,
  });
  const wait = (changes: Partial<NewMessage> = {}) =>
    database.unitOfWork.transaction((manager) => queue.put(manager, aMessage(changes), clock.now()));
  const dispatchAt = (time: string) => {
    clock.set(time);
    return dispatcher.dispatch();
  };

  describe('when the push service cannot be reached', () => {
    it('keeps the messages, and asks less and less often', async () => {
      push.outcomeFor = () => AWAY;
      await wait();

      for (let minute = 0; minute < 60; minute += 1) await dispatchAt(`08:${String(minute).padStart(2, '0')}`);

      expect(push.asked).toBeLessThan(15);
      expect(await queue.count()).toBe(1);
      expect(dispatcher.pushLink).toMatchObject({ kind: 'failing', since: at('08:00') });
    });

    it('sends after an hour what is still worth it, and drops what has expired', async () => {
      push.outcomeFor = () => AWAY;
      await wait();
      await wait({ vehicleId: null, event: { kind: 'test', happenedAt: at('08:00') }, expiresAt: at('08:05') });
      await dispatchAt('08:00');

      push.outcomeFor = () => SENT;
      await dispatchAt('09:00');

      expect(push.sent.map(({ webpush }) => webpush.notification?.tag)).toEqual([`charge-${A_VEHICLE_ID}`]);
      expect(await queue.count()).toBe(0);
      expect(dispatcher.pushLink).toEqual({ kind: 'ok' });
    });

    it('tells the newest of a charge alone when it is back', async () => {
      push.outcomeFor = () => AWAY;
      await wait({ event: charged(80, '08:00') });
      await dispatchAt('08:00');
      await wait({ event: charged(90, '08:30') });

      push.outcomeFor = () => SENT;
      await dispatchAt('09:00');

      expect(push.sent).toHaveLength(1);
      expect(push.sent[0]?.webpush.notification?.timestamp).toBe(at('08:30').getTime());
    });

    it('waits as long as the push service asks for', async () => {
      push.outcomeFor = () => ({ kind: 'later', reason: 'quota', afterMs: 20 * 60_000 });
      await wait();
      await dispatchAt('08:00');
      push.outcomeFor = () => SENT;

      await dispatchAt('08:19');
      expect(push.sent).toEqual([]);
      await dispatchAt('08:21');

      expect(push.sent).toHaveLength(1);
    });

    it('sends nothing while nobody can say who may still be told', async () => {
      accessIsKnown = false;
      await wait();

      await dispatchAt('08:00');

      expect(push.asked).toBe(0);
      expect(await queue.count()).toBe(1);
    });
  });

  describe('when one device alone cannot be reached', () => {
    const sentTo = () => push.sent.map(({ token, webpush }) => [token, webpush.notification?.timestamp]);
    let askedOfThePhone: number;

    beforeEach(async () => {
      askedOfThePhone = 0;
      await register(persons, { devices: { phone: aDevice(), tablet: aDevice({ token: 'token-of-a-tablet' }) } });
      push.outcomeFor = ({ token }) => {
        if (token === 'token-of-a-tablet') return SENT;
        askedOfThePhone += 1;
        return { kind: 'later', reason: 'quota', afterMs: 20 * 60_000 };
      };
    });

    it('goes on sending to the others', async () => {
      await wait();
      await wait({ deviceId: 'tablet' });
      await dispatchAt('08:00');
      await wait({ deviceId: 'tablet', event: charged(90, '08:01') });
      await dispatchAt('08:01');

      expect(sentTo()).toEqual([
        ['token-of-a-tablet', at('08:00').getTime()],
        ['token-of-a-tablet', at('08:01').getTime()],
      ]);
      expect(dispatcher.pushLink).toEqual({ kind: 'ok' });
    });

    it('lets nobody wait behind it, though nothing else was to be sent', async () => {
      await wait();
      await dispatchAt('08:00');
      await wait({ deviceId: 'tablet', event: charged(90, '08:01') });
      await dispatchAt('08:01');

      expect(sentTo()).toEqual([['token-of-a-tablet', at('08:01').getTime()]]);
    });

    it('waits with that device as long as the push service asks for', async () => {
      await wait();
      await wait({ deviceId: 'tablet' });

      for (let minute = 0; minute < 60; minute += 1) await dispatchAt(`08:${String(minute).padStart(2, '0')}`);

      expect(askedOfThePhone).toBe(3);
      expect(await queue.count()).toBe(1);
    });
  });

  it('leaves the push service alone while none of several devices is reached', async () => {
    await register(persons, { devices: { phone: aDevice(), tablet: aDevice({ token: 'token-of-a-tablet' }) } });
    push.outcomeFor = () => ({ kind: 'later', reason: 'quota', afterMs: 20 * 60_000 });
    await wait();
    await wait({ deviceId: 'tablet' });
    await dispatchAt('08:00');
    await register(persons, { devices: { watch: aDevice({ token: 'token-of-a-watch' }) } });
    await wait({ deviceId: 'watch' });
    await dispatchAt('08:01');

    expect(push.asked).toBe(1);
  });

  describe('when the disk is full', () => {
    /** As a full disk does: reading goes on, and so does removing where there is nothing to be removed. */
    const refuse = (statement: 'UPDATE' | 'DELETE') =>
      database.dataSource.query(
        `CREATE TRIGGER refuse_${statement} BEFORE ${statement} ON message BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`,
      );
    const allow = (statement: 'UPDATE' | 'DELETE') => database.dataSource.query(`DROP TRIGGER refuse_${statement}`);
    const dispatchForAnHour = async () => {
      for (let minute = 0; minute < 60; minute += 1) await dispatchAt(`08:${String(minute).padStart(2, '0')}`);
    };

    it('sends nothing that could not be taken out of line, and sends it once there is room', async () => {
      await refuse('UPDATE');
      await refuse('DELETE');
      await wait();

      await dispatchForAnHour();
      expect(push.asked).toBe(0);
      await allow('UPDATE');
      await allow('DELETE');
      await dispatchAt('09:10');

      expect(push.sent).toHaveLength(1);
      expect(await queue.count()).toBe(0);
    });

    it('sends once what was on its way when the disk became full, and asks the disk less and less often', async () => {
      await refuse('DELETE');
      await wait();
      const looks = jest.spyOn(queue, 'due');

      await dispatchForAnHour();
      expect(push.sent).toHaveLength(1);
      expect(looks.mock.calls.length).toBeLessThan(15);
      await allow('DELETE');
      await dispatchAt('09:10');

      expect(push.sent).toHaveLength(1);
      expect(await queue.count()).toBe(0);
    });

    it('sends what is newer than that', async () => {
      await refuse('DELETE');
      await wait();
      await dispatchAt('08:00');
      await wait({ event: charged(90, '08:01') });
      await allow('DELETE');
      await dispatchAt('08:10');

      expect(push.sent.map(({ webpush }) => webpush.notification?.timestamp)).toEqual([at('08:00').getTime(), at('08:01').getTime()]);
      expect(await queue.count()).toBe(0);
    });
  });

  it('removes a browser that is gone, and what waits for it', async () => {
    const path = paths.device('uid-of-owner', 'phone');
    devices.tokens.set(path, 'token-of-a-phone');
    push.outcomeFor = () => ({ kind: 'device-gone' });
    await wait();

    await dispatchAt('08:00');

    expect(devices.tokens.has(path)).toBe(false);
    expect(await queue.count()).toBe(0);
  });

  it('keeps a browser that has just given itself a new token', async () => {
    const path = paths.device('uid-of-owner', 'phone');
    devices.tokens.set(path, 'a-newer-token');
    push.outcomeFor = () => ({ kind: 'device-gone' });
    await wait();

    await dispatchAt('08:00');

    expect(devices.tokens.get(path)).toBe('a-newer-token');
  });

  it('does not let others wait behind a message that is refused', async () => {
    await register(persons, { devices: { phone: aDevice(), tablet: aDevice({ token: 'token-of-a-tablet' }) } });
    push.outcomeFor = ({ token }) => (token === 'token-of-a-phone' ? { kind: 'refused', reason: 'too long' } : SENT);
    await wait();
    await wait({ deviceId: 'tablet' });

    await dispatchAt('08:00');

    expect(push.sent.map(({ token }) => token)).toEqual(['token-of-a-tablet']);
    expect(await queue.count()).toBe(0);
  });

  it.each([
    ['has lost the access', { access: null }],
    ['has lost the access to this car', { access: { role: 'viewer', vehicles: ['ponmlkjihgfedcba' as VehicleId] } as const }],
    ['has paused the device', { devices: { phone: aDevice({ paused: true }) } }],
  ])('sends nothing to who %s meanwhile', async (_, change) => {
    await wait();
    await register(persons, change);

    await dispatchAt('08:00');

    expect(push.asked).toBe(0);
    expect(await queue.count()).toBe(0);
  });

  it('asks at each sending: who lost the access since the one before is sent nothing', async () => {
    await wait();
    await dispatchAt('08:00');
    whenAsked = () => persons.setAccess('uid-of-owner', null);

    await wait({ event: charged(90, '08:01') });
    await dispatchAt('08:01');

    expect(push.sent).toHaveLength(1);
    expect(await queue.count()).toBe(0);
  });

  it('asks again between two batches of one sending', async () => {
    const phones = Array.from({ length: 101 }, (_, index) => `phone-${index}`);
    await register(persons, { devices: Object.fromEntries(phones.map((deviceId) => [deviceId, aDevice({ token: deviceId })])) });
    for (const deviceId of phones) await wait({ deviceId });
    whenAsked = async () => {
      if (push.asked > 0) await persons.setAccess('uid-of-owner', null);
    };

    await dispatchAt('08:00');

    expect(push.sent).toHaveLength(100);
    expect(await queue.count()).toBe(0);
  });

  it('sends a reminder beside what waits under its tag, and shows both under that tag', async () => {
    await wait({ event: charged(90, '08:00'), deliverAt: at('08:30') });
    await database.unitOfWork.transaction((manager) =>
      queue.putReminder(manager, { ...aMessage(), deliverAt: at('08:10'), event: charged(80, '07:00') }, clock.now()),
    );

    await dispatchAt('08:10');
    await dispatchAt('08:30');

    const tag = `charge-${A_VEHICLE_ID}`;
    expect(push.sent.map(({ webpush: { notification } }) => [notification?.tag, notification?.timestamp])).toEqual([
      [tag, at('07:00').getTime()],
      [tag, at('08:00').getTime()],
    ]);
  });

  it('keeps one reminder of a notification, the last one asked for', async () => {
    for (const deliverAt of [at('08:10'), at('08:20')])
      await database.unitOfWork.transaction((manager) => queue.putReminder(manager, { ...aMessage(), deliverAt }, clock.now()));

    await dispatchAt('08:10');
    expect(push.asked).toBe(0);
    await dispatchAt('08:20');

    expect(push.sent).toHaveLength(1);
  });

  it('waits with a message for the end of the quiet hours', async () => {
    await wait({ deliverAt: at('08:30') });

    await dispatchAt('08:29');
    expect(push.sent).toEqual([]);
    await dispatchAt('08:30');

    expect(push.sent).toHaveLength(1);
  });

  it('does not remind who has plugged in meanwhile', async () => {
    await wait({ event: { kind: 'not-plugged-in', happenedAt: at('08:00'), percent: 30 } });

    await dispatchAt('08:00');

    expect(push.asked).toBe(0);
    expect(await queue.count()).toBe(0);
  });

  it('keeps what belongs to a car that has not been looked at since the start', async () => {
    await register(persons, { access: { role: 'owner', vehicles: ['ponmlkjihgfedcba' as VehicleId] } });
    await wait({ vehicleId: 'ponmlkjihgfedcba' as VehicleId });

    await dispatchAt('08:00');

    expect(await queue.count()).toBe(1);
  });

  it('sends a message that took the place of one on its way', async () => {
    push.outcomeFor = () => {
      if (push.sent.length === 0) void wait({ event: charged(90, '08:01'), deliverAt: at('08:00') });
      return SENT;
    };
    await wait();

    await dispatchAt('08:00');
    await dispatchAt('08:01');

    expect(push.sent.map(({ webpush }) => webpush.notification?.timestamp)).toEqual([at('08:00').getTime(), at('08:01').getTime()]);
  });

  it('looks at the newest reading, not at the one that was decided on', async () => {
    await wait({
      event: { ...anEventOf('charging-interrupted'), percent: 50 },
    });
    see(aSnapshot({ at: '08:05' }));

    await dispatchAt('08:05');

    expect(push.asked).toBe(0);
  });
});
