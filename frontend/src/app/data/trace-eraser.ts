import { DOCUMENT, Injectable, inject } from '@angular/core';
import { PREFERENCES } from './preferences';
import { safeStorage } from './safe-storage';

const KEPT: readonly string[] = Object.values(PREFERENCES);

/** On a slow phone a deletion that is not blocked takes a tenth of this. */
const LONGEST_DELETION_MS = 1_000;

/** Erases every trace of a person and a car from this device; language and theme stay. Doing it twice is the same as doing it once. */
@Injectable({ providedIn: 'root' })
export class TraceEraser {
  private readonly window = inject(DOCUMENT).defaultView;

  async erase(): Promise<void> {
    // The charge of the car stands on the icon of the installed app. Not every browser can do that, whatever the types say.
    void this.window?.navigator.clearAppBadge?.().catch(() => undefined);
    for (const area of ['localStorage', 'sessionStorage'] as const) {
      const storage = safeStorage(() => this.window?.[area]);
      // Not only our own keys: Firebase's libraries keep theirs beside them.
      for (const key of storage.keys()) if (!KEPT.includes(key)) storage.remove(key);
    }
    await this.deleteDatabases();
  }

  private async deleteDatabases(): Promise<void> {
    const factory = this.window?.indexedDB;
    if (!factory?.databases) return;
    const databases = await factory.databases().catch(() => []);
    await Promise.all(databases.map(({ name }) => (name ? deleted(factory, name) : undefined)));
  }
}

/**
 * Blocked counts as done: the database goes as soon as the last page that uses it is left, and this one is about to be. So does silence:
 * behind another tab's deletion, the browser says nothing at all.
 */
function deleted(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
    setTimeout(resolve, LONGEST_DELETION_MS);
  });
}
