import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { type en } from './en';
import { Language } from './language';
import { type VoiceOf } from './voice';

type Sections = typeof en;

/** The words of each part of the app in the current language. The shell is drawn only after these are loaded. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  /** The voice of a part of the app, for a car in the given IANA zone. Follows the language where it is called by a computed signal. */
  voiceOf<Section extends keyof Sections>(section: Section, timeZone: string): VoiceOf<Sections[Section]> {
    const language = this.language.current();
    return {
      locale: this.language.locale(),
      timeZone,
      say: (key, values = {}) => this.transloco.translate<string>(`${section}.${key}`, values, language),
    };
  }
}
