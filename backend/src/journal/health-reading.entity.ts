import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';

/** What the car said of its traction battery's health, when that was something else than before. */
@Entity('health_reading')
export class HealthReadingEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @PrimaryColumn({ type: 'integer' })
  edition!: number;

  /** Counted from 1 in the order in which they were read: the clock may have stood still. */
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column(dateColumn('read_at'))
  readAt!: Date;

  @Column({ type: 'real' })
  percent!: number;

  @Column({ type: 'boolean' })
  doubtful!: boolean;
}
