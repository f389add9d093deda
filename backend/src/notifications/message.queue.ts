import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { toNotificationEventDocument } from '@psa-ev/contract';
import type { NotificationEvent, VehicleId } from '@psa-ev/domain';
import type { EntityManager, Repository } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { MessageEntity } from './message.entity.js';
import { tagOf } from './push-message.js';

/** A Pi has no clock of its own: after a start its time may be wrong, and then be set back. */
const CLOCK_AHEAD_MS = 3_600_000;

/** A message for one device, before it waits. */
export interface NewMessage {
  readonly uid: string;
  readonly deviceId: string;
  readonly vehicleId: VehicleId | null;
  readonly notificationId: string;
  readonly event: NotificationEvent;
  readonly deliverAt: Date;
  readonly expiresAt: Date;
}

/** The messages that wait to be sent. */
@Injectable()
export class MessageQueue {
  /** Settled, but still in line because nothing could be written. */
  private unremoved: readonly MessageEntity[] = [];

  constructor(
    @InjectRepository(MessageEntity) private readonly messages: Repository<MessageEntity>,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Puts a message in line, in the transaction of what it tells of; one that waits for the same device with the same tag makes way. */
  async put(manager: EntityManager, message: NewMessage, queuedAt: Date): Promise<void> {
    await this.putAs(tagOf(message.event, message.vehicleId), manager, message, queuedAt);
  }

  /** Puts a reminder in line: it takes the place of an older one of the same notification alone, though it is shown under the tag of what it is about. */
  async putReminder(manager: EntityManager, message: NewMessage, queuedAt: Date): Promise<void> {
    await this.putAs(`reminder-${message.notificationId}-${tagOf(message.event, message.vehicleId)}`, manager, message, queuedAt);
  }

  /**
   * What is to be sent now, the longest waiting first. What has expired is dropped. In a transaction: what another has not committed yet stays here.
   * Rejects as long as what was settled before cannot be removed, so that nothing is sent twice.
   */
  async due(now: Date): Promise<readonly MessageEntity[]> {
    await this.settle([]);
    if ((await this.messages.count()) === 0) return [];
    return this.unitOfWork.transaction(async (manager) => {
      const nowMs = now.getTime();
      await manager.createQueryBuilder().delete().from(MessageEntity).where('expires_at <= :nowMs', { nowMs }).execute();
      return (
        manager
          .createQueryBuilder(MessageEntity, 'message')
          .where('message.deliverAt <= :nowMs', { nowMs })
          // Put in line by a clock that was ahead: what it meant by later is long past.
          .orWhere('message.queuedAt > :aheadMs', { aheadMs: nowMs + CLOCK_AHEAD_MS })
          .orderBy('message.deliverAt')
          .getMany()
      );
    });
  }

  /**
   * Notes that these are about to be sent; what newer ones have taken the place of meanwhile is left out. Rejects where nothing can be written: what could not
   * be taken out of line afterwards must not be sent.
   */
  async claim<Item extends { readonly row: MessageEntity }>(items: readonly Item[]): Promise<readonly Item[]> {
    if (items.length === 0) return [];
    return this.unitOfWork.transaction(async (manager) => {
      const claimed: Item[] = [];
      for (const item of items) {
        const { uid, deviceId, tag, revision } = item.row;
        // A new revision, since only a write that changes something shows whether the disk takes any.
        const { affected } = await manager.increment(MessageEntity, { uid, deviceId, tag, revision }, 'revision', 1);
        if (affected) claimed.push({ ...item, row: { ...item.row, revision: revision + 1 } });
      }
      return claimed;
    });
  }

  /**
   * Takes messages out of line that were sent or never can be, unless newer ones have taken their place meanwhile. Where that fails it is made up for before
   * anything is due again.
   */
  async settle(messages: readonly MessageEntity[]): Promise<void> {
    this.unremoved = [...this.unremoved, ...messages];
    if (this.unremoved.length === 0) return;
    await this.unitOfWork.transaction(async (manager) => {
      for (const { uid, deviceId, tag, revision } of this.unremoved) {
        await manager.delete(MessageEntity, { uid, deviceId, tag, revision });
      }
    });
    this.unremoved = [];
  }

  /** How many messages wait. */
  async count(): Promise<number> {
    return this.messages.count();
  }

  private async putAs(tag: string, manager: EntityManager, message: NewMessage, queuedAt: Date): Promise<void> {
    const { uid, deviceId, vehicleId, notificationId, event, deliverAt, expiresAt } = message;
    await manager.query(
      `INSERT INTO message (uid, device_id, tag, revision, vehicle_id, notification_id, event, queued_at, deliver_at, expires_at)
       VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (uid, device_id, tag) DO UPDATE SET revision = revision + 1, notification_id = excluded.notification_id,
         event = excluded.event, queued_at = excluded.queued_at, deliver_at = excluded.deliver_at, expires_at = excluded.expires_at`,
      [
        uid,
        deviceId,
        tag,
        vehicleId,
        notificationId,
        JSON.stringify(toNotificationEventDocument(event)),
        queuedAt.getTime(),
        deliverAt.getTime(),
        expiresAt.getTime(),
      ],
    );
  }
}
