import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';

/** A time in which the car rested for hours. */
@Entity('idle_window')
export class IdleWindowEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @PrimaryColumn({ type: 'integer' })
  edition!: number;

  /** In milliseconds since 1970. */
  @PrimaryColumn({ name: 'from_at', type: 'integer' })
  fromMs!: number;

  @Column(dateColumn('to_at'))
  to!: Date;

  @Column({ name: 'from_percent', type: 'real' })
  fromPercent!: number;

  @Column({ name: 'to_percent', type: 'real' })
  toPercent!: number;

  @Column({ type: 'integer' })
  preconditionings!: number;
}
