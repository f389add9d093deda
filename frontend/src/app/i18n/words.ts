import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { type en } from './en';
import { Language, type LanguageCode } from './language';
import { type VoiceOf } from './voice';

type Sections = typeof en;

/** The words of each part of the app in the current language. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);

  /** The voice of a part whose words are there from the start, for a car in the given IANA zone. Follows the language in a computed signal. */
  voiceOf<Section extends keyof Sections>(section: Section, timeZone: string): VoiceOf<Sections[Section]> {
    return this.voice(section, timeZone);
  }

  /** Learns words that come with their page, not with the start of the app, and gives the voice that speaks them. */
  learn<PageWords extends object>(
    section: string,
    words: Readonly<Record<LanguageCode, PageWords>>,
  ): (timeZone: string) => VoiceOf<PageWords> {
    for (const [language, own] of Object.entries(words)) {
      this.transloco.setTranslation({ [section]: own }, language, { emitChange: false });
    }
    return (timeZone) => this.voice(section, timeZone);
  }

  private voice<SomeWords>(section: string, timeZone: string): VoiceOf<SomeWords> {
    const language = this.language.current();
    return {
      locale: this.language.locale(),
      timeZone,
      say: (key, values = {}) => this.transloco.translate<string>(`${section}.${key}`, values, language),
    };
  }
}
