import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { paths, toNotificationDocument, toNotificationEventDocument } from '@psa-ev/contract';
import {
  type ControlEvent,
  concernedBy,
  decideForControl,
  decideForInstallation,
  decideForVehicle,
  type Decision,
  DEFAULT_NOTIFICATION_RULES,
  EMPTY_MEMORY,
  type InstallationSituation,
  type Moment,
  newcomersMemory,
  NOTIFICATION_KINDS,
  type Notification,
  type NotificationMemory,
  type NotificationRules,
  type OwnStop,
  remoteAccessEndsAt,
  resumeMemory,
  type Snapshot,
  type VehicleId,
  type VehicleIdentity,
  type VehicleSituation,
} from '@psa-ev/domain';
import type { EntityManager, Repository } from 'typeorm';
import { Outbox } from '../publishing/outbox.js';
import { MessageQueue } from './message.queue.js';
import { FEED, INSTALLATION, NotificationMemoryEntity, OF_CONTROL } from './notification-memory.entity.js';
import { type Person, PersonDirectory } from './person.directory.js';
import { ToldNotificationEntity } from './told-notification.entity.js';

const HOUR_MS = 3_600_000;
/** More than a car can do; a charger with a loose contact goes on and off all day. */
const MOST_LINES_PER_HOUR = 60;

/** The feed holds all that happens. */
const FEED_RULES: NotificationRules = {
  ...DEFAULT_NOTIFICATION_RULES,
  wanted: Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, true])),
  quietHours: null,
};

/** What one look at a vehicle, or at the Pi, has brought: to be recorded in the transaction of the look, then kept. */
export interface News {
  readonly subject: VehicleId | typeof INSTALLATION;
  /** Where it is remembered. */
  readonly remembered: string;
  /** In whose feeds it is to stand. */
  readonly vehicleIds: readonly VehicleId[];
  readonly at: Date;
  readonly decisions: readonly PersonalDecision[];
  /** False: nothing is to be written. */
  readonly isNews: boolean;
}

interface PersonalDecision extends Decision {
  /** Null: the feed. */
  readonly person: Person | null;
  readonly isChanged: boolean;
}

/** When the control of a vehicle was looked at, and with which reading. */
export interface ControlMoment extends Moment {
  /** IANA zone of the car's times of day. */
  readonly timeZone: string;
  readonly snapshot: Snapshot | null;
}

/** A vehicle as at the last look. */
export interface SeenVehicle {
  readonly identity: VehicleIdentity;
  readonly situation: VehicleSituation;
}

/** Decides what is worth telling, for the feed and for each person, and writes it down. */
@Injectable()
export class NotificationService implements OnModuleInit {
  private readonly memories = new Map<string, Map<string, NotificationMemory>>();
  private readonly seen = new Map<VehicleId, SeenVehicle>();
  private readonly ownStops = new Map<VehicleId, OwnStop>();
  private readonly linesMs = new Map<VehicleId, readonly number[]>();
  private lastInstallation: InstallationSituation | null = null;

  constructor(
    @InjectRepository(NotificationMemoryEntity) private readonly stored: Repository<NotificationMemoryEntity>,
    private readonly persons: PersonDirectory,
    private readonly queue: MessageQueue,
    private readonly outbox: Outbox,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const { audience, subject, memory } of await this.stored.find()) this.memoriesOf(subject).set(audience, resumeMemory(memory));
  }

  /** A vehicle as at the last look since the start; null before the first. */
  seenVehicle(vehicleId: VehicleId): SeenVehicle | null {
    return this.seen.get(vehicleId) ?? null;
  }

  /** When the maker cuts a vehicle's remote access, by the drives that the feed has seen; null where that is not known. */
  remoteAccessEndsAt(vehicleId: VehicleId): Date | null {
    const memory = this.memoriesOf(vehicleId).get(FEED);
    return memory ? remoteAccessEndsAt(memory) : null;
  }

  /** The Pi and its way to all vehicles as at the last look since the start; null before the first. */
  get seenInstallation(): InstallationSituation | null {
    return this.lastInstallation;
  }

  /** What a look at a vehicle brings. */
  considerVehicle(identity: VehicleIdentity, before: VehicleSituation, after: VehicleSituation): News {
    const { vehicleId } = identity;
    this.seen.set(vehicleId, { identity, situation: after });
    const ownStop = this.ownStops.get(vehicleId);
    const situation = ownStop ? { ...after, ownStop } : after;
    const ofControl = this.memoriesOf(vehicleId + OF_CONTROL);
    return this.consider({ subject: vehicleId, remembered: vehicleId, vehicleIds: [vehicleId] }, after.at, (memory, rules, audience) =>
      decideForVehicle(memory, before, situation, rules, ofControl.get(audience)),
    );
  }

  /**
   * What the control of a vehicle has to tell, each of it once: to be recorded in the control's own transaction, then kept. It may be recorded while what
   * {@link considerVehicle} has found waits to be, and the other way round.
   */
  considerControl({ vehicleId }: VehicleIdentity, events: readonly ControlEvent[], moment: ControlMoment): News {
    const seen = this.seen.get(vehicleId)?.situation;
    const isOfThisReading = seen?.snapshot?.polledAt.getTime() === moment.snapshot?.polledAt.getTime();
    const look = { ...moment, session: isOfThisReading ? (seen?.journal.session ?? null) : null };
    const ofVehicle = this.memoriesOf(vehicleId);
    const whose = { subject: vehicleId, remembered: vehicleId + OF_CONTROL, vehicleIds: [vehicleId] };
    return this.consider(whose, moment.at, (memory, rules, audience) => {
      const concerning = events.filter((event) => audience === FEED || (concernedBy(event) ?? audience) === audience);
      return decideForControl(memory, ofVehicle.get(audience) ?? EMPTY_MEMORY, concerning, look, rules);
    });
  }

  /** What the control of a vehicle will have ended by the next reading, which then is not told as an interruption. To be called after each of its looks. */
  expectStop(vehicleId: VehicleId, stop: OwnStop): void {
    this.ownStops.set(vehicleId, stop);
  }

  /** What a look at the Pi and its way to all vehicles brings. */
  considerInstallation(vehicleIds: readonly VehicleId[], after: InstallationSituation): News {
    const before = this.lastInstallation ?? after;
    this.lastInstallation = after;
    return this.consider({ subject: INSTALLATION, remembered: INSTALLATION, vehicleIds }, after.at, (memory, rules) =>
      decideForInstallation(memory, before, after, rules),
    );
  }

  /** Writes news into the feeds and puts the messages in line. */
  async record(manager: EntityManager, { subject, remembered, vehicleIds, at, decisions }: News): Promise<void> {
    for (const { person, memory, isChanged, notifications } of decisions) {
      if (isChanged) await manager.save(NotificationMemoryEntity, { audience: person?.uid ?? FEED, subject: remembered, memory });
      for (const notification of notifications) {
        for (const vehicleId of vehicleIds) await this.tell(manager, vehicleId, notification, at);
        if (person) await this.queueFor(manager, person, subject, notification, at);
      }
    }
  }

  /** To be called when the news are recorded: what was told is not told again. */
  keep({ remembered, decisions }: News): void {
    const memories = this.memoriesOf(remembered);
    const audiences = decisions.map(({ person }) => person?.uid ?? FEED);
    // Who is not told any more begins anew when they come back: what changed in between is no news.
    for (const audience of memories.keys()) if (!audiences.includes(audience)) memories.delete(audience);
    for (const { person, memory } of decisions) memories.set(person?.uid ?? FEED, memory);
  }

  /** Where news could not be recorded: that much of them was told all the same. */
  keepTopic({ remembered, decisions }: News, uid: string, topic: string): void {
    const marks = decisions.find(({ person }) => person?.uid === uid)?.memory.topics[topic];
    const memories = this.memoriesOf(remembered);
    const known = memories.get(uid) ?? EMPTY_MEMORY;
    if (marks) memories.set(uid, { ...known, topics: { ...known.topics, [topic]: marks } });
  }

  private consider(
    whose: Pick<News, 'subject' | 'remembered' | 'vehicleIds'>,
    at: Date,
    decide: (memory: NotificationMemory, rules: NotificationRules, audience: string) => Decision,
  ): News {
    const memories = this.memoriesOf(whose.remembered);
    const unknown = newcomersMemory(memories.get(FEED) ?? EMPTY_MEMORY);
    const decisions = [null, ...this.persons.withAccessTo(whose.vehicleIds)].map((person): PersonalDecision => {
      const audience = person?.uid ?? FEED;
      const known = memories.get(audience);
      const decision = decide(known ?? unknown, person?.rules ?? FEED_RULES, audience);
      return { person, ...decision, isChanged: (known ?? EMPTY_MEMORY) !== decision.memory };
    });
    const isNews = decisions.some(({ isChanged, notifications }) => isChanged || notifications.length > 0);
    return { ...whose, at, decisions, isNews };
  }

  /** Once in the feed, by whomever it is noticed first. */
  private async tell(manager: EntityManager, vehicleId: VehicleId, { id, event }: Notification, at: Date): Promise<void> {
    if (await manager.existsBy(ToldNotificationEntity, { vehicleId, id })) return;
    const lines = (this.linesMs.get(vehicleId) ?? []).filter((moment) => Math.abs(at.getTime() - moment) < HOUR_MS);
    if (lines.length >= MOST_LINES_PER_HOUR) return;
    this.linesMs.set(vehicleId, [...lines, at.getTime()]);
    await manager.insert(ToldNotificationEntity, {
      vehicleId,
      id,
      happenedAt: event.happenedAt,
      event: toNotificationEventDocument(event),
    });
    await this.outbox.put(manager, paths.notification(vehicleId, id), toNotificationDocument(event, at), at);
  }

  private async queueFor(
    manager: EntityManager,
    person: Person,
    subject: News['subject'],
    { id, event, message }: Notification,
    at: Date,
  ): Promise<void> {
    if (!message) return;
    const about = { uid: person.uid, vehicleId: subject === INSTALLATION ? null : subject, notificationId: id, event, ...message };
    for (const { deviceId, paused } of person.devices) if (!paused) await this.queue.put(manager, { ...about, deviceId }, at);
  }

  private memoriesOf(subject: string): Map<string, NotificationMemory> {
    const known = this.memories.get(subject);
    if (known) return known;
    const memories = new Map<string, NotificationMemory>();
    this.memories.set(subject, memories);
    return memories;
  }
}
