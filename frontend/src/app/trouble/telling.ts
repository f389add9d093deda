import { type Words } from '../i18n/words';
import { tellAbsence } from './absence';
import { type TroubleWords, troubleEn } from './i18n/en';
import { tellTrouble } from './trouble-words';
import { type Voice } from './voice';

/** Everything that tells what is wrong or missing, with its words. */
export interface Telling {
  /** Speaks to the reader of a car in the given IANA zone. Follows the language in a computed signal. */
  readonly voiceIn: (timeZone: string) => Voice;
  readonly tellTrouble: typeof tellTrouble;
  readonly tellAbsence: typeof tellAbsence;
}

/** Teaches the app the words for what is wrong or missing, and gives what tells it. */
export function learnTelling(words: Words): Telling {
  return { voiceIn: words.learn<TroubleWords>('trouble', troubleEn), tellTrouble, tellAbsence };
}
