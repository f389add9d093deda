import { aBulgarianVoice, anEnglishVoice } from '../../../testing/voices';
import { dashboardBg } from '../i18n/bg';
import { type DashboardWords, dashboardEn } from '../i18n/en';

export { plain } from '../../../testing/voices';
export const english = anEnglishVoice<DashboardWords>(dashboardEn);
export const bulgarian = aBulgarianVoice<DashboardWords>(dashboardBg);
