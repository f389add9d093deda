import { Component, computed, inject } from '@angular/core';
import { LANGUAGES, Language } from '../i18n/language';

/** Changes to the other language, which stands behind its own name. For the pages without the account menu. */
@Component({
  selector: 'app-language-button',
  template: `
    <button type="button" class="btn text" [attr.lang]="other()" (click)="change()">
      <svg class="i s" aria-hidden="true" viewBox="0 0 24 24">
        <circle cx="12" cy="12" r="8.5" />
        <path d="M3.5 12h17M12 3.5c3 3 3 14 0 17M12 3.5c-3 3-3 14 0 17" />
      </svg>
      {{ name() }}
    </button>
  `,
  styles: `
    :host {
      flex: none;
    }
    button {
      font: var(--ev-label);
      font-weight: 600;
    }
  `,
})
export class LanguageButton {
  private readonly language = inject(Language);

  protected readonly other = computed(() => (this.language.current() === 'en' ? 'bg' : 'en'));
  protected readonly name = computed(() => LANGUAGES[this.other()]);

  protected change(): void {
    void this.language.use(this.other());
  }
}
