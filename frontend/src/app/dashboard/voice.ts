import { type SayOf, type VoiceOf } from '../i18n/voice';
import { type DashboardWords } from './i18n/en';

/** Gives a text of the dashboard in the reader's language. */
export type Say = SayOf<DashboardWords>;
/** How the dashboard speaks to its reader. */
export type Voice = VoiceOf<DashboardWords>;
