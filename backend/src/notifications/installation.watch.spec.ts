import { Logger } from '@nestjs/common';
import type { Diagnosis } from '@psa-ev/domain';
import { A_VEHICLE_ID, at } from '@psa-ev/testing';
import { anEnvironment } from '../../test/environment.builder.js';
import { FakeClock } from '../../test/fake-clock.js';
import { notify } from '../../test/notify.js';
import { register } from '../../test/person.builder.js';
import { TemporaryDatabase, temporaryFolder } from '../../test/temporary-database.js';
import { InstallationWatch } from './installation.watch.js';
import type { AddressedLetter, MessageDispatcher } from './message.dispatcher.js';
import type { MessageQueue } from './message.queue.js';
import type { PushOutcome } from './push-service.js';
import { StorageWatch } from './storage.watch.js';

const OK: Diagnosis = { kind: 'ok', since: at('06:00') };
const STARTING: Diagnosis = { kind: 'starting', since: at('08:00') };
const DOWN: Diagnosis = { kind: 'psacc-down', since: at('08:00') };
const FULL = 'SQLITE_FULL: database or disk is full';

describe('the watch over the Pi', () => {
  const folder = temporaryFolder();
  let database: TemporaryDatabase;
  let queue: MessageQueue;
  let clock: FakeClock;
  let watch: InstallationWatch;
  let sent: AddressedLetter[];
  let outcome: PushOutcome;

  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => folder.remove());
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    clock = new FakeClock('07:00');
    sent = [];
    outcome = { kind: 'sent' };
    await register((await notify(database)).persons, {});
    await start();
  });
  afterEach(() => database.close());

  const start = async () => {
    const parts = await notify(database);
    queue = parts.queue;
    const dispatcher = {
      sendNow: async (letters: readonly AddressedLetter[]) => {
        sent.push(...letters);
        return letters.map(() => outcome);
      },
    };
    const environment = anEnvironment({ databaseFile: `${folder.path}/psa-ev.sqlite` });
    watch = new InstallationWatch(
      parts.notifications,
      dispatcher as unknown as MessageDispatcher,
      new StorageWatch(environment, clock),
      database.unitOfWork,
      environment,
      clock,
    );
  };
  const look = async (
    time: string,
    { diagnosis = OK, writeFailure = null }: { diagnosis?: Diagnosis; writeFailure?: string | null } = {},
  ) => {
    clock.set(time);
    await watch.look({ vehicleIds: [A_VEHICLE_ID], diagnosis, restart: null, writeFailure });
    await new Promise((resolve) => setTimeout(resolve));
  };
  const fillDisk = () => jest.spyOn(database.unitOfWork, 'transaction').mockRejectedValue(new Error(FULL));

  it('tells a lost connection at the next round where it could not be recorded at this one', async () => {
    await look('07:00');
    await look('08:05', { diagnosis: DOWN });
    const disk = fillDisk();
    await look('08:20', { diagnosis: DOWN });
    disk.mockRestore();
    expect(await queue.count()).toBe(0);

    await look('08:22', { diagnosis: DOWN });

    expect(await queue.count()).toBe(1);
  });

  it('tells of a full disk past the database, once', async () => {
    await look('07:00');
    fillDisk();

    await look('08:00', { writeFailure: FULL });
    await look('08:02', { writeFailure: FULL });
    await look('08:04', { writeFailure: FULL });

    expect(sent.map(({ event }) => event.kind)).toEqual(['storage-trouble']);
  });

  it('tells of a disk that was full before the service started', async () => {
    await look('07:00');
    fillDisk();
    await start();

    await look('08:00', { diagnosis: STARTING, writeFailure: FULL });
    await look('08:02', { diagnosis: STARTING, writeFailure: FULL });

    expect(sent.map(({ event }) => event.kind)).toEqual(['storage-trouble']);
  });

  it('goes on telling of a full disk until the push service has taken it', async () => {
    await look('07:00');
    fillDisk();
    outcome = { kind: 'later', reason: 'no network', afterMs: null };
    await look('08:00', { writeFailure: FULL });
    await look('08:02', { writeFailure: FULL });
    outcome = { kind: 'sent' };
    await look('08:04', { writeFailure: FULL });
    await look('08:06', { writeFailure: FULL });

    expect(sent).toHaveLength(3);
  });
});
