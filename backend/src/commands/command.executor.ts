import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { paths } from '@psa-ev/contract';
import { admit, type Command, type CommandFailure, concernTheSame, isHindered, isOver, isUnsent } from '@psa-ev/domain';
import type { Observable } from 'rxjs';
import { Clock } from '../clock/clock.js';
import { PollingScheduler } from '../polling/polling.scheduler.js';
import { PollingService } from '../polling/polling.service.js';
import { PsaccCommands } from '../psacc/psacc.commands.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { CloudTime } from './cloud-time.js';
import { CommandCircumstances } from './command.circumstances.js';
import { CommandClaims } from './command.claims.js';
import { CommandRecords } from './command.records.js';
import { inWords, nameOf } from './command-words.js';
import { CommandsUnderWay, type UnderWay } from './commands-under-way.js';
import { DriverAccess } from './driver.access.js';

const LOOK_EVERY_MS = 1_000;
/** How often the car is read while somebody waits for the effect. It takes the car and the maker's cloud 10 seconds and more to show it. */
const READ_EVERY_MS = 10_000;

/** Carries out what drivers wish: claims it, hands it to psacc once, and watches the car for the effect. One command of a vehicle at a time. */
@Injectable()
export class CommandExecutor implements OnModuleDestroy {
  private readonly logger = new Logger(CommandExecutor.name);
  private stopped = false;

  constructor(
    private readonly claims: CommandClaims,
    private readonly access: DriverAccess,
    private readonly circumstances: CommandCircumstances,
    private readonly psacc: PsaccCommands,
    private readonly polling: PollingService,
    private readonly scheduler: PollingScheduler,
    private readonly records: CommandRecords,
    private readonly underWay: CommandsUnderWay,
    private readonly clock: Clock,
  ) {}

  /** Each command at each new stage after the claim, each that is refused before, and, after a restart, each that is resumed, or whose end was not noted before. */
  get progress(): Observable<Command> {
    return this.underWay.progress;
  }

  /** True for a command that this process has begun, found or brought to its end. */
  knows(path: string): boolean {
    return this.underWay.knows(path);
  }

  /** Takes a new wish on, or refuses it. Returns when that is decided; throws where Firestore or Firebase Auth cannot be reached, and may be called again then. */
  async takeOn(vehicle: KnownVehicle, commandId: string): Promise<void> {
    const { vehicleId } = vehicle.identity;
    const taken = await this.claims.take(vehicleId, commandId, (command) => this.objectionTo(command));
    if (taken.kind === 'claimed') {
      // What is under way about the same is its contrary, or another hour: the same would have been refused.
      this.replace(this.rivalsOf(taken.command));
      void this.carryOut(this.underWay.add(vehicle, taken.command), vehicle, taken.command, taken.cloudTime);
      return;
    }
    this.underWay.noteOver(paths.command(vehicleId, commandId));
    if (taken.kind !== 'refused') return;
    this.logger.warn(`${nameOf(vehicle)}: a command was not begun: ${inWords(taken.failure)}`);
    if (!taken.command) return;
    this.records.keepRefused(taken.command);
    this.underWay.tell(taken.command);
  }

  /** Carries out what the Pi asks for by itself; its claim is recorded already. Where something else goes first, this is told so. */
  begin(vehicle: KnownVehicle, command: Command): void {
    const rivals = this.rivalsOf(command);
    const requests = rivals.map(({ command: { request } }) => request);
    const path = this.underWay.add(vehicle, command);
    if (isHindered(command.request, requests)) {
      this.turnDown(path, { kind: 'refused', reason: 'already-under-way' });
      return;
    }
    this.replace(rivals.filter(({ command: { request } }) => request.kind !== command.request.kind));
    void this.carryOut(path, vehicle, command, CloudTime.from(this.clock.now(), this.clock.elapsedMs(), this.clock));
  }

  /** Watches on what was begun before a restart. It is not handed to psacc: perhaps it was. */
  resume(vehicle: KnownVehicle, command: Command): void {
    if (isOver(command)) {
      this.underWay.noteOver(paths.command(command.vehicleId, command.id));
      return;
    }
    // Nobody looked at the car meanwhile: its time to show the effect begins anew.
    this.underWay.watch(this.underWay.add(vehicle, command));
    this.underWay.tell(command);
  }

  /** Tells the end of a command once more, of which nobody had taken note before a restart. */
  recall(command: Command): void {
    this.underWay.noteOver(paths.command(command.vehicleId, command.id));
    this.underWay.tell(command);
  }

  /** Compares what was sent with what the car shows by now. */
  @Interval(LOOK_EVERY_MS)
  watch(): void {
    if (this.stopped) return;
    for (const { path, vehicle, watchedUntilElapsedMs } of this.underWay.all) {
      if (watchedUntilElapsedMs === null) continue;
      const { vehicleId } = vehicle.identity;
      const latest = this.polling.latestOf(vehicleId);
      if (latest) this.underWay.apply(path, { kind: 'read', snapshot: latest });
      if (this.clock.elapsedMs() >= watchedUntilElapsedMs) {
        this.underWay.apply(path, { kind: 'patience-ended', latest, at: this.clock.now() });
      }
      if (this.underWay.get(path)) this.scheduler.hasten(vehicleId, READ_EVERY_MS);
    }
    this.underWay.forgetOld();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.records.settled();
  }

  private async objectionTo({ vehicleId, request }: Command): Promise<CommandFailure | null> {
    const role = await this.access.commandingRole(request.requestedBy, vehicleId);
    if (!role) return { kind: 'refused', reason: 'no-access' };
    const underWay = this.underWay.of(vehicleId).map(({ command }) => command.request);
    return admit(request, underWay) ?? this.circumstances.objectionTo(vehicleId, request.kind, role);
  }

  /** What is under way about the same. */
  private rivalsOf({ vehicleId, request }: Command): readonly UnderWay[] {
    return this.underWay.of(vehicleId).filter(({ command }) => concernTheSame(request.kind, command.request.kind));
  }

  private replace(rivals: readonly UnderWay[]): void {
    for (const { path } of rivals) this.turnDown(path, { kind: 'refused', reason: 'replaced' });
  }

  private async carryOut(path: string, vehicle: KnownVehicle, command: Command, cloudTime: CloudTime): Promise<void> {
    try {
      const isItsTurn = () => !this.stopped && this.underWay.apply(path, { kind: 'turn', at: this.clock.now(), cloudNow: cloudTime.now() });
      const handOver = await this.psacc.handOver(command.request, vehicle.vin, isItsTurn);
      if ('problem' in handOver) this.logger.warn(`${nameOf(vehicle)}: ${handOver.problem}`);
      if (handOver.kind === 'withdrawn') return;
      if (handOver.kind === 'not-sent') this.turnDown(path, handOver.failure);
      else this.underWay.apply(path, { kind: 'handed-over', at: this.clock.now(), isCertain: handOver.kind === 'handed-over' });
    } catch (error) {
      this.logger.error(`The command ${command.request.kind} came to no good end`, error);
    }
    const current = this.underWay.get(path);
    if (!current) return;
    // Before its turn psacc was not called: there is nothing to be watched for.
    if (isUnsent(current.command)) this.turnDown(path, { kind: 'refused', reason: 'backend-failed' });
    else this.underWay.watch(path);
  }

  private turnDown(path: string, failure: CommandFailure): void {
    this.underWay.apply(path, { kind: 'turned-down', failure, at: this.clock.now() });
  }
}
