import { inject } from '@angular/core';
import { Words } from '../i18n/words';
import { type SayOf, type VoiceOf } from '../i18n/voice';
import { type StatisticsWords, statisticsEn } from './i18n/en';

/** How the Insights pages speak to their reader. */
export type Voice = VoiceOf<StatisticsWords>;
export type Say = SayOf<StatisticsWords>;

/** Learns the words of the pages, which come with them, and gives the voice for a car in an IANA zone. To be called where `inject()` works. */
export function statisticsVoice(): (timeZone: string) => Voice {
  return inject(Words).learn<StatisticsWords>('statistics', statisticsEn);
}
