import { type CommandDocument, paths } from '@psa-ev/contract';
import type { Firestore } from 'firebase-admin/firestore';
import type { VehicleId } from '@psa-ev/domain';

type Fields = Record<string, unknown>;
type Listener = (found: { readonly docs: readonly FoundDocument[] }) => void;

class FoundDocument {
  constructor(
    readonly path: string,
    private readonly fields: Fields | undefined,
    private readonly readAt: Date,
  ) {}

  get ref() {
    return { path: this.path };
  }

  get readTime() {
    return { toDate: () => this.readAt };
  }

  get id(): string {
    return this.path.split('/').at(-1) ?? '';
  }

  get(field: string): unknown {
    return this.fields?.[field];
  }

  data(): Fields | undefined {
    return this.fields;
  }
}

/** Firestore as far as commands need it: documents, a listener for those that are open, transactions that can be lost on either way, and a clock of its own. */
export class CommandCloud {
  readonly documents = new Map<string, Fields>();
  /** The server's time. */
  now = new Date(0);
  /** Throws where the way to the server is to be broken. */
  beforeTransaction: () => Promise<void> = async () => undefined;
  /** Throws where the answer of the server is to be lost: what was written stays. */
  afterCommit: () => Promise<void> = async () => undefined;
  private readonly listeners = new Map<string, Listener>();

  asFirestore(): Firestore {
    return this as unknown as Firestore;
  }

  doc(path: string) {
    return { path };
  }

  collection(path: string) {
    return { where: () => ({ onSnapshot: (listener: Listener) => this.listen(path, listener) }) };
  }

  async runTransaction<Result>(work: (transaction: unknown) => Promise<Result>): Promise<Result> {
    await this.beforeTransaction();
    const writes: (() => void)[] = [];
    const result = await work({
      get: async ({ path }: { path: string }) => new FoundDocument(path, this.documents.get(path), this.now),
      set: ({ path }: { path: string }, document: Fields) => void writes.push(() => this.documents.set(path, document)),
      update: ({ path }: { path: string }, fields: Fields) =>
        void writes.push(() => this.documents.set(path, { ...this.documents.get(path), ...fields })),
    });
    for (const write of writes) write();
    await this.afterCommit();
    return result;
  }

  /** Writes as an app or another backend does, and tells who listens. */
  write(path: string, document: object): void {
    this.documents.set(path, { ...document });
    this.tell();
  }

  /** Tells the listeners what is open now, as after each change. */
  tell(): void {
    for (const [collection, listener] of this.listeners) listener({ docs: this.openIn(collection) });
  }

  get listening(): readonly string[] {
    return [...this.listeners.keys()];
  }

  /** The document of a command as it stands. */
  command(vehicleId: VehicleId, commandId: string): Partial<CommandDocument> | undefined {
    return this.documents.get(paths.command(vehicleId, commandId));
  }

  private listen(path: string, listener: Listener): () => void {
    this.listeners.set(path, listener);
    listener({ docs: this.openIn(path) });
    return () => this.listeners.delete(path);
  }

  private openIn(collection: string): readonly FoundDocument[] {
    return [...this.documents]
      .filter(([path, { status }]) => path.startsWith(`${collection}/`) && ['requested', 'claimed', 'sent'].includes(String(status)))
      .map(([path, fields]) => new FoundDocument(path, fields, this.now));
  }
}
