/** A document that is due. It was written when it was asked for. */
export interface DueDocument {
  readonly path: string;
  /** Null: it is to be taken away. */
  readonly document: object | null;
}

/**
 * Documents that are written when their turn comes, where there are too many of them, or too large ones, to wait in the outbox. Each is asked for until it
 * is settled.
 */
export interface DocumentSource<Document extends DueDocument = DueDocument> {
  /** What is new and to be published at once, some of it. */
  dueNow(): Promise<readonly Document[]>;
  /** What can wait: some of it, and nothing where enough was published lately. */
  backlog(): Promise<readonly Document[]>;
  /** These are published. */
  settle(published: readonly Document[]): Promise<void>;
}
