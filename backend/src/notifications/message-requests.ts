import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import {
  fromDeviceDocument,
  fromMessageRequestDocument,
  fromNotificationEventDocument,
  LONGEST_REMINDER_HOURS,
  type MessageOutcome,
  type MessageRequest,
  paths,
  TEST_MESSAGE_LIFE_SECONDS,
} from '@psa-ev/contract';
import { concernsInstallation, type NotificationEvent, notificationId, type Role, type VehicleId } from '@psa-ev/domain';
import { type DocumentReference, Firestore, type QueryDocumentSnapshot, type QuerySnapshot } from 'firebase-admin/firestore';
import type { Repository } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { keepListening } from '../firebase/keep-listening.js';
import { MessageDispatcher } from './message.dispatcher.js';
import { MessageQueue } from './message.queue.js';
import { type KnownDevice, PersonDirectory } from './person.directory.js';
import { PersonSync } from './person.sync.js';
import { readable } from './readable.js';
import { ToldNotificationEntity } from './told-notification.entity.js';

const HOUR_MS = 3_600_000;
/** Long enough for the app to read the answer. */
const ANSWER_KEPT_MS = 10 * 60_000;
/** A reminder that could not be sent on time is worth sending for so long. */
const REMINDER_HOLDS_MS = 3 * HOUR_MS;

type TestRequest = Extract<MessageRequest, { kind: 'test' }>;
type ReminderRequest = Extract<MessageRequest, { kind: 'remind' }>;

/** Carries out what persons ask for by `users/{uid}/messageRequests`: a message to try it out, a reminder. Answers in the same document. */
@Injectable()
export class MessageRequests implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(MessageRequests.name);
  private readonly outcomes = new Map<string, MessageOutcome>();
  private stop = (): void => undefined;

  constructor(
    @InjectRepository(ToldNotificationEntity) private readonly told: Repository<ToldNotificationEntity>,
    private readonly firestore: Firestore,
    private readonly persons: PersonDirectory,
    private readonly sync: PersonSync,
    private readonly dispatcher: MessageDispatcher,
    private readonly queue: MessageQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const requests = this.firestore.collectionGroup('messageRequests');
    this.stop = keepListening('message requests', requests, (found) => this.take(found), this.logger);
  }

  onModuleDestroy(): void {
    this.stop();
  }

  /** Each by itself: one that cannot be carried out now keeps no other waiting. Rejects with the last failure, so that what is left is tried again. */
  private async take(found: QuerySnapshot): Promise<void> {
    let failure: unknown = null;
    for (const doc of found.docs) {
      try {
        await this.takeOne(doc);
      } catch (error) {
        failure = error;
      }
    }
    if (failure !== null) throw failure;
  }

  private async takeOne(doc: QueryDocumentSnapshot): Promise<void> {
    if (doc.get('outcome') !== undefined) return this.tidy(doc);
    const request = readable(() => fromMessageRequestDocument(doc.data()));
    // What was carried out once is only answered again, should the answer have been lost or not be seen yet.
    const outcome = this.outcomes.get(doc.ref.path) ?? (request ? await this.carryOut(doc.ref, request) : 'refused');
    this.outcomes.set(doc.ref.path, outcome);
    await doc.ref.set({ outcome, answeredAt: this.clock.now().toISOString() }, { merge: true });
    setTimeout(() => void this.forget(doc.ref), ANSWER_KEPT_MS).unref();
  }

  private async carryOut(ref: DocumentReference, request: MessageRequest): Promise<MessageOutcome> {
    const uid = ref.path.split('/')[1] ?? '';
    await this.sync.askAccess([uid]);
    const access = this.persons.accessOf(uid);
    if (!access) return 'refused';
    return request.kind === 'test' ? this.sendTest(uid, access.role, request) : this.planReminder(uid, access.vehicles, request);
  }

  private async sendTest(uid: string, role: Role, { deviceId, requestedAt }: TestRequest): Promise<MessageOutcome> {
    const now = this.clock.now();
    const lifeMs = TEST_MESSAGE_LIFE_SECONDS * 1000;
    if (now.getTime() - requestedAt.getTime() > lifeMs) return 'expired';
    const device = await this.deviceOf(uid, deviceId);
    if (!device) return 'device-gone';
    const event: NotificationEvent = { kind: 'test', happenedAt: now };
    const expiresAt = new Date(now.getTime() + lifeMs);
    const letter = { uid, event, notificationId: notificationId(event), vehicle: null, device, role, expiresAt };
    const [outcome] = await this.dispatcher.sendNow([letter]);
    if (outcome?.kind === 'sent' || outcome?.kind === 'device-gone') return outcome.kind;
    this.logger.warn(`A test message was not sent: ${outcome?.reason ?? 'no answer'}`);
    return 'failed';
  }

  /** Who registers and asks in one breath may be known by the request first. */
  private async deviceOf(uid: string, deviceId: string): Promise<KnownDevice | null> {
    const known = this.persons.find(uid)?.devices.find((device) => device.deviceId === deviceId);
    if (known) return known;
    const found = await this.firestore.doc(paths.device(uid, deviceId)).get();
    const device = found.exists ? readable(() => fromDeviceDocument(found.data())) : null;
    return device && { deviceId, ...device };
  }

  private async planReminder(
    uid: string,
    vehicles: readonly VehicleId[],
    { vehicleId, notificationId: id, requestedAt, remindAt }: ReminderRequest,
  ): Promise<MessageOutcome> {
    const now = this.clock.now();
    if (!vehicles.includes(vehicleId)) return 'refused';
    if (remindAt.getTime() - requestedAt.getTime() > LONGEST_REMINDER_HOURS * HOUR_MS) return 'refused';
    const expiresAt = new Date(remindAt.getTime() + REMINDER_HOLDS_MS);
    if (expiresAt <= now) return 'expired';
    const row = await this.told.findOneBy({ vehicleId, id });
    const event = row && readable(() => fromNotificationEventDocument(row.event));
    if (!event) return 'unknown-notification';
    const devices = this.persons.find(uid)?.devices ?? [];
    const about = {
      uid,
      vehicleId: concernsInstallation(event) ? null : vehicleId,
      notificationId: id,
      event,
      deliverAt: remindAt,
      expiresAt,
    };
    await this.unitOfWork.transaction(async (manager) => {
      for (const { deviceId, paused } of devices) if (!paused) await this.queue.putReminder(manager, { ...about, deviceId }, now);
    });
    return devices.some(({ paused }) => !paused) ? 'planned' : 'device-gone';
  }

  private async tidy(doc: QueryDocumentSnapshot): Promise<void> {
    const answeredMs = Date.parse(String(doc.get('answeredAt')));
    const isFresh = this.clock.now().getTime() - answeredMs < ANSWER_KEPT_MS;
    if (!isFresh) await doc.ref.delete();
  }

  private async forget(ref: DocumentReference): Promise<void> {
    this.outcomes.delete(ref.path);
    // Where there is no internet now, the next start takes it away.
    await ref.delete().catch(() => undefined);
  }
}
