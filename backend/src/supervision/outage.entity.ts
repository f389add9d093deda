import type { Trouble } from '@psa-ev/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';

/** A time in which a vehicle had a trouble. */
@Entity('outage')
export class OutageEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @PrimaryColumn({ ...dateColumn('since'), nullable: false })
  since!: Date;

  @Column({ type: 'text' })
  kind!: Trouble;

  @Column(dateColumn('until', true))
  until!: Date | null;
}
