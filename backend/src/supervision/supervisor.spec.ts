import { Logger } from '@nestjs/common';
import { type DiagnosisHistory, fromDiagnosisHistoryDocument, paths } from '@psa-ev/contract';
import type { DiagnosisKind, ProbeOutcome, RemoteControlOutcome } from '@psa-ev/domain';
import { at } from '@psa-ev/testing';
import { anEnvironment } from '../../test/environment.builder.js';
import { FakeClock } from '../../test/fake-clock.js';
import { FakeRestarter } from '../../test/fake-restarter.js';
import { supervise } from '../../test/supervision.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import type { PsaccClient } from '../psacc/psacc.client.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import type { Supervisor } from './supervisor.js';

const MINUTE_MS = 60_000;
const ENVIRONMENT = anEnvironment();

/** psacc as it is: alive or not, able to send commands or not. */
class ProbedPsacc implements Pick<PsaccClient, 'probe' | 'remoteControl'> {
  outcome: ProbeOutcome = 'unreachable';
  remote: RemoteControlOutcome = 'not-set-up';
  probes = 0;
  whenProbed: () => void = () => undefined;

  async probe() {
    this.probes += 1;
    this.whenProbed();
    return this.outcome;
  }

  async remoteControl() {
    this.probes += 1;
    this.whenProbed();
    return this.remote;
  }
}

describe('the supervisor', () => {
  let database: TemporaryDatabase;
  let vehicle: KnownVehicle;
  let psacc: ProbedPsacc;
  let clock: FakeClock;
  let restarter: FakeRestarter;
  let supervisor: Supervisor;

  const start = async () => {
    supervisor = supervise({ database, psacc, clock, restarter }).supervisor;
    await supervisor.onModuleInit();
  };
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    const [known] = await database.vehicles.remember([{ vin: 'VR3UHZKXZLT000001', label: 'e-208', brand: null, batteryCapacityKwh: 46 }]);
    if (!known) throw new Error('the vehicle was not remembered');
    vehicle = known;
    psacc = new ProbedPsacc();
    clock = new FakeClock('08:00');
    restarter = new FakeRestarter();
    await start();
  });
  afterEach(async () => {
    await supervisor.onModuleDestroy();
    await database.close();
  });

  const pass = (minutes: number) => clock.set(new Date(clock.now().getTime() + minutes * MINUTE_MS));
  const finds = async (kind: DiagnosisKind, times = 3) => {
    for (let count = 0; count < times; count += 1) {
      pass(1);
      await supervisor.hear(kind, vehicle);
    }
  };
  const told = async (): Promise<DiagnosisHistory | null> => {
    const path = paths.diagnosisHistory(vehicle.identity.vehicleId);
    const row = (await database.outbox.pending()).find((pending) => pending.path === path);
    return row ? fromDiagnosisHistoryDocument(row.document) : null;
  };
  const ended = async () => {
    for (;;) {
      if (supervisor.lastEndedRestart) return supervisor.lastEndedRestart;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };

  it('says once what it may and what was, when it first hears of a vehicle', async () => {
    await finds('ok');
    expect(await told()).toEqual({ restarter: 'installed', service: 'psa-car-controller.service', outages: [], restarts: [] });

    for (const row of await database.outbox.pending()) await database.outbox.settle(row);
    await start();
    await finds('ok');
    expect(await told()).toBeNull();
  });

  it('has psacc restarted at the third finding, and tells while it waits', async () => {
    await finds('psacc-down', 2);
    expect(restarter.requests).toEqual([]);
    await finds('psacc-down', 1);
    expect(restarter.requests).toEqual(['psacc-down']);
    expect(await told()).toMatchObject({
      restarts: [{ requestedAt: at('08:03'), reason: 'psacc-down', outcome: 'running', endedAt: null }],
    });
    expect(supervisor.lastEndedRestart).toBeNull();
  });

  it('counts the findings of the listing and of all vehicles together', async () => {
    await supervisor.hear('psacc-blocked');
    await finds('psacc-blocked', 2);
    expect(restarter.requests).toEqual(['psacc-blocked']);
  });

  it('does not restart a psacc that only just starts, though the listing and two cars find it down', async () => {
    await supervisor.hear('psacc-down');
    await supervisor.hear('psacc-down', vehicle);
    await supervisor.hear('psacc-down', { ...vehicle, vin: 'VR3UHZKXZLT000002' });
    pass(1);
    await supervisor.hear('ok', vehicle);
    expect(restarter.requests).toEqual([]);
  });

  it('sees that it helped as soon as psacc answers', async () => {
    restarter.whenAsked = () => (psacc.outcome = 'alive');
    await finds('psacc-blocked');
    expect(await ended()).toEqual({ reason: 'psacc-blocked', requestedAt: at('08:03'), outcome: 'helped', endedAt: at('08:03') });
    expect(await told()).toMatchObject({ restarts: [{ outcome: 'helped', endedAt: at('08:03') }] });
  });

  it('says to who waits that a restart has helped, and nothing of one that has not', async () => {
    const helped = jest.fn();
    supervisor.whenHelped(helped);
    psacc.whenProbed = () => pass(1);
    await finds('psacc-down');
    expect(await ended()).toMatchObject({ outcome: 'failed' });
    expect(helped).not.toHaveBeenCalled();

    restarter.whenAsked = () => (psacc.outcome = 'alive');
    await finds('psacc-down', 31);
    while (supervisor.lastEndedRestart?.outcome !== 'helped') await new Promise((resolve) => setTimeout(resolve, 1));
    expect(helped).toHaveBeenCalledTimes(1);
  });

  it('waits five minutes for psacc, not longer', async () => {
    psacc.whenProbed = () => pass(1);
    await finds('psacc-down');
    expect(await ended()).toMatchObject({ outcome: 'failed', requestedAt: at('08:03'), endedAt: at('08:08') });
    expect(psacc.probes).toBe(5);
  });

  it('does not hold up the polling while it waits', async () => {
    await finds('psacc-down', 20);
    expect(restarter.requests).toHaveLength(1);
  });

  it('says that there is nobody to ask, and does not ask again at every poll', async () => {
    restarter.isInstalled = false;
    await finds('psacc-down', 20);
    expect(await ended()).toMatchObject({ outcome: 'impossible' });
    expect(await told()).toMatchObject({ restarter: 'missing', restarts: [{ reason: 'psacc-down', outcome: 'impossible' }] });
    expect(psacc.probes).toBe(0);
  });

  it('remembers the pause when it is started again', async () => {
    restarter.whenAsked = () => (psacc.outcome = 'alive');
    await finds('psacc-down');
    await ended();
    await supervisor.onModuleDestroy();
    await start();
    await finds('psacc-down', 29);
    expect(restarter.requests).toHaveLength(1);
    expect(supervisor.lastEndedRestart).toMatchObject({ outcome: 'helped' });

    await finds('psacc-down', 2);
    expect(restarter.requests).toHaveLength(2);
  });

  it('goes on waiting for a restart that was under way when it was started again', async () => {
    await finds('psacc-down');
    await supervisor.onModuleDestroy();
    psacc.outcome = 'alive';
    await start();
    expect(await ended()).toMatchObject({ requestedAt: at('08:03'), outcome: 'helped' });
  });

  it('restarts psacc once for its remote control, sees whether commands work then, and leaves the rest to the owner', async () => {
    restarter.whenAsked = () => (psacc.remote = 'set-up');
    await finds('remote-control-not-set-up', 16);
    expect(await ended()).toMatchObject({ reason: 'remote-control-not-set-up', outcome: 'helped' });

    await supervisor.onModuleDestroy();
    await start();
    await finds('remote-control-not-set-up', 300);
    expect(restarter.requests).toHaveLength(1);
  });

  it('asks for nothing that it could not record', async () => {
    await finds('psacc-down', 2);
    jest.spyOn(database.outbox, 'put').mockRejectedValueOnce(new Error('the disk is full'));
    await expect(finds('psacc-down', 1)).rejects.toThrow('the disk is full');
    expect(restarter.requests).toEqual([]);

    await finds('psacc-down', 1);
    expect(restarter.requests).toEqual(['psacc-down']);
  });

  it('gives up a restart whose end could not be recorded when another begins, and never tells it as news', async () => {
    const { restarts } = supervise({ database, psacc, clock, restarter });
    for (const requestedAt of [at('06:00'), at('07:00')]) {
      await database.unitOfWork.transaction((manager) =>
        restarts.begin(manager, { reason: 'psacc-down', requestedAt, outcome: 'running', endedAt: null }),
      );
    }

    await start();
    expect(supervisor.lastEndedRestart).toBeNull();

    psacc.outcome = 'alive';
    expect(await ended()).toMatchObject({ requestedAt: at('07:00'), outcome: 'helped' });
    expect(await restarts.running()).toBeNull();
    expect(await restarts.newest(database.dataSource.manager)).toMatchObject([
      { requestedAt: at('07:00'), outcome: 'helped' },
      { requestedAt: at('06:00'), outcome: 'failed', endedAt: at('07:00') },
    ]);
  });

  it('tells nothing more of a car that was sold', async () => {
    await finds('psacc-down', 2);
    for (const row of await database.outbox.pending()) await database.outbox.settle(row);
    supervisor.keepOnly([]);
    pass(1);
    await supervisor.hear('psacc-down');
    expect(restarter.requests).toHaveLength(1);
    expect(await told()).toBeNull();
  });
});

describe('what is kept of outages and restarts', () => {
  let database: TemporaryDatabase;
  beforeEach(async () => (database = await TemporaryDatabase.open()));
  afterEach(() => database.close());
  const VIN = 'VR3UHZKXZLT000001';
  const remembered = async (vehicles = database.vehicles) => {
    const [vehicle] = await vehicles.remember([{ vin: VIN, label: null, brand: null, batteryCapacityKwh: null }]);
    if (!vehicle) throw new Error('the vehicle was not remembered');
    return vehicle.identity.vehicleId;
  };

  it('is no more than what is told, the newest', async () => {
    const clock = new FakeClock('08:00');
    const { outages, restarts } = supervise({ database, psacc: {}, clock });
    const vehicleId = await remembered();
    for (let minute = 0; minute < 120; minute += 1) {
      const since = new Date(at('08:00').getTime() + minute * MINUTE_MS);
      await database.unitOfWork.transaction(async (manager) => {
        await outages.follow(manager, vehicleId, { kind: minute % 2 === 0 ? 'psacc-down' : 'cloud-failing', since });
        await restarts.begin(manager, { reason: 'psacc-down', requestedAt: since, outcome: 'failed', endedAt: since });
      });
    }
    const [newest, ...older] = await outages.newest(database.dataSource.manager, vehicleId);
    expect(newest).toMatchObject({ kind: 'cloud-failing', since: at('09:59'), until: null });
    expect(older).toHaveLength(49);
    expect(older.at(-1)).toMatchObject({ since: at('09:10'), until: at('09:11') });
    expect(await database.dataSource.query('SELECT count(*) AS count FROM outage')).toEqual([{ count: 50 }]);
    expect(await database.dataSource.query('SELECT count(*) AS count FROM restart')).toEqual([{ count: 50 }]);
  });

  it('goes along when the owner moves to another Firebase project, and is told there', async () => {
    const { outages, supervisor } = supervise({ database, psacc: {}, clock: new FakeClock('08:00') });
    const vehicleId = await remembered();
    await database.unitOfWork.transaction((manager) => supervisor.record(manager, vehicleId, { kind: 'psacc-down', since: at('08:00') }));

    const moved = database.vehiclesOf({ ...ENVIRONMENT, firebaseProjectId: 'another-project' });
    await moved.onModuleInit();
    const movedId = await remembered(moved);
    expect(movedId).not.toBe(vehicleId);
    expect(await outages.running(movedId)).toMatchObject({ kind: 'psacc-down' });
    const [vehicle] = await moved.all();
    if (!vehicle) throw new Error('the vehicle is lost');
    await supervisor.hear('psacc-down', vehicle);
    expect((await database.outbox.pending()).map(({ path }) => path)).toEqual([paths.diagnosisHistory(movedId)]);
  });
});
