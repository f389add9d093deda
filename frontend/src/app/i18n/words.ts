import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { type en } from './en';
import { Language } from './language';
import { type PageTexts } from './texts';
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

  /**
   * Learns the English words that come with their page, not with the start of the app, and gives the voice that speaks them in the reader's
   * language: any other language came whole with the start.
   */
  learn<PageWords extends object>(section: keyof PageTexts, english: PageWords): (timeZone: string) => VoiceOf<PageWords> {
    this.transloco.setTranslation({ [section]: english }, 'en', { emitChange: false });
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
