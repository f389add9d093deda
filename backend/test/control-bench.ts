import { type CommandDocument, type ControlDocument, fromNotificationDocument, paths, toCommandRequestDocument } from '@psa-ev/contract';
import { type CommandKind, type DiagnosisKind, isDriving, type NotificationEvent, type Role, type Snapshot } from '@psa-ev/domain';
import { aCommand, aSnapshot, at } from '@psa-ev/testing';
import { CommandCircumstances } from '../src/commands/command.circumstances.js';
import { CommandClaims } from '../src/commands/command.claims.js';
import { CommandExecutor } from '../src/commands/command.executor.js';
import { CommandInbox } from '../src/commands/command.inbox.js';
import { CommandRecords } from '../src/commands/command.records.js';
import { CommandsUnderWay } from '../src/commands/commands-under-way.js';
import { DriverAccess } from '../src/commands/driver.access.js';
import { Installation } from '../src/commands/installation.js';
import { Machine } from '../src/commands/machine.js';
import { ControlCircumstances } from '../src/control/control.circumstances.js';
import { ControlHand } from '../src/control/control.hand.js';
import { ControlService } from '../src/control/control.service.js';
import { ServiceLimitLift } from '../src/control/service-limit-lift.js';
import { ServiceLimits } from '../src/control/service-limit.js';
import { ControlMemoryEntity } from '../src/control-memory/control-memory.entity.js';
import { ControlMemories } from '../src/control-memory/control.memories.js';
import { JournalTerms } from '../src/journal/journal.terms.js';
import type { UnitOfWork } from '../src/database/unit-of-work.js';
import type { MessageDispatcher } from '../src/notifications/message.dispatcher.js';
import { MessageEntity } from '../src/notifications/message.entity.js';
import type { NotificationService } from '../src/notifications/notification.service.js';
import type { PersonDirectory } from '../src/notifications/person.directory.js';
import type { PollingScheduler } from '../src/polling/polling.scheduler.js';
import type { PollingService } from '../src/polling/polling.service.js';
import type { FirestorePublisher } from '../src/publishing/firestore.publisher.js';
import { SettingEntity } from '../src/settings/setting.entity.js';
import { SettingsStore } from '../src/settings/settings.store.js';
import type { KnownVehicle } from '../src/vehicles/vehicle.repository.js';
import { AccountBook } from './account-book.js';
import { CommandCloud } from './command-cloud.js';
import { anEnvironment } from './environment.builder.js';
import { FakeClock } from './fake-clock.js';
import { LocalPsacc } from './local-psacc.js';
import { notify } from './notify.js';
import { TemporaryDatabase } from './temporary-database.js';

export const VIN = 'VR3UHZKXZLT000001';
export const DRIVER = 'uid-of-driver';
const QUIET_LOOKS = 6;
const PATIENT_LOOKS = 60;
/** How psacc's own charge control answers unless a story says otherwise. */
const NOT_SET_UP = '{"error":"Charge control not setup check your PSACC configuration and logs"}';

/** The control and the commands on a real database and a real HTTP server in psacc's place, as the service wires them; the car shows what the story says. */
export class ControlBench {
  readonly cloud = new CommandCloud();
  readonly clock = new FakeClock('08:00');
  latest: Snapshot | null = null;
  /** What the newest reading has shown of psacc. */
  finding: DiagnosisKind = 'ok';
  /** What psacc's charge control holds; null: it is not set up. */
  servicePercent: number | null = null;
  /** Where psacc's charge control does not take a new limit. */
  isServiceDeaf = false;
  /** Answers to all but the charge control. */
  answer = 'true';
  /** Where the transaction of a look is to fail. */
  isDiskFull = false;
  control!: ControlService;
  settings!: SettingsStore;
  notifications!: NotificationService;
  persons!: PersonDirectory;
  private readonly accounts = new AccountBook();
  private executor!: CommandExecutor;
  private inbox!: CommandInbox;
  private hand!: ControlHand;
  private records!: CommandRecords;
  private published: Promise<void> = Promise.resolve();

  private constructor(
    readonly database: TemporaryDatabase,
    readonly psacc: LocalPsacc,
    readonly vehicle: KnownVehicle,
  ) {}

  static async start(): Promise<ControlBench> {
    const database = await TemporaryDatabase.open();
    const psacc = await LocalPsacc.start();
    const [vehicle] = await database.vehicles.remember([{ vin: VIN, label: 'e-208', brand: 'Peugeot', batteryCapacityKwh: 46 }]);
    if (!vehicle) throw new Error('the vehicle was not remembered');
    const bench = new ControlBench(database, psacc, vehicle);
    bench.cloud.now = at('08:00');
    psacc.answer = (request, response) => {
      const url = new URL(request.url ?? '', psacc.url);
      const body = url.pathname === '/charge_control' ? bench.chargeControl(url.searchParams.get('percentage')) : bench.answer;
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
    };
    bench.allow('driver');
    await bench.startService();
    return bench;
  }

  /** Starts the service, also again after a power cut: what was in memory is gone, the database is there. */
  async startService(): Promise<void> {
    const { database, clock, cloud } = this;
    const { commands, chargeControl } = await this.psacc.parts({ limits: { commandMs: 300 } });
    const vehicle = this.vehicle;
    const latestOf = () => this.latest;
    const findingOf = () => this.finding;
    const polling = {
      latestOf,
      get currentTracks() {
        return [{ vehicle, latest: latestOf(), finding: findingOf() }];
      },
    } as unknown as PollingService;
    const scheduler = { hasten: () => undefined } as unknown as PollingScheduler;
    const publisher = {
      publishPending: () => (this.published = this.published.then(() => this.publish())),
    } as unknown as FirestorePublisher;
    const environment = anEnvironment({ timeZone: 'UTC', pollIntervalSeconds: 90 });
    const installation = new Installation(database.dataSource, new Machine());
    const memories = new ControlMemories(database.repositoryOf(ControlMemoryEntity));
    this.settings = new SettingsStore(database.repositoryOf(SettingEntity), database.unitOfWork);
    await this.settings.onModuleInit();
    const circumstances = new CommandCircumstances(this.settings, memories, database.wakeUps, polling, clock);
    const claims = new CommandClaims(cloud.asFirestore(), installation, clock);
    this.records = new CommandRecords(database.outbox, database.unnoted, publisher, database.unitOfWork, clock);
    const underWay = new CommandsUnderWay(this.records, clock);
    const access = new DriverAccess(this.accounts.asAuth());
    this.executor = new CommandExecutor(claims, access, circumstances, commands, polling, scheduler, this.records, underWay, clock);
    this.inbox = new CommandInbox(cloud.asFirestore(), this.executor, this.records, installation, polling);
    const serviceLimits = new ServiceLimits(chargeControl, clock);
    const terms = new JournalTerms(this.settings, environment);
    ({ notifications: this.notifications, persons: this.persons } = await notify(database));
    const own = new ControlCircumstances(this.settings, terms, database.wakeUps, serviceLimits, environment, clock);
    this.control = new ControlService(
      polling,
      this.settings,
      own,
      memories,
      database.unnoted,
      serviceLimits,
      new ServiceLimitLift(chargeControl, clock),
      this.executor,
      installation,
      database.outbox,
      publisher,
      this.notifications,
      { dispatch: async () => undefined } as MessageDispatcher,
      this.unitOfLook(),
      clock,
    );
    this.hand = new ControlHand(this.executor, database.wakeUps, this.control, polling, clock);
    this.control.onApplicationBootstrap();
    this.hand.onModuleInit();
    await this.inbox.onApplicationBootstrap();
    this.inbox.followVehicles();
    await this.settle();
  }

  /** What still comes of the old process reaches nobody. */
  cutPower(): void {
    this.inbox.onModuleDestroy();
    this.control.onModuleDestroy();
    this.hand.onModuleDestroy();
    Object.assign(this.executor, { stopped: true });
    Object.assign(this.records, { put: () => undefined, keepRefused: () => undefined });
  }

  async stop(): Promise<void> {
    this.cutPower();
    await this.executor.onModuleDestroy();
    await this.psacc.stop();
    await this.hand.settled();
    await this.published;
    await this.database.close();
  }

  /** Sets what the owner has set, as the documents by their names. */
  async set(documents: Readonly<Record<string, object>>): Promise<void> {
    await this.settings.replace('settings', new Map([[this.vehicle.identity.vehicleId, new Map(Object.entries(documents))]]));
    await this.look();
  }

  /** The car shows this at that time, and is looked at. */
  async shows(time: string, snapshot: Parameters<typeof aSnapshot>[0]): Promise<void> {
    const shown = aSnapshot({ ...snapshot, at: time });
    if (isDriving(shown)) throw new Error('a car that drives is not controlled');
    this.latest = { ...shown, vehicleId: this.vehicle.identity.vehicleId };
    this.pass(time);
    this.executor.watch();
    await this.look();
    await this.settle();
  }

  pass(time: string): void {
    this.clock.set(time);
    this.cloud.now = at(time);
  }

  async look(): Promise<void> {
    await this.control.look();
    await this.settle();
  }

  /** From now on who asks is this to the car. */
  allow(role: Role): void {
    this.accounts.allow(DRIVER, role, [this.vehicle.identity.vehicleId]);
  }

  /** A driver asks for something. */
  async ask(kind: CommandKind, id: string = kind): Promise<void> {
    const requestedAt = this.cloud.now;
    const { request } = aCommand({ kind, requestedAt, expiresAt: new Date(requestedAt.getTime() + 120_000) });
    this.cloud.write(paths.command(this.vehicle.identity.vehicleId, id), toCommandRequestDocument(request));
    await this.settle();
    await this.look();
  }

  /** What was asked of psacc but for its charge control, in order. */
  get sent(): readonly string[] {
    return this.psacc.asked.filter((path) => !path.startsWith('/charge_control'));
  }

  /** What the app shows of the control. */
  get told(): ControlDocument | undefined {
    return this.cloud.documents.get(paths.control(this.vehicle.identity.vehicleId)) as ControlDocument | undefined;
  }

  /** The ledger: what the Pi asked for by itself, in order. */
  get ownCommands(): readonly CommandDocument[] {
    const below = `${paths.commands(this.vehicle.identity.vehicleId)}/`;
    const all = [...this.cloud.documents].filter(([path]) => path.startsWith(below)).map(([, document]) => document as CommandDocument);
    return all.filter(({ requestedBy }) => requestedBy !== DRIVER);
  }

  /** The lines of the feed, in order. */
  get feed(): readonly NotificationEvent[] {
    const below = `${paths.vehicle(this.vehicle.identity.vehicleId)}/notifications/`;
    const lines = [...this.cloud.documents]
      .filter(([path]) => path.startsWith(below))
      .map(([, document]) => fromNotificationDocument(document));
    return lines.flatMap((line) => (line ? [line.event] : []));
  }

  /** What waits to be sent, to whom. */
  async messages(): Promise<readonly (readonly [uid: string, kind: string])[]> {
    const rows = await this.database.repositoryOf(MessageEntity).find({ order: { uid: 'ASC' } });
    return rows.map(({ uid, event: { kind } }) => [uid, kind]);
  }

  command(id: string): Partial<CommandDocument> | undefined {
    return this.cloud.command(this.vehicle.identity.vehicleId, id);
  }

  /** Waits until nothing moves any more: no call to psacc, no document. A command that is not carried out yet is waited for longer: the machine may be busy. */
  async settle(): Promise<void> {
    let before = '';
    for (let quiet = 0; quiet < (this.hasOpenCommand() ? PATIENT_LOOKS : QUIET_LOOKS); quiet += 1) {
      await new Promise((resolve) => setTimeout(resolve, 4));
      await this.records.settled();
      await this.hand.settled();
      await this.published;
      const now = JSON.stringify([this.psacc.asked, [...this.cloud.documents]]);
      if (now !== before) quiet = 0;
      before = now;
    }
  }

  private hasOpenCommand(): boolean {
    const { vehicleId } = this.vehicle.identity;
    const below = `${paths.commands(vehicleId)}/`;
    return [...this.cloud.documents.keys()]
      .filter((path) => path.startsWith(below))
      .some((path) => ['requested', 'claimed'].includes(String(this.command(path.slice(below.length))?.status)));
  }

  private unitOfLook(): UnitOfWork {
    const { unitOfWork } = this.database;
    const transaction: UnitOfWork['transaction'] = (work) =>
      this.isDiskFull ? Promise.reject(new Error('disk full')) : unitOfWork.transaction(work);
    return Object.assign(Object.create(unitOfWork) as UnitOfWork, { transaction });
  }

  private async publish(): Promise<void> {
    for (const row of await this.database.outbox.pending()) {
      this.cloud.write(row.path, row.document);
      await this.database.outbox.settle(row);
    }
  }

  private chargeControl(percentage: string | null): string {
    if (this.servicePercent === null) return NOT_SET_UP;
    if (percentage !== null && !this.isServiceDeaf) this.servicePercent = Number(percentage);
    return JSON.stringify({ vin: VIN, percentage_threshold: this.servicePercent, _stop_hour: null });
  }
}
