import { Logger } from '@nestjs/common';
import { fromDiagnosisHistoryDocument, fromVehicleDocument, paths } from '@psa-ev/contract';
import type { DiagnosisKind, ProbeOutcome, RemoteControlOutcome, Snapshot, VehicleState } from '@psa-ev/domain';
import { aChargingSnapshot, aSnapshot, at } from '@psa-ev/testing';
import { anEnvironment } from '../../test/environment.builder.js';
import { FakeClock } from '../../test/fake-clock.js';
import { FakeJournalSettings, keepJournal } from '../../test/journal.js';
import { supervise } from '../../test/supervision.js';
import { notify } from '../../test/notify.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { PsaccClient, PsaccVehicle } from '../psacc/psacc.client.js';
import type { MessageDispatcher } from '../notifications/message.dispatcher.js';
import { PsaccFailed, PsaccSilent, PsaccUnreachable } from '../psacc/psacc.errors.js';
import type { FirestorePublisher } from '../publishing/firestore.publisher.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { PollingService } from './polling.service.js';

const VIN = 'VR3UHZKXZLT000001';

/** psacc as the story wants it: answers in order, the last one again and again. */
class ScriptedPsacc implements Pick<PsaccClient, 'readVehicle' | 'probe' | 'listVehicles' | 'remoteControl'> {
  answers: (Snapshot | Error)[] = [];
  probeOutcome: ProbeOutcome = 'alive';
  probes = 0;
  list: readonly PsaccVehicle[] | Error = [];
  lists = 0;
  remoteControlOutcome: RemoteControlOutcome = 'set-up';

  async readVehicle(): Promise<Snapshot> {
    const [answer] = this.answers.length > 1 ? this.answers.splice(0, 1) : this.answers;
    if (!answer) throw new Error('the story has no answer');
    if (answer instanceof Error) throw answer;
    return answer;
  }

  async probe(): Promise<ProbeOutcome> {
    this.probes += 1;
    return this.probeOutcome;
  }

  async listVehicles() {
    this.lists += 1;
    if (this.list instanceof Error) throw this.list;
    return this.list;
  }

  async remoteControl(): Promise<RemoteControlOutcome> {
    return this.remoteControlOutcome;
  }
}

/** Notes what the next heartbeat would tell, and how often it was asked to publish. */
class NotingPublisher implements Pick<FirestorePublisher, 'keepCurrent' | 'keepOnly' | 'publishPending'> {
  current: VehicleState | null = null;
  rounds = 0;

  keepCurrent(state: VehicleState): void {
    this.current = state;
  }

  keepOnly(vehicleIds: readonly string[]): void {
    if (this.current && !vehicleIds.includes(this.current.vehicle.vehicleId)) this.current = null;
  }

  async publishPending(): Promise<void> {
    this.rounds += 1;
  }
}

describe('a polling cycle', () => {
  let database: TemporaryDatabase;
  let vehicle: KnownVehicle;
  let psacc: ScriptedPsacc;
  let publisher: NotingPublisher;
  let clock: FakeClock;
  let heard: DiagnosisKind[];
  let dispatches: number;
  let polling: PollingService;

  const restart = async (settings = new FakeJournalSettings()) => {
    const { diagnoses, supervisor } = supervise({ database, psacc, clock });
    jest.spyOn(supervisor, 'hear').mockImplementation(async (kind) => void heard.push(kind));
    polling = new PollingService(
      psacc as unknown as PsaccClient,
      database.snapshots,
      keepJournal(database, { clock, settings }).journal,
      database.outbox,
      publisher as unknown as FirestorePublisher,
      diagnoses,
      supervisor,
      (await notify(database)).notifications,
      { dispatch: async () => void (dispatches += 1) } as MessageDispatcher,
      database.unitOfWork,
      anEnvironment(),
      clock,
    );
  };
  const poll = async (time: string, ...answers: (Snapshot | Error)[]) => {
    clock.set(time);
    psacc.answers = answers;
    return polling.runOnce(vehicle);
  };
  const published = async (): Promise<VehicleState | null> => {
    const row = (await database.outbox.pending()).find(({ path }) => path === paths.vehicle(vehicle.identity.vehicleId));
    return row ? fromVehicleDocument(vehicle.identity.vehicleId, row.document) : null;
  };
  const settleAll = async () => {
    for (const row of await database.outbox.pending()) await database.outbox.settle(row);
  };
  const reading = (changes: Parameters<typeof aSnapshot>[0]) => ({ ...aSnapshot(changes), vehicleId: vehicle.identity.vehicleId });

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    const [known] = await database.vehicles.remember([{ vin: VIN, label: 'e-208', brand: 'Peugeot', batteryCapacityKwh: 46 }]);
    if (!known) throw new Error('the vehicle was not remembered');
    vehicle = known;
    psacc = new ScriptedPsacc();
    publisher = new NotingPublisher();
    clock = new FakeClock();
    heard = [];
    dispatches = 0;
    await restart();
  });
  afterEach(() => database.close());

  it('records and publishes the first reading', async () => {
    await poll('08:00', reading({ at: '08:00' }));

    expect(await database.rows('snapshot')).toHaveLength(1);
    expect(await published()).toMatchObject({
      vehicle: { label: 'e-208', maskedVin: '•••••••••••••0001' },
      snapshot: { battery: { percent: 64 } },
      diagnosis: { kind: 'ok' },
    });
    expect(publisher.rounds).toBe(1);
  });

  it('writes nothing to the disk while a parked car says nothing new', async () => {
    await poll('08:00', reading({ at: '08:00' }));
    await settleAll();
    for (const time of ['08:01', '08:03', '08:05', '11:00']) await poll(time, reading({ at: time }));

    expect(await database.rows('snapshot')).toHaveLength(1);
    expect(await database.outbox.count()).toBe(0);
    expect(publisher.current?.snapshot?.polledAt).toEqual(reading({ at: '11:00' }).polledAt);
    expect(publisher.current?.snapshot?.changedAt).toEqual(reading({ at: '08:00' }).polledAt);
  });

  it('tells between two readings what is in force of the settings, and nothing before the first', async () => {
    const settings = new FakeJournalSettings();
    await restart(settings);
    await polling.tellAgain(vehicle.identity.vehicleId);
    expect(await published()).toBeNull();
    await poll('08:00', reading({ at: '08:00' }));
    await settleAll();

    settings.inForceNow = { tariffs: { setAt: at('08:01'), refused: null } };
    await polling.tellAgain(vehicle.identity.vehicleId);

    expect(await published()).toMatchObject({ snapshot: { battery: { percent: 64 } }, settingsInForce: settings.inForceNow });
    expect(publisher.current?.settingsInForce).toEqual(settings.inForceNow);
    expect(publisher.rounds).toBe(3);
  });

  it('keeps a reading that cannot be true, says so, and goes on knowing what it knew', async () => {
    await poll('08:00', reading({ at: '08:00' }));
    await poll('08:02', reading({ at: '08:02', odometerKm: 0 }));
    await poll('08:04', reading({ at: '08:04', odometerKm: 0 }));

    expect(await database.rows('snapshot')).toHaveLength(1);
    expect(await database.rows('rejected_reading')).toHaveLength(1);
    expect(await published()).toMatchObject({ snapshot: { odometerKm: 28417.6 }, diagnosis: { kind: 'readings-rejected' } });
  });

  it('keeps the same wrong reading once, however long the maker repeats it', async () => {
    for (const time of ['08:00', '08:02', '08:04']) await poll(time, reading({ at: time, odometerKm: 0 }));
    expect(await database.rows('rejected_reading')).toHaveLength(1);
  });

  it("tells the maker's cloud from psacc when a reading fails, since when, and keeps the last state", async () => {
    await poll('08:00', reading({ at: '08:00' }));
    await poll('08:02', new PsaccFailed('reading the vehicle status', 500));
    await poll('08:06', new PsaccFailed('reading the vehicle status', 500));

    expect(await published()).toMatchObject({
      snapshot: { battery: { percent: 64 } },
      diagnosis: { kind: 'cloud-failing', since: new Date('2026-11-20T08:02:00.000Z') },
    });
  });

  it('troubles nobody with a single failure', async () => {
    await poll('08:00', reading({ at: '08:00' }));
    await settleAll();
    await poll('08:02', new PsaccFailed('reading the vehicle status', 500));
    await poll('08:04', reading({ at: '08:04' }));
    expect(await database.outbox.count()).toBe(0);
  });

  it.each([
    [new PsaccUnreachable('reading the vehicle status', 'ECONNREFUSED'), 'unreachable', 'psacc-down'],
    [new PsaccSilent('reading the vehicle status', 90_000), 'silent', 'psacc-blocked'],
    [new PsaccSilent('reading the vehicle status', 90_000), 'alive', 'cloud-failing'],
    [new PsaccFailed('reading the vehicle status', 500), 'unreachable', 'psacc-down'],
  ] as const)('after "%s" and a probe that is %s says %s', async (error, probe, kind) => {
    psacc.probeOutcome = probe;
    const track = await poll('08:00', error);
    expect(track).toMatchObject({ diagnosis: { kind }, failuresInARow: 1, latest: null });
    expect(await published()).toMatchObject({ diagnosis: { kind }, snapshot: null });
  });

  it('asks for no probe while all is well', async () => {
    await poll('08:00', reading({ at: '08:00' }));
    expect(psacc.probes).toBe(0);
  });

  it('finds an expired login when the outage is certain, and tells it at once', async () => {
    psacc.list = new PsaccFailed('listing the vehicles', 500);
    await poll('08:00', reading({ at: '08:00' }));
    for (const time of ['08:02', '08:04', '08:08']) await poll(time, new PsaccFailed('reading the vehicle status', 500));

    expect(heard).toEqual(['ok', 'cloud-failing', 'login-expired', 'login-expired']);
    expect(psacc.lists).toBe(1);
    expect(await published()).toMatchObject({ diagnosis: { kind: 'login-expired', since: new Date('2026-11-20T08:02:00.000Z') } });
  });

  it('tells that commands will not work, and keeps believing the readings', async () => {
    psacc.remoteControlOutcome = 'not-set-up';
    await poll('08:00', reading({ at: '08:00' }));
    expect(await published()).toMatchObject({ snapshot: { battery: { percent: 64 } }, diagnosis: { kind: 'remote-control-not-set-up' } });
  });

  it('keeps the history of a trouble, from its first finding to its end', async () => {
    await poll('08:00', reading({ at: '08:00' }));
    for (const time of ['08:02', '08:04']) await poll(time, new PsaccUnreachable('reading the vehicle status', 'ECONNREFUSED'));
    await poll('08:06', reading({ at: '08:06' }));

    const row = (await database.outbox.pending()).find(({ path }) => path === paths.diagnosisHistory(vehicle.identity.vehicleId));
    expect(fromDiagnosisHistoryDocument(row?.document).outages).toEqual([
      { kind: 'psacc-down', since: new Date('2026-11-20T08:02:00.000Z'), until: new Date('2026-11-20T08:06:00.000Z') },
    ]);
  });

  it('remembers since when a fault lasts when it is started again', async () => {
    psacc.probeOutcome = 'unreachable';
    await poll('08:00', new PsaccUnreachable('reading the vehicle status', 'ECONNREFUSED'));
    await restart();
    const { diagnosis } = await poll('09:00', new PsaccUnreachable('reading the vehicle status', 'ECONNREFUSED'));
    expect(diagnosis).toEqual({ kind: 'psacc-down', since: new Date('2026-11-20T08:00:00.000Z') });
  });

  it('publishes a fault once, not at every poll', async () => {
    await poll('08:00', new PsaccFailed('reading the vehicle status', 500));
    await settleAll();
    await poll('08:02', new PsaccFailed('reading the vehicle status', 500));
    expect(await database.outbox.count()).toBe(0);
  });

  it('goes on from what it stored when it is started again', async () => {
    await poll('08:00', reading({ at: '08:00' }));
    await restart();
    await poll('08:05', reading({ at: '08:05' }));

    expect(await database.rows('snapshot')).toHaveLength(1);
    expect(await published()).toMatchObject({ snapshot: { changedAt: new Date('2026-11-20T08:00:00.000Z') } });
  });

  it('records a whole charge, reading by reading', async () => {
    const charge = (time: string, percent: number) => ({
      ...aChargingSnapshot({ at: time, battery: { percent }, charging: { remainingMinutes: (100 - percent) * 5 } }),
      vehicleId: vehicle.identity.vehicleId,
    });
    for (const [time, percent] of [
      ['22:30', 60],
      ['22:40', 62],
      ['22:50', 62],
      ['23:00', 65],
    ] as const)
      await poll(time, charge(time, percent));

    expect((await database.rows('snapshot')).map((row) => row['battery_percent'])).toEqual([60, 62, 65]);
  });

  it('happens as a whole or not at all', async () => {
    await poll('08:00', reading({ at: '08:00' }));
    await settleAll();
    jest.spyOn(database.outbox, 'put').mockRejectedValueOnce(new Error('the disk is full'));

    await expect(poll('08:02', reading({ at: '08:02', battery: { percent: 50 } }))).rejects.toThrow('the disk is full');
    expect(await database.rows('snapshot')).toHaveLength(1);

    await poll('08:04', reading({ at: '08:04', battery: { percent: 50 } }));
    expect(await database.rows('snapshot')).toHaveLength(2);
    expect(await published()).toMatchObject({ snapshot: { battery: { percent: 50 } } });
  });

  it('lets nobody wait for messages, and looks for them after each reading', async () => {
    await poll('08:00', reading({ at: '08:00' }));
    await poll('08:02', reading({ at: '08:02' }));

    expect(dispatches).toBe(2);
  });

  it('writes what is worth telling in the transaction of the reading', async () => {
    await poll('08:00', reading({ at: '08:00' }));
    await poll('08:10', reading({ at: '08:10', charging: { status: 'charging', plugged: true } }));

    const feed = (await database.outbox.pending()).filter(({ path }) => path.split('/')[2] === 'notifications');
    expect(feed).toHaveLength(2);
  });
});
