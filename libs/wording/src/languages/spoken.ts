import { english } from './en.js';
import { wordsOf } from './taught.js';
import type { Words } from './words.js';

/** English as most of the world writes it: the day before the month, and the clock of 24 hours. */
const FALLBACK_LOCALE = 'en-GB';

/** The words for a reader, and the locale by which Intl writes numbers and dates among them. */
export interface Spoken {
  readonly words: Words;
  readonly locale: string;
}

/** The language that is spoken to a reader of a BCP 47 tag: English for one that is not spoken here, or is no tag at all. */
export function spokenTo(tag: string): Spoken {
  const language = codeOf(tag);
  const words = language === 'en' ? english : wordsOf(language ?? '');
  return words ? { words, locale: tag } : { words: english, locale: FALLBACK_LOCALE };
}

function codeOf(tag: string): string | null {
  try {
    return new Intl.Locale(tag).language;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
