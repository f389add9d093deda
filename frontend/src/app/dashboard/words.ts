import { computed, inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from '../i18n/language';
import { type Voice } from './voice';

/** The dashboard's words in the current language. The shell is drawn only after these are loaded. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  /** The voice for a car in the given IANA zone. */
  readonly voiceIn = computed(() => {
    const language = this.language.current();
    const locale = this.language.locale();
    return (timeZone: string): Voice => ({
      locale,
      timeZone,
      say: (key, values = {}) => this.transloco.translate<string>(`dashboard.${key}`, values, language),
    });
  });
}
