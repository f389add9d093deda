import { type SayOf, type VoiceOf } from '../i18n/voice';
import { type TroubleWords } from './i18n/en';

/** Gives a text about a trouble in the reader's language. */
export type Say = SayOf<TroubleWords>;
/** How a trouble is told to its reader. */
export type Voice = VoiceOf<TroubleWords>;
