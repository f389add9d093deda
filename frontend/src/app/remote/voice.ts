import { type VoiceOf } from '../i18n/voice';
import { type RemoteWords } from './i18n/en';

/** How the page of what can be asked from afar speaks to its reader. */
export type Voice = VoiceOf<RemoteWords>;
