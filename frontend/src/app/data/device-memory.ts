import { DOCUMENT, Injectable, inject } from '@angular/core';
import { safeStorage } from './safe-storage';

/** `device`: until the person signs out. `tab`: until the tab is closed, for a device that is not one's own. */
export type Keeping = 'device' | 'tab';

const PREFIX = 'psa-ev.';
const KEEPING_KEY = `${PREFIX}keeping`;

/** What this device keeps of the person and the cars, for a quick next start. A sign-out erases all of it. */
@Injectable({ providedIn: 'root' })
export class DeviceMemory {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly device = safeStorage(() => this.window?.localStorage);
  private readonly tab = safeStorage(() => this.window?.sessionStorage);
  private closed = false;

  /** Where things are kept now. */
  get keeping(): Keeping {
    return this.tab.get(KEEPING_KEY) === 'tab' ? 'tab' : 'device';
  }

  /** To be said at a sign-in, before anything is kept. */
  keepOn(keeping: Keeping): void {
    if (keeping === 'tab') this.tab.set(KEEPING_KEY, 'tab');
    else this.tab.remove(KEEPING_KEY);
  }

  read(name: string): string | null {
    return this.storage().get(PREFIX + name);
  }

  write(name: string, value: string): void {
    if (!this.closed) this.storage().set(PREFIX + name, value);
  }

  /** Until the page starts over nothing more is kept: what is still on its way while somebody signs out would outlive the erasing. */
  close(): void {
    this.closed = true;
  }

  remove(name: string): void {
    this.storage().remove(PREFIX + name);
  }

  /** The names that begin with `prefix`. */
  names(prefix: string): string[] {
    const start = PREFIX + prefix;
    return this.storage()
      .keys()
      .filter((key) => key.startsWith(start))
      .map((key) => key.slice(PREFIX.length));
  }

  /** Tells when another tab of the app removes what this device keeps under a name. */
  whenRemovedElsewhere(name: string, tell: () => void): void {
    this.window?.addEventListener('storage', ({ key, newValue }) => {
      const removed = key === null || (key === PREFIX + name && newValue === null);
      if (removed && this.keeping === 'device') tell();
    });
  }

  private storage() {
    return this.keeping === 'tab' ? this.tab : this.device;
  }
}
