import { type SayOf, type VoiceOf } from '../i18n/voice';
import { type ClimateWords } from './i18n/en';

/** How the page about the climate speaks to its reader. */
export type Voice = VoiceOf<ClimateWords>;
export type Say = SayOf<ClimateWords>;
