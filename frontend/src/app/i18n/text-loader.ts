import { Injectable, isDevMode } from '@angular/core';
import { type Translation, type TranslocoLoader, provideTransloco } from '@jsverse/transloco';
import { LANGUAGES } from './language';

/** Each language is a chunk of its own; only the one in use is loaded. */
@Injectable({ providedIn: 'root' })
export class TextLoader implements TranslocoLoader {
  async getTranslation(language: string): Promise<Translation> {
    return language === 'en' ? (await import('./en')).en : (await import('./other-languages')).textsIn(language);
  }
}

export function provideTexts() {
  return provideTransloco({
    config: { availableLangs: [...LANGUAGES], reRenderOnLangChange: true, prodMode: !isDevMode() },
    loader: TextLoader,
  });
}
