import { inject } from '@angular/core';
import { type VoiceOf } from '../i18n/voice';
import { Words } from '../i18n/words';
import { type JournalWords, journalEn } from './i18n/en';

/** How the pages of the journal speak to their reader of what they share. */
export type JournalVoice = VoiceOf<JournalWords>;

/** Learns those words, and gives the voice for a car in an IANA zone. To be called where `inject()` works. */
export function journalVoice(): (timeZone: string) => JournalVoice {
  return inject(Words).learn<JournalWords>('journal', journalEn);
}
