import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { fromNotificationEventDocument, paths } from '@psa-ev/contract';
import { isVehicleId, type NotificationEvent, stillHolds } from '@psa-ev/domain';
import { Firestore } from 'firebase-admin/firestore';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { BackOff } from './back-off.js';
import type { MessageEntity } from './message.entity.js';
import { MessageQueue } from './message.queue.js';
import { NotificationService } from './notification.service.js';
import { type KnownDevice, PersonDirectory } from './person.directory.js';
import { PersonSync } from './person.sync.js';
import { readable } from './readable.js';
import { type Letter, toPushMessage } from './push-message.js';
import { type PushOutcome, PushService } from './push-service.js';

const SECOND_MS = 1000;
const MESSAGES_AT_ONCE = 100;
const LAST_WORD_MS = 2 * SECOND_MS;

/** How the last attempt to send went. */
export type PushLink = { readonly kind: 'ok' } | { readonly kind: 'failing'; readonly since: Date; readonly reason: string };

/** A message with the person to whom its device belongs. */
export interface AddressedLetter extends Letter {
  readonly uid: string;
}

interface Result {
  readonly row: MessageEntity;
  readonly outcome: PushOutcome | undefined;
}

/** Sends what waits in the queue, pauses while the push service or the internet is away, and forgets browsers that are gone. */
@Injectable()
export class MessageDispatcher implements OnModuleDestroy {
  private readonly logger = new Logger(MessageDispatcher.name);
  private running: Promise<void> | null = null;
  private wanted = false;
  private stopped = false;
  private readonly pause = new BackOff();
  /** Devices that are not reached while others are, by the path of their document. */
  private readonly resting = new Map<string, BackOff>();
  private link: PushLink = { kind: 'ok' };

  constructor(
    private readonly queue: MessageQueue,
    private readonly notifications: NotificationService,
    private readonly persons: PersonDirectory,
    private readonly sync: PersonSync,
    private readonly push: PushService,
    private readonly firestore: Firestore,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  get pushLink(): PushLink {
    return this.link;
  }

  /** Sends what is due. Never throws: what could not be sent waits until it is too old. One run at a time; nobody has to wait for it. */
  async dispatch(): Promise<void> {
    if (this.stopped) return;
    this.wanted = true;
    this.running ??= this.drain().finally(() => (this.running = null));
    await this.running;
  }

  /** Sends messages at once, past the queue, and forgets browsers that are gone. Who has lost the access meanwhile is sent nothing; throws where nobody can say. */
  async sendNow(letters: readonly AddressedLetter[]): Promise<readonly PushOutcome[]> {
    await this.sync.askAccess(letters.map(({ uid }) => uid));
    if (letters.some(({ uid }) => !this.persons.accessOf(uid))) return letters.map(() => ({ kind: 'refused', reason: 'no access' }));
    const outcomes = await this.send(letters);
    for (const [index, { uid, device }] of letters.entries()) {
      if (outcomes[index]?.kind === 'device-gone') await this.forget(uid, device);
    }
    return outcomes;
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await Promise.race([this.running, sleep(LAST_WORD_MS, undefined, { ref: false })]);
  }

  private async drain(): Promise<void> {
    try {
      while (this.wanted && !this.stopped) {
        this.wanted = false;
        if (this.pause.isOver(this.clock.elapsedMs())) await this.sendDue();
      }
    } catch (error) {
      this.logger.error('The waiting messages cannot be read or written', error);
      this.pause.prolong(this.clock.elapsedMs(), null);
    }
  }

  private async sendDue(): Promise<void> {
    const elapsedMs = this.clock.elapsedMs();
    const due = (await this.queue.due(this.clock.now())).filter((row) => this.resting.get(addressOf(row))?.isOver(elapsedMs) ?? true);
    for (let first = 0; first < due.length; first += MESSAGES_AT_ONCE) {
      if (!(await this.sendBatch(due.slice(first, first + MESSAGES_AT_ONCE)))) return;
    }
  }

  /** False: nothing can be sent now. */
  private async sendBatch(rows: readonly MessageEntity[]): Promise<boolean> {
    try {
      await this.sync.askAccess([...new Set(rows.map(({ uid }) => uid))]);
    } catch (error) {
      this.pause.prolong(this.clock.elapsedMs(), null);
      this.failing(error instanceof Error ? error.message : String(error));
      return false;
    }
    const letters = rows.map((row) => ({ row, letter: this.letterOf(row) }));
    await this.queue.settle(letters.flatMap(({ row, letter }) => (letter === 'nobody' ? [row] : [])));
    const sendable = await this.queue.claim(letters.flatMap(({ row, letter }) => (typeof letter === 'object' ? [{ row, letter }] : [])));
    if (sendable.length === 0) return true;

    const outcomes = await this.send(sendable.map(({ letter }) => letter));
    const results = sendable.map((item, index) => ({ ...item, outcome: outcomes[index] }));
    await this.queue.settle(results.flatMap(({ row, outcome }) => (outcome && outcome.kind !== 'later' ? [row] : [])));
    for (const { row, letter, outcome } of results) {
      if (outcome?.kind === 'device-gone') await this.forget(row.uid, letter.device);
      if (outcome?.kind === 'refused')
        this.logger.error(`The push service refuses a message of kind ${letter.event.kind}: ${outcome.reason}`);
    }
    return this.heed(results);
  }

  /** A device that is not reached rests by itself. Where none of several is reached, everything pauses. False: nothing can be sent now. */
  private heed(results: readonly Result[]): boolean {
    const failures = results.flatMap(({ row, outcome }) => (outcome?.kind === 'later' ? [{ address: addressOf(row), ...outcome }] : []));
    const [first] = failures;
    const isAway = first !== undefined && failures.length === results.length;
    if (isAway) this.failing(first.reason);
    else this.recovered();

    const asksAfterMs = new Map(failures.map(({ address, afterMs }) => [address, afterMs]));
    if (isAway && asksAfterMs.size > 1) {
      this.pause.prolong(this.clock.elapsedMs(), first.afterMs);
      return false;
    }
    for (const address of new Set(results.map(({ row }) => addressOf(row)))) this.letRest(address, asksAfterMs.get(address));
    return true;
  }

  /** Undefined: the device was reached. */
  private letRest(address: string, afterMs: number | null | undefined): void {
    if (afterMs === undefined) {
      this.resting.delete(address);
      return;
    }
    const rest = this.resting.get(address) ?? new BackOff();
    rest.prolong(this.clock.elapsedMs(), afterMs);
    this.resting.set(address, rest);
  }

  private async send(letters: readonly Letter[]): Promise<readonly PushOutcome[]> {
    const now = this.clock.now();
    return this.push.send(letters.map((letter) => toPushMessage(letter, this.environment.timeZone, now)));
  }

  /** `nobody`: there is nobody to be told, or nothing to tell any more. `wait`: the vehicle has not been looked at since the start. */
  private letterOf({ uid, deviceId, vehicleId, notificationId, event: document, expiresAt }: MessageEntity): Letter | 'nobody' | 'wait' {
    const person = this.persons.find(uid);
    const device = person?.devices.find((known) => known.deviceId === deviceId);
    const event = readable(() => fromNotificationEventDocument(document));
    if (!person?.access || !device || device.paused || !event) return 'nobody';
    const about = { event, notificationId, device, role: person.access.role, expiresAt };
    if (vehicleId === null) return this.isOver(event) ? 'nobody' : { ...about, vehicle: null };
    if (!isVehicleId(vehicleId) || !person.access.vehicles.includes(vehicleId)) return 'nobody';
    const seen = this.notifications.seenVehicle(vehicleId);
    if (!seen) return 'wait';
    const remoteAccessEndsAt = this.notifications.remoteAccessEndsAt(vehicleId);
    return stillHolds(event, { ...seen.situation, storageTrouble: false, remoteAccessEndsAt })
      ? { ...about, vehicle: seen.identity }
      : 'nobody';
  }

  private isOver(event: NotificationEvent): boolean {
    const installation = this.notifications.seenInstallation;
    if (!installation) return false;
    const storageTrouble = installation.storage !== null;
    return !stillHolds(event, { snapshot: null, diagnosis: installation.diagnosis, storageTrouble, remoteAccessEndsAt: null });
  }

  /** A browser that is gone is taken off the list, unless it has just given itself a new token. */
  private async forget(uid: string, { deviceId, token }: KnownDevice): Promise<void> {
    const document = this.firestore.doc(paths.device(uid, deviceId));
    try {
      await this.firestore.runTransaction(async (transaction) => {
        const found = await transaction.get(document);
        if (found.get('token') === token) transaction.delete(document);
      });
      this.logger.log('A browser that no longer takes messages was removed');
    } catch (error) {
      this.logger.warn(
        `A browser that no longer takes messages could not be removed: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  private failing(reason: string): void {
    if (this.link.kind === 'ok') this.logger.warn(`Messages cannot be sent and wait: ${reason.split('\n', 1).join('')}`);
    this.link = { kind: 'failing', since: this.link.kind === 'failing' ? this.link.since : this.clock.now(), reason };
  }

  private recovered(): void {
    if (this.link.kind === 'failing') this.logger.log('Messages are sent again');
    this.pause.reset();
    this.link = { kind: 'ok' };
  }
}

function addressOf({ uid, deviceId }: MessageEntity): string {
  return paths.device(uid, deviceId);
}
