import type { Statistics } from '@psa-ev/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the trips of one band of temperature or speed add up to, so that nobody has to add up ten years. */
@Entity('trip_band')
export class TripBandEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @PrimaryColumn({ type: 'integer' })
  edition!: number;

  @PrimaryColumn({ type: 'text' })
  quantity!: 'temperature' | 'speed';

  /** In °C or km/h. */
  @PrimaryColumn({ name: 'lower_bound', type: 'integer' })
  from!: number;

  @Column({ type: 'simple-json' })
  statistics!: Statistics & { readonly below: number };
}
