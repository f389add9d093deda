import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why what was set last is not applied, as plain JSON. */
export interface RefusedRow {
  /** ISO 8601 in UTC; null where it does not say. */
  readonly setAt: string | null;
  readonly problems: readonly { readonly problem: string; readonly id: string | null }[];
}

/** One document that an owner has written, as last heard of: a Pi without internet goes on applying it. */
@Entity('setting')
export class SettingEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  /** The collection below the vehicle. */
  @PrimaryColumn({ type: 'text' })
  collection!: string;

  @PrimaryColumn({ name: 'document_id', type: 'text' })
  documentId!: string;

  /** The last that could be applied, as the contract writes it; null where none ever could. */
  @Column({ type: 'simple-json', nullable: true })
  document!: object | null;

  @Column({ type: 'simple-json', nullable: true })
  refused!: RefusedRow | null;
}
