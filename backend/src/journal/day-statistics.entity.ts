import type { Statistics } from '@psa-ev/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day on which something happened, in the zone of its edition: the sum of what is stored of trips and sessions. */
@Entity('day_statistics')
export class DayStatisticsEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @PrimaryColumn({ type: 'integer' })
  edition!: number;

  /** For example `2026-11-20`. */
  @PrimaryColumn({ type: 'text' })
  day!: string;

  @Column({ type: 'simple-json' })
  statistics!: Statistics;
}
