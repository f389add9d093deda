import type { NotificationEventDocument } from '@psa-ev/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';

/** A line of the feed: what a reminder refers to, and what is taken out of the feed when it is old. */
@Entity('told_notification')
export class ToldNotificationEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column(dateColumn('happened_at'))
  happenedAt!: Date;

  @Column({ type: 'simple-json' })
  event!: NotificationEventDocument;
}
