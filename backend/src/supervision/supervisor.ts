import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import {
  type Diagnosis,
  type DiagnosisKind,
  type Moment,
  NOTHING_TO_REMEMBER,
  type RestartReason,
  type RestartReport,
  type RestartWatch,
  resumeWatch,
  type VehicleId,
  watchFinding,
} from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PsaccClient } from '../psacc/psacc.client.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { DiagnosisHistory } from './diagnosis-history.js';
import { DiagnosisService } from './diagnosis.service.js';
import { RestartPatience } from './restart-patience.js';
import { RestartRepository, type StoredRestart } from './restart.repository.js';
import { RestarterMissing, ServiceRestarter } from './service-restarter.js';

/** Stopping waits so long for a look at psacc that is under way; what it would see, our next start sees too. */
const STOP_PATIENCE_MS = 2_000;

/** Hears how psacc is, has it restarted where that may help, and sees what comes of it. */
@Injectable()
export class Supervisor implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(Supervisor.name);
  private readonly vehicles = new Map<VehicleId, KnownVehicle>();
  private readonly stopping = new AbortController();
  private watch: RestartWatch = resumeWatch(NOTHING_TO_REMEMBER, 0);
  private readonly helpedListeners: (() => void)[] = [];
  private lastEnded: RestartReport | null = null;
  private waiting: Promise<void> = Promise.resolve();

  constructor(
    private readonly restarts: RestartRepository,
    private readonly history: DiagnosisHistory,
    private readonly restarter: ServiceRestarter,
    private readonly psacc: PsaccClient,
    private readonly diagnoses: DiagnosisService,
    private readonly unitOfWork: UnitOfWork,
    private readonly environment: Environment,
    private readonly patience: RestartPatience,
    private readonly clock: Clock,
  ) {}

  /** Goes on where the last run of this service was ended. */
  async onModuleInit(): Promise<void> {
    this.watch = resumeWatch(await this.restarts.memory(), this.clock.elapsedMs());
    const running = await this.restarts.running();
    if (running) this.waiting = this.awaitOutcome(running);
    else this.lastEnded = await this.restarts.lastEnded();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await Promise.race([this.waiting, sleep(STOP_PATIENCE_MS, undefined, { ref: false })]);
  }

  /** The last restart that has ended, also one of an earlier run of this service; null when there was none, or while the last of that run goes on. */
  get lastEndedRestart(): RestartReport | null {
    return this.lastEnded;
  }

  /** Has this called each time a restart has helped; it must not throw. */
  whenHelped(listener: () => void): void {
    this.helpedListeners.push(listener);
  }

  /** The trouble that a vehicle had when the last run of this service ended, so that its date outlives us; null for none. */
  recall(vehicleId: VehicleId): Promise<Diagnosis | null> {
    return this.history.lasting(vehicleId);
  }

  /** Records a vehicle's new diagnosis, in the transaction that tells it. */
  record(manager: EntityManager, vehicleId: VehicleId, diagnosis: Diagnosis): Promise<void> {
    return this.history.follow(manager, vehicleId, diagnosis);
  }

  /**
   * Hears the newest finding: of a vehicle, or of the listing where none is named. Returns when a restart that it calls for is asked for and recorded; what comes
   * of it is waited for beside the polling. Throws only for a broken database.
   */
  async hear(kind: DiagnosisKind, vehicle: KnownVehicle | null = null): Promise<void> {
    if (vehicle) await this.welcome(vehicle);
    const { watch, request } = watchFinding(this.watch, kind, this.now());
    if (request) await this.restart(request, watch);
    else await this.keep(watch);
  }

  /** Forgets all vehicles but these: a sold car is no longer told of. */
  keepOnly(vehicleIds: readonly VehicleId[]): void {
    for (const known of this.vehicles.keys()) if (!vehicleIds.includes(known)) this.vehicles.delete(known);
  }

  /** A vehicle that is heard of for the first time is told its history, where that has changed while we were away. */
  private async welcome(vehicle: KnownVehicle): Promise<void> {
    const { vehicleId } = vehicle.identity;
    if (!this.vehicles.has(vehicleId)) await this.unitOfWork.transaction((manager) => this.history.tell(manager, vehicleId));
    this.vehicles.set(vehicleId, vehicle);
  }

  private async keep(watch: RestartWatch): Promise<void> {
    if (watch.memory !== this.watch.memory) {
      await this.unitOfWork.transaction((manager) => this.restarts.remember(manager, watch.memory));
    }
    this.watch = watch;
  }

  /** Recorded before it is asked for: after a power cut between the two there is one restart too few, never one too many. */
  private async restart(reason: RestartReason, watch: RestartWatch): Promise<void> {
    const requestedAt = this.clock.now();
    const restart = await this.unitOfWork.transaction(async (manager) => {
      await this.restarts.remember(manager, watch.memory);
      const begun = await this.restarts.begin(manager, { reason, requestedAt, outcome: 'running', endedAt: null });
      for (const vehicleId of this.vehicles.keys()) await this.history.tell(manager, vehicleId);
      return begun;
    });
    this.watch = watch;
    try {
      await this.restarter.request(reason, requestedAt);
    } catch (error) {
      if (!(error instanceof RestarterMissing)) throw error;
      this.logger.warn(`${this.environment.psaccService} should be restarted (${reason}), but ${error.message}`);
      await this.end(restart, 'impossible');
      return;
    }
    this.logger.warn(`Asked for a restart of ${this.environment.psaccService}: ${reason}`);
    this.waiting = this.awaitOutcome(restart);
  }

  /** Never rejects: nobody waits for it. A restart that is still running when we are stopped is taken up by our next start. */
  private async awaitOutcome(restart: StoredRestart): Promise<void> {
    const deadlineMs = this.clock.elapsedMs() + this.patience.longestMs;
    try {
      while (this.clock.elapsedMs() < deadlineMs) {
        await sleep(this.patience.lookAgainMs, undefined, { ref: false, signal: this.stopping.signal });
        const isMended = await this.isMended(restart.reason);
        this.stopping.signal.throwIfAborted();
        if (isMended) return await this.end(restart, 'helped');
      }
      await this.end(restart, 'failed');
    } catch (error) {
      if (!this.stopping.signal.aborted) this.logger.error('What came of a restart cannot be recorded', error);
    }
  }

  private async isMended(reason: RestartReason): Promise<boolean> {
    if (reason !== 'remote-control-not-set-up') return (await this.psacc.probe()) === 'alive';
    const [vehicle] = this.vehicles.values();
    return vehicle !== undefined && (await this.diagnoses.askRemoteControl(vehicle.vin)) === 'set-up';
  }

  private async end({ id, reason, requestedAt }: StoredRestart, outcome: RestartReport['outcome']): Promise<void> {
    const report: RestartReport = { reason, requestedAt, outcome, endedAt: this.clock.now() };
    await this.unitOfWork.transaction(async (manager) => {
      await this.restarts.end(manager, id, report);
      for (const vehicleId of this.vehicles.keys()) await this.history.tell(manager, vehicleId);
    });
    this.lastEnded = report;
    if (outcome === 'helped') for (const tell of this.helpedListeners) tell();
    if (outcome !== 'impossible') this.logger.log(`The restart of ${this.environment.psaccService} ${outcome}`);
  }

  private now(): Moment {
    return { at: this.clock.now(), elapsedMs: this.clock.elapsedMs() };
  }
}
