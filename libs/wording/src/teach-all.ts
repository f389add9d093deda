import { LANGUAGES } from './languages/languages.js';
import { teachWords } from './languages/taught.js';

/** Makes every language one that is spoken: for the Pi, which writes to devices of all of them. */
export function teachAllLanguages(): void {
  for (const [language, words] of Object.entries(LANGUAGES)) teachWords(language, words);
}
