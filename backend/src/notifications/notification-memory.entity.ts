import type { NotificationMemory } from '@psa-ev/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What has been told to whom about what. */
@Entity('notification_memory')
export class NotificationMemoryEntity {
  /** The uid of a person, or {@link FEED}. */
  @PrimaryColumn({ type: 'text' })
  audience!: string;

  /** The id of a vehicle, with {@link OF_CONTROL} behind it for what its control tells, or {@link INSTALLATION}. */
  @PrimaryColumn({ type: 'text' })
  subject!: string;

  @Column({ type: 'simple-json' })
  memory!: NotificationMemory;
}

/** The audience that hears everything. No uid looks like this. */
export const FEED = ':feed';
/** Readings and control of a vehicle are recorded in transactions of their own: with a memory each, neither loses what the other has told. */
export const OF_CONTROL = ':control';
/** The Pi and its way to all vehicles. */
export const INSTALLATION = ':installation';
