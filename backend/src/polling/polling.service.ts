import { Injectable, Logger } from '@nestjs/common';
import { paths, toVehicleDocument } from '@psa-ev/contract';
import {
  accept,
  type Acceptance,
  changedParts,
  type DiagnosisKind,
  type DiagnosisTrend,
  installationDiagnosis,
  type JournalFacts,
  nextDiagnosis,
  nextOdometerDoubt,
  NO_JOURNAL_FACTS,
  type OdometerDoubt,
  type ReadingOutcome,
  type Snapshot,
  type VehicleId,
  type VehicleSituation,
  type VehicleState,
} from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { BACKEND_VERSION } from '../config/version.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { JournalMemory } from '../journal/journal.memory.js';
import { JournalService } from '../journal/journal.service.js';
import { MessageDispatcher } from '../notifications/message.dispatcher.js';
import { NotificationService } from '../notifications/notification.service.js';
import { PsaccClient } from '../psacc/psacc.client.js';
import { PsaccError } from '../psacc/psacc.errors.js';
import { FirestorePublisher } from '../publishing/firestore.publisher.js';
import { Outbox } from '../publishing/outbox.js';
import { SnapshotRepository } from '../snapshots/snapshot.repository.js';
import { DiagnosisService } from '../supervision/diagnosis.service.js';
import { Supervisor } from '../supervision/supervisor.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';

/** What is remembered of a vehicle between two readings. */
export interface VehicleTrack extends DiagnosisTrend {
  readonly vehicle: KnownVehicle;
  readonly latest: Snapshot | null;
  /** What the newest reading showed; the diagnosis believes it a little later. */
  readonly finding: DiagnosisKind;
  readonly lastRejected: Snapshot | null;
  /** An odometer that contradicts what is known, and may turn out to be right. */
  readonly odometerDoubt: OdometerDoubt | null;
  readonly failuresInARow: number;
}

type Reading =
  | { readonly outcome: 'read'; readonly snapshot: Snapshot }
  | { readonly outcome: Exclude<ReadingOutcome, 'accepted' | 'rejected'>; readonly problem: string };

/** One polling cycle, from psacc to Firestore. */
@Injectable()
export class PollingService {
  private readonly logger = new Logger(PollingService.name);
  private readonly tracks = new Map<VehicleId, VehicleTrack>();

  constructor(
    private readonly psacc: PsaccClient,
    private readonly snapshots: SnapshotRepository,
    private readonly journal: JournalService,
    private readonly outbox: Outbox,
    private readonly publisher: FirestorePublisher,
    private readonly diagnoses: DiagnosisService,
    private readonly supervisor: Supervisor,
    private readonly notifications: NotificationService,
    private readonly dispatcher: MessageDispatcher,
    private readonly unitOfWork: UnitOfWork,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** Reads a vehicle, records what is new and publishes it. Throws only what is not expected to happen: a broken database. */
  async runOnce(vehicle: KnownVehicle): Promise<VehicleTrack> {
    const before = await this.trackOf(vehicle);
    const reading = await this.read(vehicle);
    const acceptance = reading.outcome === 'read' ? accept(before.latest, reading.snapshot, before.odometerDoubt) : null;
    this.logger.debug(`${vehicle.identity.vehicleId}: ${reading.outcome === 'read' ? acceptance?.kind : reading.problem}`);
    const after = await this.conclude(before, vehicle, reading, acceptance);
    await this.record(before, after, acceptance); // safe before anything leaves the house
    if (after.diagnosis.kind !== before.diagnosis.kind) this.tell(vehicle, after.diagnosis.kind, reading);
    await this.supervisor.hear(after.finding, vehicle); // may have psacc restarted
    await this.publisher.publishPending(); // also what an outage left behind
    void this.dispatcher.dispatch(); // nobody waits for messages
    return after;
  }

  /** Forgets all vehicles but these: a sold car is no longer told of. */
  keepOnly(vehicles: readonly KnownVehicle[]): void {
    const ids = vehicles.map(({ identity }) => identity.vehicleId);
    for (const known of this.tracks.keys()) if (!ids.includes(known)) this.tracks.delete(known);
    this.supervisor.keepOnly(ids);
    this.publisher.keepOnly(ids);
  }

  /** What is known now of the vehicles that were read since the start. */
  get currentTracks(): readonly VehicleTrack[] {
    return [...this.tracks.values()];
  }

  /** The newest believed reading of a vehicle since the start, or the last stored before it; null before its first cycle. */
  latestOf(vehicleId: VehicleId): Snapshot | null {
    return this.tracks.get(vehicleId)?.latest ?? null;
  }

  private async trackOf(vehicle: KnownVehicle): Promise<VehicleTrack> {
    const { vehicleId } = vehicle.identity;
    const known = this.tracks.get(vehicleId);
    if (known) return known;
    const latest = await this.snapshots.latest(vehicleId);
    await this.journal.wake(vehicleId);
    const diagnosis = (await this.supervisor.recall(vehicleId)) ?? { kind: 'starting', since: this.clock.now() };
    return {
      vehicle,
      latest,
      finding: 'starting',
      diagnosis,
      suspicion: null,
      lastRejected: null,
      odometerDoubt: null,
      failuresInARow: 0,
    };
  }

  private async read({ identity, vin }: KnownVehicle): Promise<Reading> {
    try {
      return { outcome: 'read', snapshot: await this.psacc.readVehicle(identity.vehicleId, vin) };
    } catch (error) {
      if (!(error instanceof PsaccError)) throw error;
      return { outcome: error.outcome, problem: error.message };
    }
  }

  private async conclude(
    before: VehicleTrack,
    vehicle: KnownVehicle,
    reading: Reading,
    acceptance: Acceptance | null,
  ): Promise<VehicleTrack> {
    const outcome = reading.outcome !== 'read' ? reading.outcome : acceptance?.kind === 'rejected' ? 'rejected' : 'accepted';
    const finding = await this.diagnoses.explainReading(vehicle.vin, outcome, before);
    const trend = nextDiagnosis(before, finding, this.clock.now());
    const believed = acceptance && acceptance.kind !== 'rejected' ? acceptance.snapshot : null;
    return {
      vehicle,
      latest: believed ?? before.latest,
      finding,
      ...trend,
      lastRejected: acceptance?.kind === 'rejected' && reading.outcome === 'read' ? reading.snapshot : before.lastRejected,
      odometerDoubt:
        acceptance && reading.outcome === 'read'
          ? nextOdometerDoubt(before.odometerDoubt, reading.snapshot, acceptance)
          : before.odometerDoubt,
      failuresInARow: reading.outcome === 'read' ? 0 : before.failuresInARow + 1,
    };
  }

  /** Once when it begins and once when it ends: a fault of days fills no log. */
  private tell({ identity }: KnownVehicle, kind: DiagnosisKind, reading: Reading): void {
    const text = `${identity.label ?? identity.vehicleId}: ${kind}`;
    if (reading.outcome === 'read') this.logger.log(text);
    else this.logger.warn(`${text} (${reading.problem})`);
  }

  /** Publishes what is known of a vehicle once more, because something else that its document tells has become another; nothing before its first cycle. */
  async tellAgain(vehicleId: VehicleId): Promise<void> {
    await this.unitOfWork.transaction(async (manager) => {
      const track = this.tracks.get(vehicleId);
      if (!track) return;
      const state = this.stateOf(track, null);
      await this.outbox.put(manager, paths.vehicle(vehicleId), toVehicleDocument(state), this.clock.now());
      this.publisher.keepCurrent(state);
    });
    await this.publisher.publishPending();
  }

  /** Everything that a cycle found, in one transaction: after a power cut it has happened or it has not. */
  private async record(before: VehicleTrack, after: VehicleTrack, acceptance: Acceptance | null): Promise<void> {
    const { vehicleId } = after.vehicle.identity;
    const rejected = acceptance?.kind === 'rejected' && isNewRejection(before, after) ? after.lastRejected : null;
    const isOtherwise = before.diagnosis.kind !== after.diagnosis.kind;
    const isNews = acceptance?.kind === 'changed' || isOtherwise;
    const fact = acceptance?.kind === 'changed' ? acceptance.snapshot : null;
    const journal = await this.journal.tidings(after.vehicle, after.latest, fact, this.clock.now());
    const told = this.notifications.considerVehicle(after.vehicle.identity, this.situationOf(before), this.situationOf(after, journal));
    let memory: JournalMemory | null = null;
    if (isNews || rejected || told.isNews) {
      memory = await this.unitOfWork.transaction(async (manager) => {
        if (acceptance?.kind === 'changed') await this.snapshots.append(manager, acceptance.snapshot);
        const extended = acceptance?.kind === 'changed' ? await this.journal.extend(manager, after.vehicle, acceptance.snapshot) : null;
        if (acceptance?.kind === 'rejected' && rejected) await this.snapshots.appendRejected(manager, rejected, acceptance.reasons);
        if (isOtherwise) await this.supervisor.record(manager, vehicleId, after.diagnosis);
        if (isNews)
          await this.outbox.put(manager, paths.vehicle(vehicleId), toVehicleDocument(this.stateOf(after, extended)), this.clock.now());
        if (told.isNews) await this.notifications.record(manager, told);
        return extended;
      });
    }
    if (memory) this.journal.keep(memory);
    this.notifications.keep(told);
    if (acceptance?.kind === 'rejected' && rejected) this.logger.warn(`A reading was not believed: ${acceptance.reasons.join(', ')}`);
    this.tracks.set(vehicleId, after);
    this.publisher.keepCurrent(this.stateOf(after, memory));
  }

  private situationOf(track: VehicleTrack, journal: JournalFacts = NO_JOURNAL_FACTS): VehicleSituation {
    const { vehicle, latest, diagnosis } = track;
    const others = this.currentTracks.filter((other) => other.vehicle.identity.vehicleId !== vehicle.identity.vehicleId);
    const installation = installationDiagnosis([...others.map((other) => other.diagnosis), diagnosis]) ?? diagnosis;
    const { timeZone } = this.environment;
    return { at: this.clock.now(), elapsedMs: this.clock.elapsedMs(), timeZone, snapshot: latest, diagnosis, installation, journal };
  }

  private stateOf({ vehicle, latest, diagnosis }: VehicleTrack, memory: JournalMemory | null): VehicleState {
    const now = this.clock.now();
    return {
      vehicle: vehicle.identity,
      timeZone: this.environment.timeZone,
      snapshot: latest,
      diagnosis,
      heartbeatAt: now,
      backendVersion: BACKEND_VERSION,
      ...this.journal.glance(vehicle, now, memory),
      settingsInForce: this.journal.settingsInForce(vehicle.identity.vehicleId),
      pollIntervalSeconds: this.environment.pollIntervalSeconds,
    };
  }
}

/** A maker's error may last for days: the same wrong reading is kept once, not at every poll. */
function isNewRejection({ lastRejected: before }: VehicleTrack, { lastRejected: now }: VehicleTrack): boolean {
  return now !== null && (before === null || changedParts(before, now).size > 0);
}
