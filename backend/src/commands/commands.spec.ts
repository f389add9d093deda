import { Logger } from '@nestjs/common';
import { type CommandDocument, paths, toCommandRequestDocument } from '@psa-ev/contract';
import type { CommandKind, CommandRequest, Snapshot } from '@psa-ev/domain';
import { aChargingSnapshot, aCommand, aSnapshot, at } from '@psa-ev/testing';
import { AccountBook } from '../../test/account-book.js';
import { CommandCloud } from '../../test/command-cloud.js';
import { FakeClock } from '../../test/fake-clock.js';
import { LocalPsacc } from '../../test/local-psacc.js';
import { circumstancesOf } from '../../test/circumstances.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { PollingScheduler } from '../polling/polling.scheduler.js';
import type { PollingService } from '../polling/polling.service.js';
import type { FirestorePublisher } from '../publishing/firestore.publisher.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { CommandClaims } from './command.claims.js';
import { CommandExecutor } from './command.executor.js';
import { CommandInbox } from './command.inbox.js';
import { CommandRecords } from './command.records.js';
import { CommandsUnderWay } from './commands-under-way.js';
import { DriverAccess } from './driver.access.js';
import { Installation } from './installation.js';
import { Machine } from './machine.js';

const VIN = 'VR3UHZKXZLT000001';
const STOP = `/charge_now/${VIN}/0`;
const START = `/charge_now/${VIN}/1`;
const QUIET_LOOKS = 10;
const MOST_LOOKS = 50;
const DRIVER = 'uid-of-driver';
const HTML = 'text/html; charset=utf-8';

describe('a wish for the car', () => {
  let database: TemporaryDatabase;
  let psacc: LocalPsacc;
  let cloud: CommandCloud;
  let accounts: AccountBook;
  let clock: FakeClock;
  let vehicle: KnownVehicle;
  let latest: Snapshot | null;
  let hastened: number;
  let isOnline: boolean;
  let inbox: CommandInbox;
  let executor: CommandExecutor;
  let claims: CommandClaims;
  let records: CommandRecords;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    psacc = await LocalPsacc.start();
    psacc.answersWith('true');
    cloud = new CommandCloud();
    clock = new FakeClock('08:00');
    cloud.now = at('08:00');
    const [known] = await database.vehicles.remember([{ vin: VIN, label: 'e-208', brand: 'Peugeot', batteryCapacityKwh: 46 }]);
    if (!known) throw new Error('the vehicle was not remembered');
    vehicle = known;
    accounts = new AccountBook();
    accounts.allow(DRIVER, 'driver', [known.identity.vehicleId]);
    latest = null;
    hastened = 0;
    isOnline = true;
    await startService();
  });
  afterEach(async () => {
    inbox.onModuleDestroy();
    await executor.onModuleDestroy();
    await psacc.stop();
    await database.close();
  });

  /** Starts the service, also again after a power cut: what was in memory is gone, the database is there. */
  async function startService(installation = new Installation(database.dataSource, new Machine())): Promise<void> {
    const { commands } = await psacc.parts({ limits: { commandMs: 300 } });
    const polling = {
      latestOf: () => latest,
      get currentTracks() {
        return [{ vehicle, latest }];
      },
    } as unknown as PollingService;
    const scheduler = { hasten: () => void (hastened += 1) } as unknown as PollingScheduler;
    const publisher = { publishPending: publish } as unknown as FirestorePublisher;
    claims = new CommandClaims(cloud.asFirestore(), installation, clock);
    records = new CommandRecords(database.outbox, database.unnoted, publisher, database.unitOfWork, clock);
    const access = new DriverAccess(accounts.asAuth());
    executor = new CommandExecutor(
      claims,
      access,
      await circumstancesOf(database, polling, clock),
      commands,
      polling,
      scheduler,
      records,
      new CommandsUnderWay(records, clock),
      clock,
    );
    inbox = new CommandInbox(cloud.asFirestore(), executor, records, installation, polling);
    await inbox.onApplicationBootstrap();
    inbox.followVehicles();
    await settle();
  }
  function cutPower(): void {
    inbox.onModuleDestroy();
    // What still comes of the old process reaches nobody.
    Object.assign(executor, { stopped: true });
    Object.assign(records, { put: () => undefined, keepRefused: () => undefined });
  }
  async function publish(): Promise<void> {
    if (!isOnline) return;
    for (const row of await database.outbox.pending()) {
      cloud.write(row.path, row.document);
      await database.outbox.settle(row);
    }
  }

  /** Waits until nothing moves any more: no call to psacc, no document. */
  const settle = async () => {
    let before = '';
    for (let quiet = 0; quiet < QUIET_LOOKS; quiet += 1) {
      await new Promise((resolve) => setTimeout(resolve, 4));
      await records.settled();
      const now = JSON.stringify([psacc.asked, [...cloud.documents]]);
      if (now !== before) quiet = 0;
      before = now;
    }
  };
  const ask = async (kind: CommandKind, id = 'a-wish', changes: Partial<CommandRequest> = {}) => {
    const requestedAt = cloud.now;
    const expiresAt = new Date(requestedAt.getTime() + 120_000);
    const { request } = aCommand({ kind, requestedAt, expiresAt, ...changes });
    cloud.write(paths.command(vehicle.identity.vehicleId, id), toCommandRequestDocument(request));
    await settle();
  };
  const told = (id = 'a-wish'): Partial<CommandDocument> | undefined => cloud.command(vehicle.identity.vehicleId, id);
  /** Waits until the document says this; fails with the difference when it does not come to it. */
  const becomes = async (expected: Readonly<Record<string, unknown>>, id?: string) => {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      try {
        expect(told(id)).toMatchObject(expected);
        return;
      } catch {
        await settle();
      }
    }
    expect(told(id)).toMatchObject(expected);
  };
  /** Waits until this is what waits to be told. */
  const storedAs = async (status: string) => {
    while ((await database.outbox.pending())[0]?.document['status'] !== status) await settle();
  };
  const pass = (time: string) => {
    cloud.now = at(time);
    clock.set(time);
  };
  const look = async (time: string, snapshot: Snapshot | null = latest) => {
    pass(time);
    latest = snapshot;
    executor.watch();
    await settle();
  };
  const stoppedAt = (time: string) => aSnapshot({ at: time, charging: { status: 'stopped', plugged: true } });
  const chargingAt = (time: string) => aChargingSnapshot({ at: time });
  /** psacc is busy from now on, until `goOn`. */
  const holdPsacc = () => {
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const answer = psacc.answer;
    psacc.answer = async (request, response) => {
      await held;
      answer(request, response);
    };
    return goOn;
  };

  describe('that comes to nothing', () => {
    it('is refused where it cannot be read, and keeps what was written', async () => {
      cloud.write(paths.command(vehicle.identity.vehicleId, 'a-wish'), { status: 'requested', kind: 'openTrunk' });
      await settle();
      await becomes({ kind: 'openTrunk', status: 'failed', failure: { kind: 'refused', reason: 'not-understood' } });
      expect(psacc.asked).toEqual([]);
    });

    it('is refused where the role of who asked was withdrawn, whatever the token said', async () => {
      accounts.withdraw(DRIVER);
      await ask('stopCharging');
      await becomes({ status: 'failed', failure: { kind: 'refused', reason: 'no-access' } });
      expect(told()).not.toHaveProperty('claimedBy');
      expect(psacc.asked).toEqual([]);
    });

    it('is refused where who asked has become a viewer, and what somebody else asked goes on', async () => {
      await ask('stopCharging');
      await becomes({ status: 'sent' });
      accounts.allow('uid-of-viewer', 'viewer', [vehicle.identity.vehicleId]);
      await ask('startCharging', 'a-contrary', { requestedBy: 'uid-of-viewer' });
      await becomes({ status: 'failed', failure: { kind: 'refused', reason: 'no-access' } }, 'a-contrary');
      await look('08:01', stoppedAt('08:01'));
      await becomes({ status: 'confirmed' });
      expect(psacc.asked).toEqual([STOP]);
    });

    it('expires where nobody can say for too long whether who asked may do so', async () => {
      accounts.isReached = false;
      await ask('stopCharging');
      pass('08:01');
      await inbox.takeWishes();
      await becomes({ status: 'requested' });
      pass('08:02');
      await inbox.takeWishes();
      await becomes({ status: 'failed', failure: { kind: 'expired' } });
      expect(psacc.asked).toEqual([]);
    });

    it('has come to its end where we fail before psacc is asked: there is nothing to watch for', async () => {
      Object.assign(executor, { psacc: { handOver: () => Promise.reject(new TypeError('a bug of ours')) } });
      await ask('stopCharging');
      await becomes({ status: 'failed', failure: { kind: 'refused', reason: 'backend-failed' } });
      expect(told()).not.toHaveProperty('sentAt');
      await ask('stopCharging', 'again');
      await becomes({ failure: { kind: 'refused', reason: 'backend-failed' } }, 'again');
    });

    it('is watched where we fail after psacc was asked: it may have gone out', async () => {
      const failsLate = async (_kind: string, _vin: string, isItsTurn: () => boolean) => {
        isItsTurn();
        throw new TypeError('a bug of ours');
      };
      Object.assign(executor, { psacc: { handOver: failsLate } });
      await ask('stopCharging');
      await becomes({ status: 'claimed' });
      await look('08:01', stoppedAt('08:01'));
      await becomes({ status: 'confirmed' });
    });

    it('has expired while the Pi was off, and is never carried out', async () => {
      cutPower();
      await ask('stopCharging');
      pass('08:02');
      await startService();
      await becomes({ status: 'failed', failure: { kind: 'expired' }, failedAt: '2026-11-20T08:02:00.000Z' });
      expect(psacc.asked).toEqual([]);
    });

    it('has expired by the clock of the cloud, though the Pi wakes with a clock from before', async () => {
      cutPower();
      await ask('stopCharging');
      cloud.now = at('09:00');
      await startService();
      await becomes({ failure: { kind: 'expired' } });
      expect(psacc.asked).toEqual([]);
    });

    it('expires while psacc is busy with something else', async () => {
      const { client, commands } = await psacc.parts();
      const goOn = holdPsacc();
      const reading = client.probe();
      Object.assign(executor, { psacc: commands });
      await ask('stopCharging');
      await becomes({ status: 'claimed' });
      pass('08:02');
      goOn();
      await reading;
      await settle();
      await becomes({ status: 'failed', failure: { kind: 'expired' } });
      expect(psacc.asked).toEqual(['/settings']);
    });

    it.each([
      ['fails without a reason', '<!doctype html>', HTML, 500, { kind: 'refused', reason: 'service-failed' }],
      ['refuses in words', '{"error": "Remote control is off"}', 'application/json', 200, { kind: 'refused', reason: 'service-refused' }],
      ['is another program', '<!doctype html>', HTML, 200, { kind: 'unreachable', reason: 'service-foreign' }],
      ['is another server', 'gone', 'text/plain', 410, { kind: 'unreachable', reason: 'service-foreign' }],
    ])('is told why, where psacc %s', async (_how, body, contentType, status, failure) => {
      psacc.answersWith(body, contentType, status);
      await ask('stopCharging');
      await becomes({ status: 'failed', failure });
      expect(told()).not.toHaveProperty('sentAt');
    });

    it('is told that psacc is down', async () => {
      await psacc.stop();
      await ask('stopCharging');
      await becomes({ failure: { kind: 'unreachable', reason: 'service-down' } });
      psacc = await LocalPsacc.start();
    });

    it('is refused while the same is under way', async () => {
      await ask('stopCharging');
      await becomes({ status: 'sent' });
      await ask('stopCharging', 'again');
      await becomes({ status: 'failed', failure: { kind: 'refused', reason: 'already-under-way' } }, 'again');
      await becomes({ status: 'sent' });
      expect(psacc.asked).toEqual([STOP]);
    });

    it('that sets an hour is refused while the same hour is under way, and wins over another', async () => {
      const hour = (value: number) => ({ scheduledStart: { hour: value, minute: 30 } });
      await ask('setScheduledStart', 'first', hour(22));
      await becomes({ status: 'sent' }, 'first');
      await ask('setScheduledStart', 'again', hour(22));
      await becomes({ status: 'failed', failure: { kind: 'refused', reason: 'already-under-way' } }, 'again');
      await becomes({ status: 'sent' }, 'first');
      await ask('setScheduledStart', 'other', hour(23));
      await becomes({ status: 'failed', failure: { kind: 'refused', reason: 'replaced' } }, 'first');
      await becomes({ status: 'sent' }, 'other');
      expect(psacc.asked).toHaveLength(2);
    });

    it('stays unconfirmed when the car shows nothing for three minutes', async () => {
      await ask('stopCharging');
      await becomes({ status: 'sent' });
      await look('08:02', chargingAt('08:02'));
      await becomes({ status: 'sent' });
      await look('08:03', chargingAt('08:03'));
      await becomes({ status: 'failed', failure: { kind: 'unconfirmed' }, sentAt: '2026-11-20T08:00:00.000Z' });
    });
  });

  describe('that is carried out', () => {
    it('is sent once, and confirmed by a later reading', async () => {
      latest = chargingAt('08:00');
      await ask('stopCharging');
      await becomes({ status: 'sent', requestedBy: DRIVER });
      await look('08:01', stoppedAt('08:01'));
      await becomes({ status: 'confirmed', confirmedAt: '2026-11-20T08:01:00.000Z' });
      expect(psacc.asked).toEqual([STOP]);
      expect(hastened).toBe(0);
    });

    it('has the car read more often until it shows the effect', async () => {
      await ask('startCharging');
      await becomes({ status: 'sent' });
      await look('08:00', stoppedAt('07:59'));
      await look('08:01', chargingAt('08:01'));
      await look('08:02', chargingAt('08:02'));
      expect(psacc.asked).toEqual([START]);
      expect(hastened).toBe(1);
    });

    it('is not confirmed by what was read before', async () => {
      await ask('stopCharging');
      await becomes({ status: 'sent' });
      await look('08:01', stoppedAt('07:59'));
      await becomes({ status: 'sent' });
    });

    it.each([
      ['gives no answer', () => (psacc.answer = () => undefined)],
      ['dies before its answer', () => (psacc.answer = (_, response) => void response.destroy())],
      ['says nothing', () => psacc.answersWith('')],
      ['says something else than true', () => psacc.answersWith('null')],
    ])('counts as sent where psacc %s, for it may come to it later', async (_how, happens) => {
      happens();
      await ask('stopCharging');
      await becomes({ status: 'sent' });
      await look('08:02', stoppedAt('08:02'));
      await becomes({ status: 'confirmed' });
      expect(psacc.asked).toEqual([STOP]);
    });

    it('takes the place of its contrary, which is told so', async () => {
      await ask('stopCharging');
      await becomes({ status: 'sent' });
      await ask('startCharging', 'on-second-thought');
      await becomes({ status: 'failed', failure: { kind: 'refused', reason: 'replaced' }, sentAt: expect.any(String) });
      await look('08:01', chargingAt('08:01'));
      await becomes({ status: 'confirmed' }, 'on-second-thought');
      expect(psacc.asked).toEqual([STOP, START]);
    });

    it('of the limit, to stop, takes the place of what the Pi has started, and waits for who has started it', async () => {
      const own = (requestedBy: string, kind: CommandKind, id: string) => {
        const stage = { status: 'claimed', mayBeSent: true, claimedBy: 'this-pi', claimedAt: at('08:00') } as const;
        executor.begin(vehicle, { ...aCommand({ kind, requestedBy, stage }), id, vehicleId: vehicle.identity.vehicleId });
      };
      own('charging-plan', 'startCharging', 'planned');
      await becomes({ status: 'sent' }, 'planned');
      own('charge-limit', 'stopCharging', 'limit');
      await becomes({ failure: { kind: 'refused', reason: 'replaced' } }, 'planned');
      await becomes({ status: 'sent' }, 'limit');
      await ask('startCharging', 'by-hand');
      await becomes({ status: 'sent' }, 'by-hand');
      own('charge-limit', 'stopCharging', 'later');
      await becomes({ failure: { kind: 'refused', reason: 'already-under-way' } }, 'later');
      expect(psacc.asked).toEqual([START, STOP, START]);
    });

    it('is not even sent when its contrary comes before its turn', async () => {
      const { client, commands } = await psacc.parts();
      const goOn = holdPsacc();
      const reading = client.probe();
      Object.assign(executor, { psacc: commands });
      await ask('stopCharging');
      await becomes({ status: 'claimed' });
      await ask('startCharging', 'on-second-thought');
      await becomes({ failure: { kind: 'refused', reason: 'replaced' } });
      goOn();
      await reading;
      await becomes({ status: 'sent' }, 'on-second-thought');
      expect(psacc.asked).toEqual(['/settings', START]);
    });

    it('of two that arrive together goes by who asked first', async () => {
      cutPower();
      await ask('startCharging', 'a-later', { requestedAt: at('08:01') });
      await ask('stopCharging', 'b-earlier', { requestedAt: at('07:59') });
      await startService();
      await becomes({ failure: { kind: 'refused', reason: 'replaced' } }, 'b-earlier');
      await becomes({ status: 'sent' }, 'a-later');
      expect(psacc.asked).toEqual([STOP, START]);
    });
  });

  describe('seen by two backends', () => {
    it('is sent by one of them', async () => {
      // Its card is a copy: the database is the same.
      const other = new Installation(database.dataSource, { serialNumber: async () => '10000000a1b2c3d4' });
      const rival = new CommandClaims(cloud.asFirestore(), other, clock);
      cutPower();
      await ask('stopCharging');
      expect(await rival.take(vehicle.identity.vehicleId, 'a-wish', async () => null)).toMatchObject({ kind: 'claimed' });
      await startService();
      await look('08:01', stoppedAt('08:01'));
      await becomes({ status: 'claimed', claimedBy: await other.id() });
      expect(psacc.asked).toEqual([]);
    });
  });

  describe('at a power cut', () => {
    it('between claim and sending: is not sent, but watched', async () => {
      const { client, commands } = await psacc.parts();
      const goOn = holdPsacc();
      const reading = client.probe();
      Object.assign(executor, { psacc: commands });
      await ask('stopCharging');
      cutPower();
      goOn();
      await reading;
      await startService();
      await becomes({ status: 'claimed' });
      await look('08:03', chargingAt('08:03'));
      await becomes({ status: 'failed', failure: { kind: 'unconfirmed' } });
      expect(psacc.asked).toEqual(['/settings']);
    });

    it('between sending and proof: is not sent again, and confirmed by the first reading', async () => {
      await ask('stopCharging');
      await becomes({ status: 'sent' });
      cutPower();
      pass('08:30');
      await startService();
      await look('08:31', stoppedAt('08:31'));
      await becomes({ status: 'confirmed', sentAt: '2026-11-20T08:00:00.000Z', confirmedAt: '2026-11-20T08:31:00.000Z' });
      expect(psacc.asked).toEqual([STOP]);
    });

    it('after the proof that could not be told: what was known is told, not looked for anew', async () => {
      isOnline = false;
      await ask('stopCharging');
      await storedAs('sent');
      await look('08:01', stoppedAt('08:01'));
      await storedAs('confirmed');
      cutPower();
      pass('09:00');
      await startService();
      await becomes({ status: 'claimed' }); // what Firestore knows
      isOnline = true;
      await publish();
      await look('09:05', chargingAt('09:05'));
      await becomes({ status: 'confirmed', confirmedAt: '2026-11-20T08:01:00.000Z' });
    });
  });

  describe('without internet', () => {
    it('before the claim: is taken on as soon as Firestore answers', async () => {
      cloud.beforeTransaction = () => Promise.reject(new Error('14 UNAVAILABLE'));
      await ask('stopCharging');
      await becomes({ status: 'requested' });
      cloud.beforeTransaction = async () => undefined;
      await inbox.takeWishes();
      await settle();
      await becomes({ status: 'sent' });
      expect(psacc.asked).toEqual([STOP]);
    });

    it('where only Firebase Auth is not reached: is taken on as soon as it says that who asked may do so', async () => {
      accounts.isReached = false;
      await ask('stopCharging');
      await becomes({ status: 'requested' });
      expect(psacc.asked).toEqual([]);
      accounts.isReached = true;
      await inbox.takeWishes();
      await becomes({ status: 'sent' });
      expect(psacc.asked).toEqual([STOP]);
    });

    it('before the claim, for too long: expires', async () => {
      cloud.beforeTransaction = () => Promise.reject(new Error('14 UNAVAILABLE'));
      await ask('stopCharging');
      cloud.beforeTransaction = async () => undefined;
      pass('08:02');
      await inbox.takeWishes();
      await becomes({ failure: { kind: 'expired' } });
      expect(psacc.asked).toEqual([]);
    });

    it('when the answer to the claim is lost: finds its own claim, and sends once', async () => {
      cloud.afterCommit = () => Promise.reject(new Error('14 UNAVAILABLE'));
      await ask('stopCharging');
      cloud.tell();
      await becomes({ status: 'claimed' });
      expect(psacc.asked).toEqual([]);
      cloud.afterCommit = async () => undefined;
      await inbox.takeWishes();
      await inbox.takeWishes();
      await settle();
      await becomes({ status: 'sent' });
      expect(psacc.asked).toEqual([STOP]);
    });

    it('after the claim: is carried out all the same, and told when the internet is back', async () => {
      isOnline = false;
      await ask('stopCharging');
      await storedAs('sent');
      await look('08:01', stoppedAt('08:01'));
      await storedAs('confirmed');
      await becomes({ status: 'claimed' });
      expect(psacc.asked).toEqual([STOP]);
      isOnline = true;
      await publish();
      await becomes({ status: 'confirmed', sentAt: '2026-11-20T08:00:00.000Z' });
    });
  });

  it('is listened for only as long as the car is read', async () => {
    expect(cloud.listening).toEqual([paths.commands(vehicle.identity.vehicleId)]);
    Object.assign(inbox, { polling: { currentTracks: [] } });
    inbox.followVehicles();
    expect(cloud.listening).toEqual([]);
  });
});
