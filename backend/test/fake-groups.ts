/** Documents by their paths. */
export type Documents = Readonly<Record<string, object>>;

/** The documents of each collection group, told to who listens; false where nobody does. */
export class FakeGroups {
  private readonly listeners = new Map<string, (found: object) => void>();

  collectionGroup(name: string) {
    return {
      onSnapshot: (take: (found: object) => void) => {
        this.listeners.set(name, take);
        return () => this.listeners.delete(name);
      },
    };
  }

  tell(name: string, documents: Documents): boolean {
    const docs = Object.entries(documents).map(([path, document]) => ({ id: path.split('/').at(-1), ref: { path }, data: () => document }));
    this.listeners.get(name)?.({ docs });
    return this.listeners.has(name);
  }
}
