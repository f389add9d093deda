import type { Words } from './words.js';

const taught = new Map<string, Words>();

/** Makes a language one that is spoken, by its code in BCP 47. The app loads only the one in use, so nobody else speaks for it. */
export function teachWords(language: string, words: Words): void {
  taught.set(language, words);
}

/** The words of a language; undefined for one that was not taught. */
export function wordsOf(language: string): Words | undefined {
  return taught.get(language);
}
