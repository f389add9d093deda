/** An error as Firestore's client throws it. */
export class FirestoreFailure extends Error {
  constructor(readonly code: number) {
    super(`code ${code}: what Firestore says\nand a second line`);
  }
}

/** Firestore as far as the publisher needs it: takes documents, one after the other, and can be away or refuse. */
export class FakeFirestore {
  /** In their order; null: taken away. */
  readonly writes: { path: string; document: Record<string, unknown> | null }[] = [];
  atOnce = 0;
  mostAtOnce = 0;
  terminated = false;
  fail: (path: string) => FirestoreFailure | null = () => null;
  beforeWrite: (path: string) => Promise<void> = async () => undefined;

  doc(path: string) {
    return { set: (document: Record<string, unknown>) => this.write(path, document), delete: () => this.write(path, null) };
  }

  async terminate(): Promise<void> {
    this.terminated = true;
  }

  get paths(): string[] {
    return this.writes.map(({ path }) => path);
  }

  documentAt(path: string): Record<string, unknown> | null {
    return this.writes.findLast((write) => write.path === path)?.document ?? null;
  }

  private async write(path: string, document: Record<string, unknown> | null): Promise<void> {
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    await this.beforeWrite(path);
    this.atOnce -= 1;
    const failure = this.fail(path);
    if (failure) throw failure;
    this.writes.push({ path, document });
  }
}
