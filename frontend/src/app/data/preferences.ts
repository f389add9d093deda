import { DOCUMENT, Injectable, inject } from '@angular/core';
import { safeStorage } from './safe-storage';

/** Choices that say nothing of a person or a car, so they stay after a sign-out. The start screen in index.html reads them too. */
export const PREFERENCES = { language: 'psa-ev.language', theme: 'psa-ev.theme', formats: 'psa-ev.formats', map: 'psa-ev.map' } as const;
export type Preference = keyof typeof PREFERENCES;

@Injectable({ providedIn: 'root' })
export class Preferences {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly storage = safeStorage(() => this.window?.localStorage);

  read(preference: Preference): string | null {
    return this.storage.get(PREFERENCES[preference]);
  }

  /** Null takes the choice back. */
  write(preference: Preference, value: string | null): void {
    if (value === null) this.storage.remove(PREFERENCES[preference]);
    else this.storage.set(PREFERENCES[preference], value);
  }
}
