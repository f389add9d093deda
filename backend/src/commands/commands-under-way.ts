import { Injectable, Logger } from '@nestjs/common';
import { paths } from '@psa-ev/contract';
import { advance, type Command, type CommandEvent, CONFIRMATION_PATIENCE_MS, isOver, type VehicleId } from '@psa-ev/domain';
import { Subject } from 'rxjs';
import { Clock } from '../clock/clock.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { CommandRecords } from './command.records.js';
import { nameOf, outcomeOf } from './command-words.js';

/** Longer than any wish lives, so that what Firestore still shows of one that has ended is not begun again. */
const REMEMBERED_MS = 20 * 60_000;

/** A command that has not come to its end. */
export interface UnderWay {
  readonly path: string;
  readonly command: Command;
  readonly vehicle: KnownVehicle;
  /** Null until psacc was called. */
  readonly watchedUntilElapsedMs: number | null;
}

/** The commands that were begun, each at its stage, until it is over; and for a while after that, that it is. Each new stage is recorded and told. */
@Injectable()
export class CommandsUnderWay {
  private readonly logger = new Logger(CommandsUnderWay.name);
  /** By path, as are those that are over. */
  private readonly underWay = new Map<string, UnderWay>();
  private readonly overAtElapsedMs = new Map<string, number>();
  private readonly advanced = new Subject<Command>();
  readonly progress = this.advanced.asObservable();

  constructor(
    private readonly records: CommandRecords,
    private readonly clock: Clock,
  ) {}

  /** True for a command that this process has begun, found or brought to its end. */
  knows(path: string): boolean {
    return this.underWay.has(path) || this.overAtElapsedMs.has(path);
  }

  get(path: string): UnderWay | null {
    return this.underWay.get(path) ?? null;
  }

  get all(): readonly UnderWay[] {
    return [...this.underWay.values()];
  }

  of(vehicleId: VehicleId): readonly UnderWay[] {
    return this.all.filter(({ command }) => command.vehicleId === vehicleId);
  }

  /** Returns its path. */
  add(vehicle: KnownVehicle, command: Command): string {
    const path = pathOf(command);
    this.underWay.set(path, { path, command, vehicle, watchedUntilElapsedMs: null });
    this.logStage(vehicle, command);
    return path;
  }

  /** From now on the car is given its time to show the effect. */
  watch(path: string): void {
    const current = this.underWay.get(path);
    if (current) this.underWay.set(path, { ...current, watchedUntilElapsedMs: this.clock.elapsedMs() + CONFIRMATION_PATIENCE_MS });
  }

  /** Notes that a command is over already. */
  noteOver(path: string): void {
    this.overAtElapsedMs.set(path, this.clock.elapsedMs());
  }

  /** Tells of a command that is at this stage without having been taken on to it here. */
  tell(command: Command): void {
    this.advanced.next(command);
  }

  /** Takes a command on by an event, and tells where that has brought it. True: psacc is to be called. */
  apply(path: string, event: CommandEvent): boolean {
    const current = this.underWay.get(path);
    if (!current) return false;
    const { command, send } = advance(current.command, event);
    if (isOver(command)) {
      this.underWay.delete(path);
      this.noteOver(path);
    } else {
      this.underWay.set(path, { ...current, command });
    }
    if (command.stage.status !== current.command.stage.status) {
      this.records.put(command);
      this.advanced.next(command);
      this.logStage(current.vehicle, command);
    }
    return send;
  }

  /** Forgets what has been over for long. */
  forgetOld(): void {
    const nowElapsedMs = this.clock.elapsedMs();
    for (const [path, overMs] of this.overAtElapsedMs) if (nowElapsedMs - overMs > REMEMBERED_MS) this.overAtElapsedMs.delete(path);
  }

  private logStage(vehicle: KnownVehicle, command: Command): void {
    this.logger.log(`${nameOf(vehicle)}: ${command.request.kind} ${outcomeOf(command)}`);
  }
}

function pathOf({ vehicleId, id }: Command): string {
  return paths.command(vehicleId, id);
}
