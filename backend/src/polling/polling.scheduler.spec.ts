import { Logger } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { aSnapshot, aVehicle, at } from '@psa-ev/testing';
import { parseVehicleId, type RestartReport, type Snapshot } from '@psa-ev/domain';
import { anEnvironment } from '../../test/environment.builder.js';
import { SystemClock } from '../clock/system-clock.js';
import type { InstallationFinding, InstallationWatch } from '../notifications/installation.watch.js';
import type { MessageDispatcher } from '../notifications/message.dispatcher.js';
import type { FirestorePublisher } from '../publishing/firestore.publisher.js';
import type { Supervisor } from '../supervision/supervisor.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import type { Fleet } from './fleet.js';
import { PollingScheduler } from './polling.scheduler.js';
import type { PollingService, VehicleTrack } from './polling.service.js';

const SECOND_MS = 1000;

function aKnownVehicle(id = 'abcdefghijklmnop', vin = 'VR3UHZKXZLT000001'): KnownVehicle {
  return { vin, identity: aVehicle({ vehicleId: parseVehicleId(id) }) };
}

/** Notes when each vehicle is read, and how many readings were under way at once. */
class NotingPolling implements Pick<PollingService, 'runOnce' | 'keepOnly' | 'currentTracks'> {
  currentTracks: readonly VehicleTrack[] = [];
  readonly startedAtSeconds: Record<string, number[]> = {};
  mostAtOnce = 0;
  readingTakesMs = 0;
  latest: Snapshot | null = null;
  failuresInARow = 0;
  problem: Error | null = null;
  /** Whose readings the problem keeps from being recorded; null: all. */
  failingVin: string | null = null;
  private atOnce = 0;

  constructor(private readonly begunAtMs: number) {}

  keepOnly(): void {
    // Nothing is kept here.
  }

  async runOnce(vehicle: KnownVehicle): Promise<VehicleTrack> {
    (this.startedAtSeconds[vehicle.vin] ??= []).push(Math.round((performance.now() - this.begunAtMs) / SECOND_MS));
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    await new Promise((resolve) => setTimeout(resolve, this.readingTakesMs));
    this.atOnce -= 1;
    if (this.problem && (this.failingVin === null || this.failingVin === vehicle.vin)) throw this.problem;
    const { latest, failuresInARow } = this;
    const track: VehicleTrack = {
      vehicle,
      latest,
      finding: 'ok',
      diagnosis: { kind: 'ok', since: at('08:00') },
      suspicion: null,
      lastRejected: null,
      odometerDoubt: null,
      failuresInARow,
    };
    this.currentTracks = [track];
    return track;
  }
}

describe('the polling scheduler', () => {
  let polling: NotingPolling;
  let vehicles: readonly KnownVehicle[];
  let scheduler: PollingScheduler;
  let published: number;
  let found: InstallationFinding[];
  let supervisor: { lastEndedRestart: RestartReport | null; whenHelped: (listener: () => void) => void };
  let helped: () => void;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(() => {
    jest.useFakeTimers({ now: at('08:00') });
    polling = new NotingPolling(performance.now());
    vehicles = [aKnownVehicle()];
    published = 0;
    found = [];
    helped = () => undefined;
    supervisor = { lastEndedRestart: null, whenHelped: (listener) => void (helped = listener) };
    scheduler = new PollingScheduler(
      polling as unknown as PollingService,
      { vehicles: async () => vehicles } as unknown as Fleet,
      supervisor as Supervisor,
      { look: async (finding: InstallationFinding) => void found.push(finding) } as unknown as InstallationWatch,
      { publishPending: async () => void (published += 1) } as unknown as FirestorePublisher,
      { dispatch: async () => undefined } as MessageDispatcher,
      new SchedulerRegistry(),
      anEnvironment({ pollIntervalSeconds: 90 }),
      new SystemClock(),
    );
  });
  afterEach(async () => {
    const stopped = scheduler.onModuleDestroy();
    await jest.advanceTimersByTimeAsync(5 * SECOND_MS);
    await stopped;
    jest.useRealTimers();
  });
  const pass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * SECOND_MS);
  const readings = () => polling.startedAtSeconds['VR3UHZKXZLT000001'];

  it('goes on after a broken database, at the usual pace', async () => {
    polling.problem = new Error('SQLITE_FULL');
    scheduler.start();
    await pass(181);
    expect(readings()).toEqual([0, 90, 180]);
    expect(scheduler.lastProblem).toBe('SQLITE_FULL');

    polling.problem = null;
    await pass(90);
    expect(scheduler.lastProblem).toBeNull();
  });

  it('says once that nothing is kept, and once that it is again; a car that is read meanwhile and has nothing to keep proves nothing', async () => {
    const errors = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const words = jest.spyOn(Logger.prototype, 'log').mockImplementation();
    vehicles = [aKnownVehicle(), aKnownVehicle('ponmlkjihgfedcba', 'VF3M4DGZULS000002')];
    polling.problem = new Error('SQLITE_FULL: database or disk is full');
    polling.failingVin = 'VR3UHZKXZLT000001';
    scheduler.start();
    await pass(400);
    expect(polling.startedAtSeconds['VF3M4DGZULS000002']).toEqual([0, 90, 180, 270, 360]);
    expect(scheduler.lastProblem).toBe('SQLITE_FULL: database or disk is full');
    expect(errors.mock.calls).toEqual([
      [expect.stringMatching(/^What is read is not kept: the disk is full\. Free some space: .*\(SQLITE_FULL/)],
    ]);

    polling.problem = null;
    await pass(90);
    expect(words.mock.calls).toEqual([['What is read is kept again.']]);
    jest.restoreAllMocks();
  });

  it('tells of the Pi after each round, also of a database that takes nothing', async () => {
    scheduler.start();
    await pass(1);
    polling.problem = new Error('SQLITE_FULL');
    await pass(90);

    expect(found.map(({ diagnosis, writeFailure }) => [diagnosis.kind, writeFailure])).toEqual([
      ['ok', null],
      ['ok', 'SQLITE_FULL'],
    ]);
  });

  it('tells of a database that takes nothing from the start on, before any car is known to be read', async () => {
    polling.problem = new Error('SQLITE_FULL');
    scheduler.start();
    await pass(91);

    expect(found).toMatchObject([
      { vehicleIds: ['abcdefghijklmnop'], diagnosis: { kind: 'starting' }, writeFailure: 'SQLITE_FULL' },
      { vehicleIds: ['abcdefghijklmnop'], diagnosis: { kind: 'starting' }, writeFailure: 'SQLITE_FULL' },
    ]);
  });

  it('tells nothing while there is no car of which to tell', async () => {
    vehicles = [];
    scheduler.start();
    await pass(91);
    expect(found).toEqual([]);
  });

  it('never starts a reading while psacc hangs in another', async () => {
    polling.readingTakesMs = 200 * SECOND_MS;
    vehicles = [aKnownVehicle(), aKnownVehicle('ponmlkjihgfedcba', 'VF3M4DGZULS000002')];
    scheduler.start();
    await pass(1000);
    expect(polling.mostAtOnce).toBe(1);
    expect(Object.values(polling.startedAtSeconds).every((starts) => starts.length >= 2)).toBe(true);
  });

  it('still publishes each minute while psacc hangs', async () => {
    polling.readingTakesMs = 80 * SECOND_MS;
    scheduler.start();
    await pass(1);
    await scheduler.publish();
    expect(published).toBe(1);
  });

  it('is stuck when a reading never comes back, and not for psacc’s slowest answers', async () => {
    polling.readingTakesMs = 100 * SECOND_MS;
    vehicles = [aKnownVehicle(), aKnownVehicle('ponmlkjihgfedcba', 'VF3M4DGZULS000002')];
    expect(scheduler.isStuck).toBe(false);
    scheduler.start();
    for (let second = 0; second < 1000; second += 10) {
      await pass(10);
      expect(scheduler.isStuck).toBe(false);
    }

    polling.readingTakesMs = 3600 * SECOND_MS;
    await pass(1000);
    expect(scheduler.isStuck).toBe(true);
  });

  it('is not stuck while it holds back for long after failures', async () => {
    polling.failuresInARow = 9;
    scheduler.start();
    await pass(700);
    expect(scheduler.isStuck).toBe(false);
  });

  it('reads twice as often while the car drives', async () => {
    polling.latest = aSnapshot({ ignition: 'start', moving: true });
    scheduler.start();
    await pass(91);
    expect(readings()).toEqual([0, 45, 90]);
  });

  it('reads half as often when the car has been parked for hours', async () => {
    polling.latest = aSnapshot({ at: '2026-11-20T01:00:00.000Z' });
    scheduler.start();
    await pass(361);
    expect(readings()).toEqual([0, 180, 360]);
  });

  it('holds back after failures, up to eightfold', async () => {
    polling.failuresInARow = 9;
    scheduler.start();
    await pass(1441);
    expect(readings()).toEqual([0, 720, 1440]);
  });

  it('reads all cars and tells of the restart as soon as it has helped, however long it wanted to hold back', async () => {
    const restart: RestartReport = { reason: 'psacc-down', requestedAt: at('08:01'), outcome: 'helped', endedAt: at('08:02') };
    vehicles = [aKnownVehicle(), aKnownVehicle('ponmlkjihgfedcba', 'VF3M4DGZULS000002')];
    polling.failuresInARow = 9;
    scheduler.start();
    await pass(100);
    supervisor.lastEndedRestart = restart;
    polling.failuresInARow = 0;

    helped();
    await pass(1);

    expect(polling.startedAtSeconds).toEqual({ VR3UHZKXZLT000001: [0, 100], VF3M4DGZULS000002: [0, 100] });
    expect(found.at(-1)).toMatchObject({ restart });
  });

  it('reads a car again whose reading was coming to nothing while the restart helped', async () => {
    polling.failuresInARow = 9;
    polling.readingTakesMs = 20 * SECOND_MS;
    scheduler.start();
    await pass(10);

    helped();
    await pass(50);

    expect(readings()).toEqual([0, 20]);
  });

  it('reads sooner where somebody waits for the effect of a command, once', async () => {
    scheduler.start();
    await pass(5);
    scheduler.hasten(parseVehicleId('abcdefghijklmnop'), 10 * SECOND_MS);
    await pass(101);
    expect(readings()).toEqual([0, 15, 105]);
  });

  it('does not wait longer for one car because another is waited for', async () => {
    vehicles = [aKnownVehicle(), aKnownVehicle('ponmlkjihgfedcba', 'VF3M4DGZULS000002')];
    scheduler.start();
    await pass(1);
    scheduler.hasten(parseVehicleId('ponmlkjihgfedcba'), 10 * SECOND_MS);
    scheduler.hasten(parseVehicleId('abcdefghijklmnop'), 120 * SECOND_MS);
    await pass(95);
    expect(readings()).toEqual([0, 90]);
    expect(polling.startedAtSeconds['VF3M4DGZULS000002']).toEqual([0, 11]);
  });

  it('starts no second reading for who waits while psacc hangs', async () => {
    polling.readingTakesMs = 80 * SECOND_MS;
    scheduler.start();
    await pass(1);
    scheduler.hasten(parseVehicleId('abcdefghijklmnop'), SECOND_MS);
    await pass(60);
    expect(polling.mostAtOnce).toBe(1);
    expect(readings()).toEqual([0]);
  });

  it('goes on when the clock of the Pi is set back by a day', async () => {
    scheduler.start();
    await pass(1);
    jest.setSystemTime(new Date('2026-11-19T08:00:00.000Z'));
    await pass(90);
    expect(readings()).toEqual([0, 90]);
  });

  it('asks again for vehicles while none is known', async () => {
    vehicles = [];
    scheduler.start();
    await pass(60);
    vehicles = [aKnownVehicle()];
    await pass(31);
    expect(readings()).toEqual([90]);
  });

  it('reads no more once it is stopped', async () => {
    scheduler.start();
    await pass(1);
    await scheduler.onModuleDestroy();
    await pass(1000);
    expect(readings()).toEqual([0]);
  });
});
