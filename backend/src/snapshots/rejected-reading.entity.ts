import type { SnapshotDocument } from '@psa-ev/contract';
import type { RejectionReason } from '@psa-ev/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';

/** A reading that was not believed, kept as it came, with the reasons. */
@Entity('rejected_reading')
export class RejectedReadingEntity {
  @PrimaryGeneratedColumn('increment')
  id!: number;

  @Column({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @Column(dateColumn('polled_at'))
  polledAt!: Date;

  @Column({ type: 'simple-json' })
  reasons!: readonly RejectionReason[];

  @Column({ type: 'simple-json' })
  reading!: SnapshotDocument;
}
