import { type SayOf, type VoiceOf } from '../i18n/voice';
import { type PeopleWords } from './i18n/en';

/** How the page of people speaks to its reader. */
export type Voice = VoiceOf<PeopleWords>;
export type Say = SayOf<PeopleWords>;
