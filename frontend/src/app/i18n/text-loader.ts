import { Injectable, isDevMode } from '@angular/core';
import { type Translation, type TranslocoLoader, provideTransloco } from '@jsverse/transloco';
import { LANGUAGES } from './language';

/** Each language is a chunk of its own; only the one in use is loaded. */
@Injectable({ providedIn: 'root' })
export class TextLoader implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    return language === 'bg' ? (await import('./bg')).bg : (await import('./en')).en;
  }
}

export function provideTexts() {
  return provideTransloco({
    config: { availableLangs: Object.keys(LANGUAGES), reRenderOnLangChange: true, prodMode: !isDevMode() },
    loader: TextLoader,
  });
}
