import type { NotificationMemory } from '@psa-ev/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What has been told to whom about what. */
@Entity('notification_memory')
export class NotificationMemoryEntity {
  /** The uid of a person, or {@link FEED}. */
  @PrimaryColumn({ type: 'text' })
  audience!: string;

  /** The id of a vehicle, or {@link INSTALLATION}. */
  @PrimaryColumn({ type: 'text' })
  subject!: string;

  @Column({ type: 'simple-json' })
  memory!: NotificationMemory;
}

/** The audience that hears everything. No uid looks like this. */
export const FEED = ':feed';
/** The Pi and its way to all vehicles. */
export const INSTALLATION = ':installation';
