import { effect, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from '../i18n/language';

const APP_NAME = 'PSA EV Communicator';

/**
 * Names the page in the tab, the history and to screen readers: `Sign in · PSA EV Communicator`, the app alone where there are no words.
 * Follows signals and the language. To be called where `inject()` works; `say` gives the text of a key.
 */
export function pageTitle(words: (say: (key: string) => string) => string): void {
  const title = inject(Title);
  const language = inject(Language);
  const transloco = inject(TranslocoService);
  effect(() => {
    const current = language.current();
    const own = words((key) => transloco.translate(key, {}, current));
    title.setTitle(own === '' ? APP_NAME : `${own} · ${APP_NAME}`);
  });
}
