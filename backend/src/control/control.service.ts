import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { paths, toCommandDocument } from '@psa-ev/contract';
import {
  type Command,
  type ControlEvent,
  type ControlStep,
  followControl,
  fromStoredLacks,
  handAt,
  isControlWorthStoring,
  lacksAt,
  ownStopAfter,
  toStoredLacks,
  type VehicleId,
} from '@psa-ev/domain';
import type { Subscription } from 'rxjs';
import { Clock } from '../clock/clock.js';
import { CommandExecutor } from '../commands/command.executor.js';
import { Installation } from '../commands/installation.js';
import { ControlMemories } from '../control-memory/control.memories.js';
import { UnnotedCommands } from '../control-memory/unnoted-commands.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MessageDispatcher } from '../notifications/message.dispatcher.js';
import { type News, NotificationService } from '../notifications/notification.service.js';
import { PollingService, type VehicleTrack } from '../polling/polling.service.js';
import { FirestorePublisher } from '../publishing/firestore.publisher.js';
import { Outbox } from '../publishing/outbox.js';
import { SettingsStore } from '../settings/settings.store.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { controlToTell, type ToldControl } from './control-document.js';
import { ControlCircumstances } from './control.circumstances.js';
import { type Amendment, LookQueue, type Queued } from './look-queue.js';
import { ownCommand } from './own-command.js';
import { ServiceLimitLift } from './service-limit-lift.js';
import { ServiceLimits } from './service-limit.js';

const LOOK_EVERY_MS = 1_000;
/** Plans go by the minute, also while the car says nothing new. */
const LOOK_AGAIN_MS = 30_000;

interface LastLook {
  readonly polledMs: number | null;
  readonly elapsedMs: number;
}

/** Looks at each car after each reading: keeps its limit and follows its plans, remembers what it does before it does it, and tells what it does. */
@Injectable()
export class ControlService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(ControlService.name);
  private readonly looks = new Map<VehicleId, LastLook>();
  private readonly queue = new LookQueue();
  private readonly told = new Map<VehicleId, ToldControl>();
  private subscription: Subscription | null = null;
  private isLooking = false;
  private problem: string | null = null;

  constructor(
    private readonly polling: PollingService,
    private readonly settings: SettingsStore,
    private readonly circumstances: ControlCircumstances,
    private readonly memories: ControlMemories,
    private readonly unnoted: UnnotedCommands,
    private readonly serviceLimits: ServiceLimits,
    private readonly serviceLimitLift: ServiceLimitLift,
    private readonly executor: CommandExecutor,
    private readonly installation: Installation,
    private readonly outbox: Outbox,
    private readonly publisher: FirestorePublisher,
    private readonly notifications: NotificationService,
    private readonly dispatcher: MessageDispatcher,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.subscription = this.settings.controlNews.subscribe((vehicleId) => this.looks.delete(vehicleId));
  }

  onModuleDestroy(): void {
    this.subscription?.unsubscribe();
    this.isLooking = true;
  }

  /** Has a change of what is remembered made at the next look, which comes at once: one after the other, so that none undoes another. */
  amend(vehicleId: VehicleId, amendment: Amendment): void {
    this.enqueue(vehicleId, { amendments: [amendment] });
  }

  /** Has people told at the next look, which comes at once, beside what that look finds. */
  announce(vehicleId: VehicleId, event: ControlEvent): void {
    this.enqueue(vehicleId, { events: [event] });
  }

  /** To be called when all that follows from the end of a command was asked for: once that is recorded it is not told again after a restart. */
  conclude({ vehicleId, id }: Command): void {
    this.enqueue(vehicleId, { noted: [id] });
  }

  /** Looks at each car that has something new to show, or was not looked at for a while. */
  @Interval(LOOK_EVERY_MS)
  async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    let problem: string | null = null;
    for (const track of this.polling.currentTracks.filter((each) => this.isDue(each))) {
      problem = (await this.lookAt(track)) ?? problem;
    }
    if (problem && problem !== this.problem) this.logger.error(`The control of a car came to no good end: ${problem}`);
    this.problem = problem;
    this.isLooking = false;
  }

  private enqueue(vehicleId: VehicleId, what: Partial<Queued>): void {
    this.queue.add(vehicleId, what);
    this.looks.delete(vehicleId);
  }

  private isDue({ vehicle, latest }: VehicleTrack): boolean {
    const last = this.looks.get(vehicle.identity.vehicleId);
    if (!last || last.polledMs !== (latest?.polledAt.getTime() ?? null)) return true;
    return this.clock.elapsedMs() - last.elapsedMs >= LOOK_AGAIN_MS;
  }

  /** Null when all went well, else what did not. */
  private async lookAt({ vehicle, latest }: VehicleTrack): Promise<string | null> {
    const { vehicleId } = vehicle.identity;
    this.looks.set(vehicleId, { polledMs: latest?.polledAt.getTime() ?? null, elapsedMs: this.clock.elapsedMs() });
    const queued = this.queue.take(vehicleId);
    try {
      const situation = this.circumstances.situationOf(vehicle, latest);
      const amended = queued.amendments.reduce((memory, amendment) => amendment(memory), await this.memories.of(vehicleId));
      const lacks = toStoredLacks(lacksAt(fromStoredLacks(amended.lacks), situation.now));
      const before = { ...amended, hand: handAt(amended.hand, situation.now), lacks };
      const step = followControl(before, situation);
      const moment = { ...situation, at: situation.now, elapsedMs: this.clock.elapsedMs() };
      const news = this.notifications.considerControl(vehicle.identity, [...step.events, ...queued.events], moment);
      const commands = await this.record(vehicleId, step, news, queued.noted);
      this.notifications.expectStop(vehicleId, ownStopAfter(step.memory, step.limitPercent));
      for (const command of commands) this.executor.begin(vehicle, command);
      this.followServiceLimit(vehicle, step);
      return null;
    } catch (error) {
      this.queue.putBack(vehicleId, queued);
      return error instanceof Error ? error.message.split('\n', 1).join('') : String(error);
    }
  }

  /** psacc's own limit is ours where one was set, and its owner's where none was. */
  private followServiceLimit(vehicle: KnownVehicle, { memory, limitPercent }: ControlStep): void {
    const { vehicleId } = vehicle.identity;
    const { hand, liftedServicePercent: fromPercent } = memory;
    const remember = (liftedServicePercent: number | null) => this.amend(vehicleId, (before) => ({ ...before, liftedServicePercent }));
    if (this.settings.controlInForce(vehicleId).chargeLimit?.setAt) {
      void this.serviceLimits.follow(vehicle, limitPercent);
      if (fromPercent !== null) remember(null);
      return;
    }
    this.serviceLimits.leave(vehicleId);
    void this.serviceLimitLift.follow(vehicle, { isWanted: hand.fullMs !== null, fromPercent }).then((percent) => {
      if (percent !== undefined) remember(percent);
    });
  }

  /** What a look has found, in one transaction: after a power cut a command was recorded and perhaps sent, or neither. */
  private async record(
    vehicleId: VehicleId,
    { memory, wishes, view }: ControlStep,
    news: News,
    noted: Queued['noted'],
  ): Promise<readonly Command[]> {
    const now = this.clock.now();
    const claimedBy = await this.installation.id();
    const commands = wishes.map((wish) => ownCommand(vehicleId, wish, claimedBy, now));
    const state = await this.circumstances.stateOf(vehicleId, memory, view);
    const document = controlToTell(this.told.get(vehicleId) ?? null, state, this.clock.elapsedMs());
    // What is told must not be found anew after a restart.
    const isWorthStoring = commands.length > 0 || news.isNews || isControlWorthStoring(this.memories.storedOf(vehicleId), memory);
    if (isWorthStoring || document || noted.length > 0) {
      await this.unitOfWork.transaction(async (manager) => {
        if (isWorthStoring) await this.memories.store(manager, vehicleId, memory);
        for (const command of commands)
          await this.outbox.put(manager, paths.command(vehicleId, command.id), toCommandDocument(command), now);
        if (document) await this.outbox.put(manager, paths.control(vehicleId), document, now);
        if (news.isNews) await this.notifications.record(manager, news);
        await this.unnoted.settle(manager, vehicleId, noted);
      });
    }
    this.memories.keep(vehicleId, memory, isWorthStoring);
    this.notifications.keep(news);
    if (document) this.told.set(vehicleId, { document, toldElapsedMs: this.clock.elapsedMs() });
    if (document || commands.length > 0 || news.isNews) void this.publisher.publishPending();
    if (news.isNews) void this.dispatcher.dispatch();
    return commands;
  }
}
