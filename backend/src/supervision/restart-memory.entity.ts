import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';

/** What the policy of restarts remembers: one row, since psacc is one. */
@Entity('restart_memory')
export class RestartMemoryEntity {
  @PrimaryColumn({ type: 'integer' })
  id!: number;

  @Column(dateColumn('last_request_at', true))
  lastRequestAt!: Date | null;

  @Column({ name: 'requests_in_a_row', type: 'integer' })
  requestsInARow!: number;

  @Column({ name: 'remote_control_tried', type: 'boolean' })
  remoteControlTried!: boolean;
}
