import { Column, Entity, PrimaryColumn } from 'typeorm';

export const DOCUMENT_KINDS = ['month', 'trip', 'session', 'summary'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** When a document is to be published. `backlog`: slowly, the newest first. */
export const NOT_DUE = 0;
export const DUE_AS_BACKLOG = 1;
export const DUE_NOW = 2;
export type Due = typeof NOT_DUE | typeof DUE_AS_BACKLOG | typeof DUE_NOW;

/** A document of the journal that is, or is to be, in Firestore. It is written when its turn comes: so a row is small, and there is one a path. */
@Entity('journal_document')
export class JournalDocumentEntity {
  @PrimaryColumn({ name: 'vehicle_id', type: 'text' })
  vehicleId!: string;

  @PrimaryColumn({ type: 'text' })
  kind!: DocumentKind;

  /** The month, or the id of the trip or session: later ones are greater. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** Of what was published last; null: nothing yet. */
  @Column({ type: 'text', nullable: true })
  digest!: string | null;

  @Column({ type: 'integer' })
  due!: Due;

  /** Grows each time it becomes due, so that publishing an older one does not settle it. */
  @Column({ type: 'integer' })
  revision!: number;
}
