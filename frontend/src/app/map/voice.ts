import { type VoiceOf } from '../i18n/voice';
import { type MapWords } from './i18n/en';

/** How the map speaks to its reader. */
export type Voice = VoiceOf<MapWords>;
