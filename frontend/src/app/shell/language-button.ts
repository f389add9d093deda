import { Component, inject } from '@angular/core';
import { LANGUAGES, Language } from '../i18n/language';
import { LANGUAGE_NAMES } from '../i18n/language-names';

/** Chooses the language, each by its own name. For the pages without the account menu. */
@Component({
  selector: 'app-language-button',
  template: `
    <select class="btn text" aria-label="Language" [value]="language.current()" (change)="use($event)">
      @for (code of languages; track code) {
        <option [value]="code" [attr.lang]="code" [selected]="code === language.current()">{{ names[code] }}</option>
      }
    </select>
  `,
  styles: `
    :host {
      flex: none;
    }
    select {
      font: var(--ev-label);
      font-weight: 600;
    }
  `,
})
export class LanguageButton {
  protected readonly language = inject(Language);
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;

  protected use({ target }: Event): void {
    const code = LANGUAGES.find((one) => target instanceof HTMLSelectElement && one === target.value);
    if (code) void this.language.use(code);
  }
}
