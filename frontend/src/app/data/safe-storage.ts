/** A browser's storage that never throws: private windows and full disks make it forgetful, not broken. */
export interface SafeStorage {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): string[];
}

/** `find` is called each time: where cookies are blocked, even looking at `window.localStorage` throws. */
export function safeStorage(find: () => Storage | undefined): SafeStorage {
  const attempt = <T>(action: (storage: Storage) => T, otherwise: T): T => {
    try {
      const storage = find();
      return storage ? action(storage) : otherwise;
    } catch (cause) {
      if (cause instanceof DOMException) return otherwise;
      throw cause;
    }
  };
  return {
    get: (key) => attempt((storage) => storage.getItem(key), null),
    set: (key, value) => attempt((storage) => storage.setItem(key, value), undefined),
    remove: (key) => attempt((storage) => storage.removeItem(key), undefined),
    keys: () => attempt((storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''), []),
  };
}
