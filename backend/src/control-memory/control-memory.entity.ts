import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one part of the control remembers of a vehicle. */
@Entity('control_memory')
export class ControlMemoryEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @PrimaryColumn({ type: 'text' })
  part!: string;

  /** Plain JSON, as the part itself writes and reads it. */
  @Column({ type: 'simple-json' })
  memory!: unknown;
}
