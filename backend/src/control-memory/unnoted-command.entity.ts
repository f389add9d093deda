import type { CommandDocument } from '@psa-ev/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A command that has ended, and of which the control of its car has not taken note yet. */
@Entity('unnoted_command')
export class UnnotedCommandEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** As it is told to the app. */
  @Column({ type: 'simple-json' })
  document!: CommandDocument;
}
