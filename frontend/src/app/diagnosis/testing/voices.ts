import { aBulgarianVoice, anEnglishVoice } from '../../../testing/voices';
import { diagnosisBg } from '../i18n/bg';
import { type DiagnosisWords, diagnosisEn } from '../i18n/en';

export { plain } from '../../../testing/voices';
export const english = anEnglishVoice<DiagnosisWords>(diagnosisEn);
export const bulgarian = aBulgarianVoice<DiagnosisWords>(diagnosisBg);
