import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { paths } from '@psa-ev/contract';
import {
  admit,
  advance,
  type Command,
  type CommandEvent,
  type CommandFailure,
  type CommandKind,
  concernTheSame,
  CONFIRMATION_PATIENCE_MS,
  isAutomaticAsker,
  isOver,
  isUnsent,
  type VehicleId,
} from '@psa-ev/domain';
import { Subject } from 'rxjs';
import { Clock } from '../clock/clock.js';
import { PollingScheduler } from '../polling/polling.scheduler.js';
import { PollingService } from '../polling/polling.service.js';
import { PsaccCommands } from '../psacc/psacc.commands.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { CloudTime } from './cloud-time.js';
import { CommandCircumstances } from './command.circumstances.js';
import { CommandClaims } from './command.claims.js';
import { CommandRecords } from './command.records.js';
import { DriverAccess } from './driver.access.js';

const LOOK_EVERY_MS = 1_000;
/** How often the car is read while somebody waits for the effect. It takes the car and the maker's cloud 10 seconds and more to show it. */
const READ_EVERY_MS = 10_000;
/** Longer than any wish lives, so that what Firestore still shows of one that has ended is not begun again. */
const REMEMBERED_MS = 20 * 60_000;

interface UnderWay {
  readonly command: Command;
  readonly vehicle: KnownVehicle;
  /** Null until psacc was called. */
  readonly watchedUntilElapsedMs: number | null;
}

/** Carries out what drivers wish: claims it, hands it to psacc once, and watches the car for the effect. One command of a vehicle at a time. */
@Injectable()
export class CommandExecutor implements OnModuleDestroy {
  private readonly logger = new Logger(CommandExecutor.name);
  /** By path, as are all that follow. */
  private readonly underWay = new Map<string, UnderWay>();
  private readonly endedAtElapsedMs = new Map<string, number>();
  private readonly advanced = new Subject<Command>();
  private stopped = false;
  /** Each command at each new stage after the claim, each that is refused before, and, after a restart, each that is resumed, or whose end was not noted before. */
  readonly progress = this.advanced.asObservable();

  constructor(
    private readonly claims: CommandClaims,
    private readonly access: DriverAccess,
    private readonly circumstances: CommandCircumstances,
    private readonly psacc: PsaccCommands,
    private readonly polling: PollingService,
    private readonly scheduler: PollingScheduler,
    private readonly records: CommandRecords,
    private readonly clock: Clock,
  ) {}

  /** True for a command that this process has begun, found or brought to its end. */
  knows(path: string): boolean {
    return this.underWay.has(path) || this.endedAtElapsedMs.has(path);
  }

  /** Takes a new wish on, or refuses it. Returns when that is decided; throws where Firestore or Firebase Auth cannot be reached, and may be called again then. */
  async takeOn(vehicle: KnownVehicle, commandId: string): Promise<void> {
    const { vehicleId } = vehicle.identity;
    const path = paths.command(vehicleId, commandId);
    const taken = await this.claims.take(vehicleId, commandId, (command) => this.objectionTo(command));
    if (taken.kind !== 'claimed') {
      this.endedAtElapsedMs.set(path, this.clock.elapsedMs());
      if (taken.kind === 'refused') {
        this.logger.warn(`${nameOf(vehicle)}: a command was not begun: ${inWords(taken.failure)}`);
        if (taken.command) {
          this.records.keepRefused(taken.command);
          this.advanced.next(taken.command);
        }
      }
      return;
    }
    this.replaceContrary(vehicleId, taken.command.request.kind);
    this.underWay.set(path, { command: taken.command, vehicle, watchedUntilElapsedMs: null });
    void this.carryOut(path, vehicle, taken.command, taken.cloudTime);
  }

  /**
   * Carries out what the Pi asks for by itself; its claim is recorded already. Where a wish about the same is under way, that one goes first, and this is told so;
   * but the limit's stop takes the place of what the Pi has started by itself.
   */
  begin(vehicle: KnownVehicle, command: Command): void {
    const { vehicleId, request } = command;
    const path = paths.command(vehicleId, command.id);
    const rivals = this.underWayOf(vehicleId).filter(({ command: other }) => concernTheSame(other.request.kind, request.kind));
    const isHindered = rivals.some(({ command: other }) => !givesWayToLimit(other, command));
    if (!isHindered) this.replace(rivals.filter(({ command: other }) => other.request.kind !== request.kind));
    this.underWay.set(path, { command, vehicle, watchedUntilElapsedMs: null });
    if (isHindered) {
      this.apply(path, { kind: 'turned-down', failure: { kind: 'refused', reason: 'already-under-way' }, at: this.clock.now() });
      return;
    }
    const time = CloudTime.from(this.clock.now(), this.clock.elapsedMs(), this.clock);
    void this.carryOut(path, vehicle, command, time);
  }

  /** Watches on what was begun before a restart. It is not handed to psacc: perhaps it was. */
  resume(vehicle: KnownVehicle, command: Command): void {
    const path = paths.command(command.vehicleId, command.id);
    if (isOver(command)) {
      this.endedAtElapsedMs.set(path, this.clock.elapsedMs());
      return;
    }
    // Nobody looked at the car meanwhile: its time to show the effect begins anew.
    this.underWay.set(path, { command, vehicle, watchedUntilElapsedMs: this.clock.elapsedMs() + CONFIRMATION_PATIENCE_MS });
    this.advanced.next(command);
  }

  /** Tells the end of a command once more, of which nobody had taken note before a restart. */
  recall(command: Command): void {
    this.endedAtElapsedMs.set(paths.command(command.vehicleId, command.id), this.clock.elapsedMs());
    this.advanced.next(command);
  }

  /** Compares what was sent with what the car shows by now. */
  @Interval(LOOK_EVERY_MS)
  watch(): void {
    if (this.stopped) return;
    const nowElapsedMs = this.clock.elapsedMs();
    for (const [path, { vehicle, watchedUntilElapsedMs }] of this.underWay) {
      if (watchedUntilElapsedMs === null) continue;
      const { vehicleId } = vehicle.identity;
      const latest = this.polling.latestOf(vehicleId);
      if (latest) this.apply(path, { kind: 'read', snapshot: latest });
      if (nowElapsedMs >= watchedUntilElapsedMs) this.apply(path, { kind: 'patience-ended', latest, at: this.clock.now() });
      if (this.underWay.has(path)) this.scheduler.hasten(vehicleId, READ_EVERY_MS);
    }
    for (const [path, endedMs] of this.endedAtElapsedMs) if (nowElapsedMs - endedMs > REMEMBERED_MS) this.endedAtElapsedMs.delete(path);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.records.settled();
  }

  private async objectionTo({ vehicleId, request }: Command): Promise<CommandFailure | null> {
    const role = await this.access.commandingRole(request.requestedBy, vehicleId);
    if (!role) return { kind: 'refused', reason: 'no-access' };
    const admission = admit(request.kind, this.kindsUnderWay(vehicleId));
    return admission.kind === 'refuse' ? admission.failure : this.circumstances.objectionTo(vehicleId, request.kind, role);
  }

  /** What is under way about the same when a new wish has been claimed is its contrary: the same would have been refused. */
  private replaceContrary(vehicleId: VehicleId, kind: CommandKind): void {
    this.replace(this.underWayOf(vehicleId).filter(({ command }) => concernTheSame(kind, command.request.kind)));
  }

  private replace(rivals: readonly UnderWay[]): void {
    const failure: CommandFailure = { kind: 'refused', reason: 'replaced' };
    for (const { command } of rivals) {
      this.apply(paths.command(command.vehicleId, command.id), { kind: 'turned-down', failure, at: this.clock.now() });
    }
  }

  private async carryOut(path: string, vehicle: KnownVehicle, command: Command, cloudTime: CloudTime): Promise<void> {
    const { kind } = command.request;
    try {
      const isItsTurn = () => !this.stopped && this.apply(path, { kind: 'turn', at: this.clock.now(), cloudNow: cloudTime.now() });
      const handOver = await this.psacc.handOver(command.request, vehicle.vin, isItsTurn);
      if ('problem' in handOver) this.logger.warn(`${nameOf(vehicle)}: ${handOver.problem}`);
      if (handOver.kind === 'withdrawn') return;
      if (handOver.kind === 'not-sent') this.apply(path, { kind: 'turned-down', failure: handOver.failure, at: this.clock.now() });
      else this.apply(path, { kind: 'handed-over', at: this.clock.now(), isCertain: handOver.kind === 'handed-over' });
    } catch (error) {
      this.logger.error(`The command ${kind} came to no good end`, error);
    }
    const current = this.underWay.get(path);
    if (!current) return;
    // Before its turn psacc was not called: there is nothing to be watched for.
    if (isUnsent(current.command)) {
      this.apply(path, { kind: 'turned-down', failure: { kind: 'refused', reason: 'backend-failed' }, at: this.clock.now() });
    } else this.underWay.set(path, { ...current, watchedUntilElapsedMs: this.clock.elapsedMs() + CONFIRMATION_PATIENCE_MS });
  }

  /** Takes a command on by an event, and tells where that has brought it. True: psacc is to be called. */
  private apply(path: string, event: CommandEvent): boolean {
    const current = this.underWay.get(path);
    if (!current) return false;
    const { command, send } = advance(current.command, event);
    if (isOver(command)) {
      this.underWay.delete(path);
      this.endedAtElapsedMs.set(path, this.clock.elapsedMs());
    } else {
      this.underWay.set(path, { ...current, command });
    }
    if (command.stage.status !== current.command.stage.status) {
      this.records.put(command);
      this.advanced.next(command);
      this.logger.log(`${nameOf(current.vehicle)}: ${command.request.kind} ${outcomeOf(command)}`);
    }
    return send;
  }

  private kindsUnderWay(vehicleId: VehicleId): readonly CommandKind[] {
    return this.underWayOf(vehicleId).map(({ command }) => command.request.kind);
  }

  private underWayOf(vehicleId: VehicleId): readonly UnderWay[] {
    return [...this.underWay.values()].filter(({ command }) => command.vehicleId === vehicleId);
  }
}

/** The limit's stop waits for nobody but a person who has just started a charge: no start of the Pi's own, and a second stop does no harm. */
function givesWayToLimit({ request: other }: Command, { request }: Command): boolean {
  const isLimitStop = request.requestedBy === 'charge-limit' && request.kind === 'stopCharging';
  return isLimitStop && (other.kind === 'stopCharging' || isAutomaticAsker(other.requestedBy));
}

function nameOf({ identity: { label, vehicleId } }: KnownVehicle): string {
  return label ?? vehicleId;
}

function outcomeOf({ stage }: Command): string {
  return stage.status === 'failed' ? inWords(stage.failure) : stage.status;
}

function inWords(failure: CommandFailure): string {
  return 'reason' in failure ? `${failure.kind} (${failure.reason})` : failure.kind;
}
