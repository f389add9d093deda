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
    private readonly createdAt: Date,
    private readonly updatedAt: Date,
  ) {}

  get ref() {
    return { path: this.path };
  }

  get readTime() {
    return { toDate: () => this.readAt, toMillis: () => this.readAt.getTime() };
  }

  get updateTime() {
    return { toMillis: () => this.updatedAt.getTime() };
  }

  get createTime() {
    return { toDate: () => this.createdAt };
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

/** What Firestore takes in one batch. */
const MOST_WRITES = 500;

/** Firestore as far as commands need it: documents, a query for those of long ago, a listener for those that are open, transactions that can be lost on either way, and a clock of its own. */
export class CommandCloud {
  readonly documents = new Map<string, Fields>();
  private readonly createdAt = new Map<string, Date>();
  private readonly updatedAt = new Map<string, Date>();
  /** The server's time. */
  now = new Date(0);
  /** Throws where the way to the server is to be broken, also for a query. */
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
    return {
      where: (field: string, _operator: string, value: unknown) => ({
        onSnapshot: (listener: Listener) => this.listen(path, listener),
        get: async () => {
          await this.beforeTransaction();
          return { docs: this.withStatus(path, value) };
        },
        orderBy: () => ({ limit: (most: number) => this.below(path, field, String(value), most) }),
      }),
    };
  }

  async runTransaction<Result>(work: (transaction: unknown) => Promise<Result>): Promise<Result> {
    await this.beforeTransaction();
    const writes: (() => void)[] = [];
    const result = await work({
      get: async ({ path }: { path: string }) => this.find(path),
      set: ({ path }: { path: string }, document: Fields) => void writes.push(() => this.put(path, document)),
      update: ({ path }: { path: string }, fields: Fields) =>
        void writes.push(() => this.put(path, { ...this.documents.get(path), ...fields })),
    });
    for (const write of writes) write();
    await this.afterCommit();
    return result;
  }

  batch() {
    const deleted: string[] = [];
    return {
      delete: ({ path }: { path: string }) => void deleted.push(path),
      commit: async () => {
        if (deleted.length > MOST_WRITES) throw new Error('3 INVALID_ARGUMENT: maximum 500 writes allowed per request');
        for (const path of deleted) this.documents.delete(path);
      },
    };
  }

  /** Writes as an app or another backend does, at this moment of the server's, and tells who listens. */
  write(path: string, document: object, createdAt = this.now): void {
    this.createdAt.set(path, createdAt);
    this.put(path, { ...document });
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

  private below(collection: string, field: string, value: string, most: number) {
    const get = async (after = '') => {
      await this.beforeTransaction();
      const place = ([path, fields]: [string, Fields]) => `${String(fields[field])} ${path}`;
      const docs = [...this.documents]
        // What has no such field, or none that is a text, is not compared with a text.
        .filter(([path, fields]) => path.startsWith(`${collection}/`) && typeof fields[field] === 'string' && fields[field] < value)
        .map((found) => ({ path: found[0], place: place(found) }))
        .filter((found) => found.place > after)
        .sort((one, other) => (one.place < other.place ? -1 : 1))
        .slice(0, most)
        .map(({ path }) => this.find(path));
      return { docs, readTime: { toDate: () => this.now } };
    };
    return { get: () => get(), startAfter: (last: FoundDocument) => ({ get: () => get(`${String(last.get(field))} ${last.path}`) }) };
  }

  private put(path: string, document: Fields): void {
    this.documents.set(path, document);
    this.updatedAt.set(path, this.now);
  }

  private openIn(collection: string): readonly FoundDocument[] {
    return this.withStatus(collection, ['requested', 'claimed', 'sent']);
  }

  private withStatus(collection: string, statuses: unknown): readonly FoundDocument[] {
    if (!Array.isArray(statuses)) throw new Error('3 INVALID_ARGUMENT: "in" needs an array');
    return [...this.documents]
      .filter(([path, { status }]) => path.startsWith(`${collection}/`) && statuses.includes(status))
      .map(([path]) => this.find(path));
  }

  private find(path: string): FoundDocument {
    const { now } = this;
    return new FoundDocument(path, this.documents.get(path), now, this.createdAt.get(path) ?? now, this.updatedAt.get(path) ?? now);
  }
}
