import { Logger } from '@nestjs/common';
import { type MessageRequestDocument, toNotificationEventDocument } from '@psa-ev/contract';
import type { NotificationEvent } from '@psa-ev/domain';
import { A_VEHICLE_ID, at } from '@psa-ev/testing';
import type { Firestore } from 'firebase-admin/firestore';
import { FakeClock } from '../../test/fake-clock.js';
import { notify } from '../../test/notify.js';
import { register } from '../../test/person.builder.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { MessageDispatcher } from './message.dispatcher.js';
import { MessageEntity } from './message.entity.js';
import type { MessageQueue } from './message.queue.js';
import { MessageRequests } from './message-requests.js';
import type { PersonDirectory } from './person.directory.js';
import type { PersonSync } from './person.sync.js';
import { ToldNotificationEntity } from './told-notification.entity.js';

const LOW: NotificationEvent = { kind: 'battery-low', happenedAt: at('07:00'), levelPercent: 20, percent: 19, rangeKm: null };
const LOWER: NotificationEvent = { ...LOW, happenedAt: at('08:00'), levelPercent: 10, percent: 9 };

/** Firestore as far as one request needs it: the request is there from the start, and its answer can be read. */
function firestoreWith(path: string, request: MessageRequestDocument) {
  const fields: Record<string, unknown> = { ...request };
  let answer: (outcome: unknown) => void;
  const answered = new Promise<unknown>((resolve) => (answer = resolve));
  const ref = { path, set: async ({ outcome }: { outcome: unknown }) => answer(outcome), delete: async () => undefined };
  const found = { docs: [{ ref, data: () => request, get: (field: string) => fields[field] }] };
  const requests = { onSnapshot: (take: (snapshot: object) => void) => (take(found), () => undefined) };
  return { answered, firestore: { collectionGroup: () => requests } as unknown as Firestore };
}

describe('what persons ask for', () => {
  let database: TemporaryDatabase;
  let persons: PersonDirectory;
  let queue: MessageQueue;
  const clock = new FakeClock('08:05');

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    ({ persons, queue } = await notify(database));
    await register(persons, {});
  });
  afterEach(() => database.close());

  const ask = async (request: MessageRequestDocument) => {
    const { firestore, answered } = firestoreWith('users/uid-of-owner/messageRequests/a-request', request);
    const told = database.repositoryOf(ToldNotificationEntity);
    const sync: Pick<PersonSync, 'askAccess'> = { askAccess: async () => undefined };
    const dispatcher: Pick<MessageDispatcher, 'sendNow'> = { sendNow: async () => [{ kind: 'sent' }] };
    const requests = new MessageRequests(
      told,
      firestore,
      persons,
      sync as PersonSync,
      dispatcher as MessageDispatcher,
      queue,
      database.unitOfWork,
      clock,
    );
    requests.onApplicationBootstrap();
    const outcome = await answered;
    requests.onModuleDestroy();
    return outcome;
  };
  const reminderOf = (notificationId: string): MessageRequestDocument => ({
    kind: 'remind',
    vehicleId: A_VEHICLE_ID,
    notificationId,
    remindAt: at('10:00').toISOString(),
    requestedAt: at('08:05').toISOString(),
  });

  it('plans no reminder of what was never told', async () => {
    expect(await ask(reminderOf('never-told'))).toBe('unknown-notification');
    expect(await queue.count()).toBe(0);
  });

  it('plans a reminder beside a newer message of the same tag that waits for the end of the quiet hours', async () => {
    const event = toNotificationEventDocument(LOW);
    await database.repositoryOf(ToldNotificationEntity).insert({ vehicleId: A_VEHICLE_ID, id: 'low', happenedAt: at('07:00'), event });
    const about = { uid: 'uid-of-owner', deviceId: 'phone', vehicleId: A_VEHICLE_ID, notificationId: 'lower', event: LOWER };
    await database.unitOfWork.transaction((manager) =>
      queue.put(manager, { ...about, deliverAt: at('09:00'), expiresAt: at('20:00') }, at('08:00')),
    );

    expect(await ask(reminderOf('low'))).toBe('planned');

    const waiting = await database.repositoryOf(MessageEntity).find({ order: { deliverAt: 'ASC' } });
    expect(waiting.map(({ notificationId, deliverAt }) => [notificationId, deliverAt])).toEqual([
      ['lower', at('09:00')],
      ['low', at('10:00')],
    ]);
  });
});
