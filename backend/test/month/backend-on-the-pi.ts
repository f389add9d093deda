import { installationDiagnosis, nextPollDelayMs, type VehicleId } from '@psa-ev/domain';
import type { Firestore } from 'firebase-admin/firestore';
import { InstallationWatch } from '../../src/notifications/installation.watch.js';
import { MessageDispatcher } from '../../src/notifications/message.dispatcher.js';
import type { MessageQueue } from '../../src/notifications/message.queue.js';
import type { PersonSync } from '../../src/notifications/person.sync.js';
import { StorageWatch } from '../../src/notifications/storage.watch.js';
import { PollingService } from '../../src/polling/polling.service.js';
import { OddityLog } from '../../src/psacc/oddity.log.js';
import { PsaccClient } from '../../src/psacc/psacc.client.js';
import { PSACC_LIMITS } from '../../src/psacc/psacc.limits.js';
import { PsaccTransport } from '../../src/psacc/psacc.transport.js';
import type { FirestorePublisher } from '../../src/publishing/firestore.publisher.js';
import type { KnownVehicle } from '../../src/vehicles/vehicle.repository.js';
import { anEnvironment } from '../environment.builder.js';
import { FakeRestarter } from '../fake-restarter.js';
import { keepJournal } from '../journal.js';
import { notify } from '../notify.js';
import { supervise } from '../supervision.js';
import type { TemporaryDatabase } from '../temporary-database.js';
import { type Household, TIME_ZONE } from './household.js';
import type { Postbox } from './postbox.js';
import { SimulatedClock } from './simulated-clock.js';
import { SimulatedPsacc } from './simulated-psacc.js';

const BASE_MS = 90_000;
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** A cycle does not wait for its messages; time in this story does. An empty queue is not asked again before something is put in: a month has many cycles. */
class Dispatches {
  last: Promise<void> = Promise.resolve();
  private mayWait = true;

  constructor(
    private readonly dispatcher: MessageDispatcher,
    private readonly queue: MessageQueue,
  ) {
    const put = queue.put.bind(queue);
    jest.spyOn(queue, 'put').mockImplementation((...message) => {
      this.mayWait = true;
      return put(...message);
    });
  }

  dispatch(): Promise<void> {
    this.last = this.mayWait ? this.send() : Promise.resolve();
    return this.last;
  }

  private async send(): Promise<void> {
    await this.dispatcher.dispatch();
    this.mayWait = (await this.queue.count()) > 0;
  }
}

/** One run of the backend, from its start to its end: the real services from psacc's JSON to the push service, polled as the scheduler does. */
export class BackendOnThePi {
  private readonly dueAt = new Map<VehicleId, number>();
  private problem: string | null = null;

  private constructor(
    private readonly household: Household,
    private readonly vehicles: readonly KnownVehicle[],
    private readonly parts: Awaited<ReturnType<typeof wire>>,
  ) {}

  static async start(household: Household, database: TemporaryDatabase, postbox: Postbox, folder: string): Promise<BackendOnThePi> {
    const vehicles = await database.vehicles.remember(
      household.vehicles.map(({ car: { model } }) => ({
        vin: model.vin,
        label: model.label,
        brand: model.brand,
        batteryCapacityKwh: model.listedKwh,
      })),
    );
    return new BackendOnThePi(household, vehicles, await wire(household, database, postbox, folder));
  }

  /** When there is something to do next: true time, milliseconds since 1970. */
  get nextAt(): number {
    return Math.min(...this.vehicles.map(({ identity }) => this.dueAt.get(identity.vehicleId) ?? this.household.time));
  }

  /** One round: each car that is due is read, then the Pi itself is looked at. */
  async round(): Promise<void> {
    try {
      for (const vehicle of this.vehicles) if (this.isDue(vehicle)) await this.readOne(vehicle);
      this.problem = null;
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
    await this.tellInstallation();
  }

  /** What the service does each minute. */
  async eachMinute(): Promise<void> {
    await this.parts.dispatches.dispatch();
  }

  async stop(): Promise<void> {
    await this.parts.supervisor.onModuleDestroy();
    await this.parts.dispatcher.onModuleDestroy();
  }

  private isDue({ identity }: KnownVehicle): boolean {
    return (this.dueAt.get(identity.vehicleId) ?? 0) <= this.household.time;
  }

  private async readOne(vehicle: KnownVehicle): Promise<void> {
    const { polling, dispatches, restarter, clock } = this.parts;
    const { vehicleId } = vehicle.identity;
    this.dueAt.set(vehicleId, this.household.time + BASE_MS);
    const asked = restarter.requests.length;
    const { latest, failuresInARow } = await polling.runOnce(vehicle);
    await dispatches.last;
    this.dueAt.set(vehicleId, this.household.time + nextPollDelayMs(BASE_MS, latest, failuresInARow, clock.now()));
    if (restarter.requests.length > asked) await this.seeRestartThrough();
  }

  private async seeRestartThrough(): Promise<void> {
    const { supervisor, psacc } = this.parts;
    const before = supervisor.lastEndedRestart;
    psacc.letLook();
    while (supervisor.lastEndedRestart === before) await nextTurn();
    psacc.endRestart();
  }

  private async tellInstallation(): Promise<void> {
    const tracks = this.parts.polling.currentTracks;
    const diagnosis = installationDiagnosis(tracks.map((track) => track.diagnosis));
    if (!diagnosis) return;
    await this.parts.watch.look({
      vehicleIds: tracks.map(({ vehicle }) => vehicle.identity.vehicleId),
      diagnosis,
      restart: this.parts.supervisor.lastEndedRestart,
      writeFailure: this.problem,
    });
  }
}

async function wire(household: Household, database: TemporaryDatabase, postbox: Postbox, folder: string) {
  const clock = new SimulatedClock(household);
  const psacc = new SimulatedPsacc(household, clock);
  const isOffline = () => household.circumstances.holds('internet-away', household.time);
  const environment = anEnvironment({ timeZone: TIME_ZONE, databaseFile: `${folder}/psa-ev.sqlite` });
  const restarter = new FakeRestarter();
  restarter.whenAsked = () => psacc.restart();
  const client = new PsaccClient(
    new PsaccTransport(psacc.asHttp(), environment, PSACC_LIMITS, clock),
    environment,
    PSACC_LIMITS,
    clock,
    new OddityLog(),
  );
  const publisher: Pick<FirestorePublisher, 'firestoreLink' | 'keepCurrent' | 'keepOnly' | 'publishPending'> = {
    get firestoreLink() {
      return isOffline() ? ({ kind: 'failing', since: clock.now(), reason: 'no internet' } as const) : ({ kind: 'not-tried' } as const);
    },
    keepCurrent: () => undefined,
    keepOnly: () => undefined,
    publishPending: async () => undefined,
  };
  const link = () => publisher.firestoreLink;
  const { supervisor, diagnoses } = supervise({ database, psacc: client, clock, restarter, link, environment });
  await supervisor.onModuleInit();
  const { persons, queue, notifications } = await notify(database);
  const sync: Pick<PersonSync, 'askAccess'> = {
    askAccess: async () => {
      if (isOffline()) throw new Error('no internet');
    },
  };
  // Nobody's browser goes away in this story.
  const firestore = {} as Firestore;
  const dispatcher = new MessageDispatcher(queue, notifications, persons, sync as PersonSync, postbox, firestore, environment, clock);
  const dispatches = new Dispatches(dispatcher, queue);
  const watch = new InstallationWatch(
    notifications,
    dispatcher,
    new StorageWatch(environment, clock),
    database.unitOfWork,
    environment,
    clock,
  );
  const polling = new PollingService(
    client,
    database.snapshots,
    keepJournal(database, { environment, clock }).journal,
    database.outbox,
    publisher as FirestorePublisher,
    diagnoses,
    supervisor,
    notifications,
    dispatches as unknown as MessageDispatcher,
    database.unitOfWork,
    environment,
    clock,
  );
  return { clock, psacc, restarter, supervisor, dispatcher, dispatches, polling, watch };
}
