import { computed, inject, type Signal } from '@angular/core';
import { type VoiceOf } from '../i18n/voice';
import { Words } from '../i18n/words';
import { type ControlWords, controlEn } from './i18n/en';

/** How what the Pi does with the charge is spoken of. */
export type ControlVoice = VoiceOf<ControlWords>;

/** For a car in this IANA zone. To be called where `inject()` works. */
export function controlVoice(timeZone: Signal<string>): Signal<ControlVoice> {
  const voiceIn = inject(Words).learn<ControlWords>('control', controlEn);
  return computed(() => voiceIn(timeZone()));
}
