import { Logger } from '@nestjs/common';
import { paths, toDeviceDocument, toNotificationRulesDocument } from '@psa-ev/contract';
import { DEFAULT_NOTIFICATION_RULES } from '@psa-ev/domain';
import { A_VEHICLE_ID, at } from '@psa-ev/testing';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import { FakeClock } from '../../test/fake-clock.js';
import { type Documents, FakeGroups } from '../../test/fake-groups.js';
import { notify } from '../../test/notify.js';
import { aDevice } from '../../test/person.builder.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { PersonDirectory } from './person.directory.js';
import { PersonSync } from './person.sync.js';

/** More than one answer of Firestore makes here. */
const MOST_WRITES = 5;

describe('who is told, as Firestore and Firebase Auth have it', () => {
  let database: TemporaryDatabase;
  let persons: PersonDirectory;
  let groups: FakeGroups;
  let clock: FakeClock;
  let sync: PersonSync;
  let claims: object | null;
  let asked: number;
  /** How long the answer is on its way. */
  let answered: Promise<void>;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    ({ persons } = await notify(database));
    groups = new FakeGroups();
    clock = new FakeClock('08:00');
    claims = { role: 'owner', vehicles: [A_VEHICLE_ID] };
    asked = 0;
    answered = Promise.resolve();
    const auth = {
      getUsers: async (uids: readonly { uid: string }[]) => {
        asked += 1;
        if (!claims) throw new Error('ETIMEDOUT');
        const users = uids.map(({ uid }) => ({ uid, disabled: false, customClaims: claims }));
        await answered;
        return { users };
      },
    };
    sync = new PersonSync(groups as unknown as Firestore, auth as unknown as Auth, persons, clock);
    sync.onApplicationBootstrap();
  });
  afterEach(async () => {
    sync.onModuleDestroy();
    await database.close();
  });

  /** Returns when all of it was taken: writing goes one after the other, and what is learnt may be followed by a question and more writing. */
  const tell = async (name: string, documents: Documents) => {
    groups.tell(name, documents);
    for (let step = 0; step < MOST_WRITES; step += 1) {
      await database.unitOfWork.transaction(async () => undefined);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const register = () => tell('devices', { [paths.device('owner', 'phone')]: toDeviceDocument(aDevice()) });
  const choose = (leftOpenMinutes: number) =>
    tell('settings', {
      [paths.notificationRules('owner')]: toNotificationRulesDocument({ ...DEFAULT_NOTIFICATION_RULES, leftOpenMinutes }, at('08:00')),
      [`vehicles/${A_VEHICLE_ID}/settings/chargeLimit`]: { limitPercent: 80 },
    });
  const heard = () => persons.withAccessTo([A_VEHICLE_ID]).map(({ uid }) => uid);

  it('tells who registered while Firebase Auth was not reached, as soon as it is', async () => {
    const known = claims;
    claims = null;
    await register();
    expect(heard()).toEqual([]);

    claims = known;
    await sync.refreshAll();

    expect(heard()).toEqual(['owner']);
  });

  it('learns at once that the access was taken away where somebody is about to send', async () => {
    await register();
    claims = {};

    await sync.askAccess(['owner']);

    expect(heard()).toEqual([]);
  });

  it('does not let an answer that was long on its way give back what was taken away meanwhile', async () => {
    await register();
    let arrive = (): void => undefined;
    answered = new Promise((resolve) => (arrive = resolve));
    const slow = sync.askAccess(['owner']);
    clock.set('08:01');
    claims = {};
    answered = Promise.resolve();
    await sync.askAccess(['owner']);

    arrive();
    await slow;

    expect(heard()).toEqual([]);
  });

  it('notices within five minutes that the access was taken away, and asks no more often', async () => {
    await register();
    expect(heard()).toEqual(['owner']);
    claims = {};

    clock.set('08:04');
    await sync.refreshAll();
    expect(asked).toBe(1);
    clock.set('08:06');
    await sync.refreshAll();

    expect(heard()).toEqual([]);
  });

  it('keeps what was chosen where something unreadable takes its place, and forgets what was taken away', async () => {
    await register();
    await choose(3);
    await tell('settings', { [paths.notificationRules('owner')]: { wanted: 'everything' } });
    expect(persons.find('owner')?.rules.leftOpenMinutes).toBe(3);

    await tell('settings', {});

    expect(persons.find('owner')?.rules).toEqual(DEFAULT_NOTIFICATION_RULES);
  });

  it('passes over a device that cannot be read', async () => {
    await tell('devices', {
      [paths.device('owner', 'phone')]: toDeviceDocument(aDevice()),
      [paths.device('owner', 'broken')]: { token: '' },
    });

    expect(persons.find('owner')?.devices.map(({ deviceId }) => deviceId)).toEqual(['phone']);
  });
});
