import { bulgarian } from '@psa-ev/wording/languages/bg';
import { teachWords } from '@psa-ev/wording/languages/taught';
import { chargingBg } from '../../charging/i18n/bg';
import { chartsBg } from '../../charts/i18n/bg';
import { climateBg } from '../../climate/i18n/bg';
import { commandsBg } from '../../commands/i18n/bg';
import { controlBg } from '../../control/i18n/bg';
import { diagnosisBg } from '../../diagnosis/i18n/bg';
import { formatsBg } from '../../formats/i18n/bg';
import { journalBg } from '../../journal/i18n/bg';
import { mapBg } from '../../map/i18n/bg';
import { noAccessBg } from '../../no-access/i18n/bg';
import { menuBg } from '../../shell/i18n/bg';
import { notificationsBg } from '../../notifications/i18n/bg';
import { peopleBg } from '../../people/i18n/bg';
import { remoteBg } from '../../remote/i18n/bg';
import { settingsBg } from '../../settings/i18n/bg';
import { statisticsBg } from '../../statistics/i18n/bg';
import { tripsBg } from '../../trips/i18n/bg';
import { troubleBg } from '../../trouble/i18n/bg';
import { uiBg } from '../../ui/i18n/bg';
import { teachPhrases } from '../../ui/phrases';
import { bg } from '../bg';
import type { Texts } from '../texts';

teachPhrases('bg', uiBg);
teachWords('bg', bulgarian);

/** All that the app says in Bulgarian: one chunk, loaded before the shell is drawn. */
export const texts: Texts = {
  ...bg,
  charging: chargingBg,
  charts: chartsBg,
  climate: climateBg,
  commands: commandsBg,
  control: controlBg,
  diagnosis: diagnosisBg,
  formats: formatsBg,
  journal: journalBg,
  map: mapBg,
  noAccess: noAccessBg,
  menu: menuBg,
  notifications: notificationsBg,
  people: peopleBg,
  remote: remoteBg,
  settings: settingsBg,
  statistics: statisticsBg,
  trips: tripsBg,
  trouble: troubleBg,
};
