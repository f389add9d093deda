import { english } from './en.js';
import type { Words } from './words.js';

/** English as most of the world writes it: the day before the month, and the clock of 24 hours. */
const FALLBACK_LOCALE = 'en-GB';

/** The words for a reader, and the locale by which Intl writes numbers and dates among them. */
export interface Spoken {
  readonly words: Words;
  readonly locale: string;
}

const taught = new Map<string, Words>([['en', english]]);

/** Makes a language one that is spoken, by its code in BCP 47. The app loads only the one in use, so nobody else speaks for it. */
export function teachWords(language: string, words: Words): void {
  taught.set(language, words);
}

/** The language that is spoken to a reader of a BCP 47 tag: English for one that is not spoken here, or is no tag at all. */
export function spokenTo(tag: string): Spoken {
  const words = taught.get(codeOf(tag) ?? '');
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
