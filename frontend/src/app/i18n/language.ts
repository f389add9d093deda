import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { Preferences } from '../data/preferences';

/** The languages of the app, each by its code in BCP 47. */
export const LANGUAGES = ['en', 'bg', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];
/** All but English, whose words come with each page. */
export type OtherLanguage = Exclude<LanguageCode, 'en'>;

/** Of somebody whose browser speaks another language: the day before the month, the clock of 24 hours, the metric system. */
const ENGLISH_OF_EUROPE = 'en-150';

/** The language of the app: the stored choice, else the first of the browser's languages that we speak, else English. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly document = inject(DOCUMENT);
  private readonly preferences = inject(Preferences);
  private readonly transloco = inject(TranslocoService);
  private readonly chosen = signal<LanguageCode>(this.stored() ?? this.preferred() ?? 'en');

  readonly current = this.chosen.asReadonly();

  private readonly chosenFormats = signal(this.preferences.read('formats'));
  /** As a Unicode extension, `u-ms-metric-hc-h12`; null: all as the region has it. */
  readonly formats = this.chosenFormats.asReadonly();

  /** The user's own regional form of the language (`en-GB`) where the browser names one. */
  readonly regional = computed<string>(() => {
    const language = this.current();
    return this.browserLocales().find((locale) => codeOf(locale) === language) ?? (language === 'en' ? ENGLISH_OF_EUROPE : language);
  });
  /** For dates, numbers and units: the regional form with what was chosen beside it, as a Unicode extension (`en-GB-u-ms-metric`). */
  readonly locale = computed<string>(() => extended(this.regional(), this.chosenFormats()));

  /** Loads the texts of the current language; the shell is not drawn before. */
  async start(): Promise<void> {
    await this.show(this.current());
  }

  /** Switches to a language and remembers the choice. */
  async use(language: LanguageCode): Promise<void> {
    this.preferences.write('language', language);
    await this.show(language);
    this.chosen.set(language);
  }

  /** Switches to formats and units other than the region's, and remembers them. */
  useFormats(extension: string | null): void {
    this.preferences.write('formats', extension);
    this.chosenFormats.set(extension);
  }

  private async show(language: LanguageCode): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    this.transloco.setActiveLang(language);
    this.document.documentElement.lang = language;
  }

  private stored(): LanguageCode | null {
    return codeOf(this.preferences.read('language') ?? '');
  }

  private preferred(): LanguageCode | null {
    for (const locale of this.browserLocales()) {
      const code = codeOf(locale);
      if (code) return code;
    }
    return null;
  }

  private browserLocales(): readonly string[] {
    return this.document.defaultView?.navigator.languages ?? [];
  }
}

function codeOf(locale: string): LanguageCode | null {
  return LANGUAGES.find((code) => code === locale.split('-')[0]) ?? null;
}

/** What was stored may be damaged: then it counts for nothing. */
function extended(locale: string, extension: string | null): string {
  try {
    return extension ? new Intl.Locale(`${locale}-${extension}`).toString() : locale;
  } catch {
    return locale;
  }
}
