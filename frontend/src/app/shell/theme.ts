import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { Preferences } from '../data/preferences';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** Light or dark: as the device says, or as chosen. index.html applies the choice before the first paint. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly preferences = inject(Preferences);
  private readonly document = inject(DOCUMENT);
  private readonly root = this.document.documentElement;
  private readonly chosen = signal(this.stored());

  readonly current = this.chosen.asReadonly();

  use(theme: ThemeChoice): void {
    this.chosen.set(theme);
    this.preferences.write('theme', theme === 'system' ? null : theme);
    if (theme === 'system') delete this.root.dataset['theme'];
    else this.root.dataset['theme'] = theme;
    this.colourTheBrowser(theme);
  }

  /** The browser's own bars: index.html has a colour for each theme, of which one applies. */
  private colourTheBrowser(choice: ThemeChoice): void {
    for (const meta of this.document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
      const { theme } = meta.dataset;
      const forced = theme === choice ? 'all' : 'not all';
      meta.setAttribute('media', choice === 'system' ? `(prefers-color-scheme: ${theme})` : forced);
    }
  }

  private stored(): ThemeChoice {
    const stored = this.preferences.read('theme');
    return THEMES.find((theme) => theme === stored) ?? 'system';
  }
}
