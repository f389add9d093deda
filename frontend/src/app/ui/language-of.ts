/** The languages that the app speaks. */
export type Language = 'en' | 'bg';

/** The language of a locale such as `bg-BG`; English for any that the app does not speak. */
export function languageOf(locale: string): Language {
  return /^bg\b/i.test(locale) ? 'bg' : 'en';
}
