import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { paths, toNotificationDocument, toNotificationEventDocument } from '@psa-ev/contract';
import {
  decideForInstallation,
  decideForVehicle,
  type Decision,
  DEFAULT_NOTIFICATION_RULES,
  EMPTY_MEMORY,
  type InstallationSituation,
  newcomersMemory,
  NOTIFICATION_KINDS,
  type Notification,
  type NotificationMemory,
  type NotificationRules,
  remoteAccessEndsAt,
  resumeMemory,
  type VehicleId,
  type VehicleIdentity,
  type VehicleSituation,
} from '@psa-ev/domain';
import type { EntityManager, Repository } from 'typeorm';
import { Outbox } from '../publishing/outbox.js';
import { MessageQueue } from './message.queue.js';
import { FEED, INSTALLATION, NotificationMemoryEntity } from './notification-memory.entity.js';
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
    const decide = (memory: NotificationMemory, rules: NotificationRules) => decideForVehicle(memory, before, after, rules);
    return this.consider(vehicleId, [vehicleId], after.at, decide);
  }

  /** What a look at the Pi and its way to all vehicles brings. */
  considerInstallation(vehicleIds: readonly VehicleId[], after: InstallationSituation): News {
    const before = this.lastInstallation ?? after;
    this.lastInstallation = after;
    const decide = (memory: NotificationMemory, rules: NotificationRules) => decideForInstallation(memory, before, after, rules);
    return this.consider(INSTALLATION, vehicleIds, after.at, decide);
  }

  /** Writes news into the feeds and puts the messages in line. */
  async record(manager: EntityManager, { subject, vehicleIds, at, decisions }: News): Promise<void> {
    for (const { person, memory, isChanged, notifications } of decisions) {
      if (isChanged) await manager.save(NotificationMemoryEntity, { audience: person?.uid ?? FEED, subject, memory });
      for (const notification of notifications) {
        for (const vehicleId of vehicleIds) await this.tell(manager, vehicleId, notification, at);
        if (person) await this.queueFor(manager, person, subject, notification, at);
      }
    }
  }

  /** To be called when the news are recorded: what was told is not told again. */
  keep({ subject, decisions }: News): void {
    const memories = this.memoriesOf(subject);
    const audiences = decisions.map(({ person }) => person?.uid ?? FEED);
    // Who is not told any more begins anew when they come back: what changed in between is no news.
    for (const audience of memories.keys()) if (!audiences.includes(audience)) memories.delete(audience);
    for (const { person, memory } of decisions) memories.set(person?.uid ?? FEED, memory);
  }

  /** Where news could not be recorded: that much of them was told all the same. */
  keepTopic({ subject, decisions }: News, uid: string, topic: string): void {
    const marks = decisions.find(({ person }) => person?.uid === uid)?.memory.topics[topic];
    const memories = this.memoriesOf(subject);
    const known = memories.get(uid) ?? EMPTY_MEMORY;
    if (marks) memories.set(uid, { ...known, topics: { ...known.topics, [topic]: marks } });
  }

  private consider(
    subject: News['subject'],
    vehicleIds: readonly VehicleId[],
    at: Date,
    decide: (memory: NotificationMemory, rules: NotificationRules) => Decision,
  ): News {
    const memories = this.memoriesOf(subject);
    const unknown = newcomersMemory(memories.get(FEED) ?? EMPTY_MEMORY);
    const decisions = [null, ...this.persons.withAccessTo(vehicleIds)].map((person): PersonalDecision => {
      const known = memories.get(person?.uid ?? FEED);
      const decision = decide(known ?? unknown, person?.rules ?? FEED_RULES);
      return { person, ...decision, isChanged: known !== decision.memory };
    });
    const isNews = decisions.some(({ isChanged, notifications }) => isChanged || notifications.length > 0);
    return { subject, vehicleIds, at, decisions, isNews };
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
