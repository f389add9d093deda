import { Column, Entity, PrimaryColumn } from 'typeorm';
import { dateColumn } from '../database/date-column.js';
import type { JournalFold } from './journal.fold.js';

/** Which edition of a vehicle's journal holds, by which settings it was written, and how far. One row a vehicle. */
@Entity('journal_state')
export class JournalStateEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @Column({ type: 'integer' })
  edition!: number;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ name: 'usable_capacity_kwh', type: 'real', nullable: true })
  usableCapacityKwh!: number | null;

  /** Digest of the tariffs, places and prices by which all costs were last reckoned. */
  @Column({ type: 'text' })
  pricing!: string;

  /** The polled snapshot after which `fold` holds. Those polled after it are in the edition too; a start folds them once more. */
  @Column({ name: 'snapshot_id', type: 'integer' })
  snapshotId!: number;

  /** How many facts are in `fold`. Where the database holds others, by an import or by hand, the journal is rebuilt. */
  @Column({ type: 'integer' })
  facts!: number;

  @Column({ type: 'simple-json' })
  fold!: JournalFold;
}

/** A rebuild that is wanted, because an import has added facts, or that has begun and not ended: after a power cut it begins again. */
@Entity('journal_rebuild')
export class JournalRebuildEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @Column(dateColumn('began_at'))
  beganAt!: Date;
}
