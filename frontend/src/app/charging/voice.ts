import { type VoiceOf } from '../i18n/voice';
import { type JournalVoice } from '../journal/voice';
import { type ChargingWords } from './i18n/en';

/** How the Charging page speaks to its reader. */
export type Voice = VoiceOf<ChargingWords>;

/** With the words that all pages of the journal share. */
export interface Voices {
  readonly own: Voice;
  readonly journal: JournalVoice;
}
