import { type VoiceOf } from '../i18n/voice';
import { type CommandWords } from './i18n/en';

/** How commands are spoken of. */
export type Voice = VoiceOf<CommandWords>;
