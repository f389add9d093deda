import type { RestartOutcome, RestartReason } from '@psa-ev/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';

/** A request to restart psacc, and what came of it. */
@Entity('restart')
export class RestartEntity {
  @PrimaryGeneratedColumn('increment')
  id!: number;

  @Column(dateColumn('requested_at'))
  requestedAt!: Date;

  @Column({ type: 'text' })
  reason!: RestartReason;

  @Column({ type: 'text' })
  outcome!: RestartOutcome;

  @Column(dateColumn('ended_at', true))
  endedAt!: Date | null;
}
