import type { NotificationEventDocument } from '@psa-ev/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';

/** A message that waits to be sent: one row for each device and tag, and for each device and reminder, so that a week without internet ends in a few messages. */
@Entity('message')
export class MessageEntity {
  @PrimaryColumn({ type: 'text' })
  uid!: string;

  @PrimaryColumn({ name: 'device_id', type: 'text' })
  deviceId!: string;

  /** What newer ones take the place of: the tag under which it is shown, or a name of its own for a reminder. */
  @PrimaryColumn({ type: 'text' })
  tag!: string;

  /** Grows with each newer message of this tag and each attempt to send, so that sending an older one does not remove it. */
  @Column({ type: 'integer' })
  revision!: number;

  /** Null where it is about no single vehicle. */
  @Column({ name: 'vehicle_id', type: 'text', nullable: true })
  vehicleId!: string | null;

  @Column({ name: 'notification_id', type: 'text' })
  notificationId!: string;

  @Column({ type: 'simple-json' })
  event!: NotificationEventDocument;

  @Column(dateColumn('queued_at'))
  queuedAt!: Date;

  @Column(dateColumn('deliver_at'))
  deliverAt!: Date;

  @Column(dateColumn('expires_at'))
  expiresAt!: Date;
}
