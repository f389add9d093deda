import { type VoiceOf } from '../i18n/voice';
import { type DiagnosisWords } from './i18n/en';

/** How the diagnosis page speaks to its reader. */
export type Voice = VoiceOf<DiagnosisWords>;
