import { aBulgarianVoice, anEnglishVoice } from '../../../testing/voices';
import { troubleBg } from '../i18n/bg';
import { type TroubleWords, troubleEn } from '../i18n/en';

export { plain } from '../../../testing/voices';
export const english = anEnglishVoice<TroubleWords>(troubleEn);
export const bulgarian = aBulgarianVoice<TroubleWords>(troubleBg);
