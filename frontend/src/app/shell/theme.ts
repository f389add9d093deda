import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { Preferences } from '../data/preferences';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** Light or dark: as the device says, or as chosen. index.html applies the choice before the first paint. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly preferences = inject(Preferences);
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal(this.stored());

  readonly current = this.chosen.asReadonly();

  use(theme: ThemeChoice): void {
    this.chosen.set(theme);
    this.preferences.write('theme', theme === 'system' ? null : theme);
    if (theme === 'system') delete this.root.dataset['theme'];
    else this.root.dataset['theme'] = theme;
  }

  private stored(): ThemeChoice {
    const stored = this.preferences.read('theme');
    return THEMES.find((theme) => theme === stored) ?? 'system';
  }
}
