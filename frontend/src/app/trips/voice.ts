import { type VoiceOf } from '../i18n/voice';
import { type JournalVoice } from '../journal/voice';
import { type TripsWords } from './i18n/en';

/** How the Trips page speaks to its reader. */
export type Voice = VoiceOf<TripsWords>;

/** With the words that all pages of the journal share. */
export interface Voices {
  readonly own: Voice;
  readonly journal: JournalVoice;
}
