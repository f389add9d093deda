import { bulgarian } from './bg.js';
import { english } from './en.js';
import type { Words } from './words.js';

/** Every language that is spoken, by its code in BCP 47. */
export const LANGUAGES = { en: english, bg: bulgarian } as const satisfies Readonly<Record<string, Words>>;
type LanguageCode = keyof typeof LANGUAGES;

/** English as most of the world writes it: the day before the month, and the clock of 24 hours. */
const FALLBACK_LOCALE = 'en-GB';

/** The words for a reader, and the locale by which Intl writes numbers and dates among them. */
export interface Spoken {
  readonly words: Words;
  readonly locale: string;
}

/** The language that is spoken to a reader of a BCP 47 tag: English for one that is not spoken here, or is no tag at all. */
export function spokenTo(tag: string): Spoken {
  const code = codeOf(tag);
  return isSpoken(code) ? { words: LANGUAGES[code], locale: tag } : { words: LANGUAGES.en, locale: FALLBACK_LOCALE };
}

function isSpoken(code: string | null): code is LanguageCode {
  return code !== null && Object.hasOwn(LANGUAGES, code);
}

function codeOf(tag: string): string | null {
  try {
    return new Intl.Locale(tag).language;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
