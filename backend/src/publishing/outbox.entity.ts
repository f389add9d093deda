import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';

/** A document that is still to be published: one row a path, so that a week without internet ends in a few writes. */
@Entity('outbox')
export class OutboxEntity {
  @PrimaryColumn({ type: 'text' })
  path!: string;

  @Column({ type: 'simple-json' })
  document!: Record<string, unknown>;

  /** Grows with each new document of this path, so that publishing an older one does not remove it. */
  @Column({ type: 'integer' })
  revision!: number;

  @Column(dateColumn('queued_at'))
  queuedAt!: Date;
}
