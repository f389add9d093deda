import { type Signal, computed, inject } from '@angular/core';
import { type SayOf, type VoiceOf } from '../i18n/voice';
import { Words } from '../i18n/words';
import { type SettingsWords, settingsEn } from './i18n/en';

/** How the pages for places and tariffs speak to their reader. */
export type Voice = VoiceOf<SettingsWords>;
export type Say = SayOf<SettingsWords>;

/** A thing that owners set, one of a list. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Learns their words, which come with them, and speaks for a car in an IANA zone. To be called where `inject()` works. */
export function settingsVoice(timeZone: Signal<string>): Signal<Voice> {
  const voiceIn = inject(Words).learn<SettingsWords>('settings', settingsEn);
  return computed(() => voiceIn(timeZone()));
}
