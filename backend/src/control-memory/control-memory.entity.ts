import type { ControlMemory } from '@psa-ev/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the control remembers of a vehicle. */
@Entity('control_memory')
export class ControlMemoryEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  /** Parts that a newer release has added are missing in what an older one has stored. */
  @Column({ type: 'simple-json' })
  memory!: Partial<ControlMemory>;
}
