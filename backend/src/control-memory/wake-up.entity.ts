import { Entity, PrimaryColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';

/** A car was told to wake up and report. */
@Entity('wake_up')
export class WakeUpEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @PrimaryColumn({ ...dateColumn('at'), nullable: false })
  at!: Date;
}
