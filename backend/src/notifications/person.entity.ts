import type { Access, NotificationRules } from '@psa-ev/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person with a device, as last heard of: the Pi may start without internet, and what happens then is told when it is back. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn({ type: 'text' })
  uid!: string;

  /** Null: has no access any more. */
  @Column({ type: 'simple-json', nullable: true })
  access!: Access | null;

  /** Null: has not chosen. */
  @Column({ type: 'simple-json', nullable: true })
  rules!: NotificationRules | null;
}
