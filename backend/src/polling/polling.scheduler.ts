import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Interval, SchedulerRegistry } from '@nestjs/schedule';
import { type Diagnosis, installationDiagnosis, nextPollDelayMs, type VehicleId } from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { PSACC_LIMITS } from '../psacc/psacc.limits.js';
import { InstallationWatch } from '../notifications/installation.watch.js';
import { MessageDispatcher } from '../notifications/message.dispatcher.js';
import { FirestorePublisher } from '../publishing/firestore.publisher.js';
import { Supervisor } from '../supervision/supervisor.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { Fleet } from './fleet.js';
import { PollingService } from './polling.service.js';
import { Pulse } from './pulse.js';
import { RecordingTroubles } from './recording-troubles.js';

const NEXT_ROUND = 'next polling round';
const MINUTE_MS = 60_000;
/** Stopping waits so long for a cycle under way; one that hangs in psacc has recorded nothing and may be dropped. */
const STOP_PATIENCE_MS = 2_000;
/** A car is read, psacc probed, the list asked for, and each call may wait for another that is under way: slower than twice that psacc never is. */
const SLOWEST_STEP_MS = 2 * (PSACC_LIMITS.liveReadMs + PSACC_LIMITS.vehicleListMs + 3 * PSACC_LIMITS.fromMemoryMs);

/** When each vehicle is read: one after the other, never two readings at once. */
@Injectable()
export class PollingScheduler implements OnModuleDestroy {
  private readonly dueAtElapsedMs = new Map<VehicleId, number>();
  private round: Promise<void> = Promise.resolve();
  private isReading = false;
  private readonly pulse: Pulse;
  private stopped = false;
  private readonly troubles = new RecordingTroubles();

  constructor(
    private readonly polling: PollingService,
    private readonly fleet: Fleet,
    private readonly supervisor: Supervisor,
    private readonly installation: InstallationWatch,
    private readonly publisher: FirestorePublisher,
    private readonly dispatcher: MessageDispatcher,
    private readonly registry: SchedulerRegistry,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {
    this.pulse = new Pulse(clock);
  }

  /** Why something that was read could not be recorded, and is not yet: no fault of psacc or Firestore, but of the disk or the database. Null when all is well. */
  get lastProblem(): string | null {
    return this.troubles.current;
  }

  /** True when a round has not come back for longer than psacc's slowest answers explain, or none began when it should: this service is stuck. */
  get isStuck(): boolean {
    return this.pulse.isOverdue;
  }

  /** Begins to read, at once. What failed before psacc was restarted no longer holds back what works again. */
  start(): void {
    this.supervisor.whenHelped(() => {
      for (const vehicleId of this.dueAtElapsedMs.keys()) this.hasten(vehicleId, 0);
    });
    this.planRound(0);
  }

  /** Reads a vehicle within so many milliseconds, where it would not be read sooner: somebody waits for what it does. Holds for one reading. */
  hasten(vehicleId: VehicleId, withinMs: number): void {
    const dueElapsedMs = this.clock.elapsedMs() + withinMs;
    if ((this.dueAtElapsedMs.get(vehicleId) ?? 0) <= dueElapsedMs) return;
    this.dueAtElapsedMs.set(vehicleId, dueElapsedMs);
    // A round under way plans the next one when it ends.
    if (!this.isReading) this.planRound(Math.max(0, Math.min(...this.dueAtElapsedMs.values()) - this.clock.elapsedMs()));
  }

  /** Heartbeats and what an outage left behind do not wait for psacc, which may hang for longer than a minute. */
  @Interval(MINUTE_MS)
  async publish(): Promise<void> {
    if (this.stopped) return;
    void this.dispatcher.dispatch();
    await this.publisher.publishPending();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.registry.doesExist('timeout', NEXT_ROUND)) this.registry.deleteTimeout(NEXT_ROUND);
    await Promise.race([this.round, new Promise((resolve) => setTimeout(resolve, STOP_PATIENCE_MS).unref())]);
  }

  private planRound(delayMs: number): void {
    if (this.stopped) return;
    this.pulse.beat(delayMs + SLOWEST_STEP_MS);
    if (this.registry.doesExist('timeout', NEXT_ROUND)) this.registry.deleteTimeout(NEXT_ROUND);
    this.registry.addTimeout(
      NEXT_ROUND,
      setTimeout(() => {
        this.isReading = true;
        this.round = this.runRound();
      }, delayMs),
    );
  }

  private async runRound(): Promise<void> {
    let vehicles: readonly KnownVehicle[] = [];
    try {
      await this.troubles.attempt('list', async () => {
        vehicles = await this.fleet.vehicles();
        this.polling.keepOnly(vehicles);
      });
      this.troubles.keepOnly(vehicles.map(({ identity }) => identity.vehicleId));
      for (const vehicle of vehicles) {
        if (this.stopped) return;
        if (this.isDue(vehicle)) await this.troubles.attempt(vehicle.identity.vehicleId, () => this.readOne(vehicle));
      }
    } finally {
      await this.tellInstallation(vehicles);
      this.isReading = false;
      this.planRound(this.delayToNext(vehicles));
    }
  }

  /** What concerns no single vehicle, also when nothing can be recorded any more, or could be since the start. */
  private async tellInstallation(vehicles: readonly KnownVehicle[]): Promise<void> {
    const tracks = this.polling.currentTracks;
    const told = tracks.length > 0 ? tracks.map(({ vehicle }) => vehicle) : vehicles;
    if (told.length === 0 || this.stopped) return;
    const untried: Diagnosis = { kind: 'starting', since: this.clock.now() };
    await this.installation.look({
      vehicleIds: told.map(({ identity }) => identity.vehicleId),
      diagnosis: installationDiagnosis(tracks.map((track) => track.diagnosis)) ?? untried,
      restart: this.supervisor.lastEndedRestart,
      writeFailure: this.lastProblem,
    });
  }

  private async readOne(vehicle: KnownVehicle): Promise<void> {
    const { vehicleId } = vehicle.identity;
    this.pulse.beat(SLOWEST_STEP_MS);
    const dueOtherwiseElapsedMs = this.clock.elapsedMs() + this.baseMs;
    this.dueAtElapsedMs.set(vehicleId, dueOtherwiseElapsedMs);
    const { latest, failuresInARow } = await this.polling.runOnce(vehicle);
    // Hastened meanwhile: what was read is older than what is waited for.
    if (this.dueAtElapsedMs.get(vehicleId) !== dueOtherwiseElapsedMs) return;
    const delayMs = nextPollDelayMs(this.baseMs, latest, failuresInARow, this.clock.now());
    this.dueAtElapsedMs.set(vehicleId, this.clock.elapsedMs() + delayMs);
  }

  private isDue(vehicle: KnownVehicle): boolean {
    return this.delayTo(vehicle) <= 0;
  }

  private delayToNext(vehicles: readonly KnownVehicle[]): number {
    if (vehicles.length === 0) return this.baseMs;
    return Math.max(0, Math.min(...vehicles.map((vehicle) => this.delayTo(vehicle))));
  }

  private delayTo({ identity }: KnownVehicle): number {
    const now = this.clock.elapsedMs();
    return (this.dueAtElapsedMs.get(identity.vehicleId) ?? now) - now;
  }

  private get baseMs(): number {
    return this.environment.pollIntervalSeconds * 1000;
  }
}
