import { aBulgarianVoice, anEnglishVoice } from '../../../testing/voices';
import { statisticsBg } from '../i18n/bg';
import { type StatisticsWords, statisticsEn } from '../i18n/en';

export { plain } from '../../../testing/voices';
export const english = anEnglishVoice<StatisticsWords>(statisticsEn);
export const bulgarian = aBulgarianVoice<StatisticsWords>(statisticsBg);
