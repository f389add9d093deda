import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';

/** How much of what can wait was published in the hour that runs. One row. */
@Entity('journal_pace')
export class JournalPaceEntity {
  @PrimaryColumn({ type: 'integer' })
  id!: 1;

  @Column(dateColumn('hour_began_at'))
  hourBeganAt!: Date;

  @Column({ type: 'integer' })
  published!: number;
}
