import { polish } from '@psa-ev/wording/languages/pl';
import { teachWords } from '@psa-ev/wording/languages/taught';
import { chargingPl } from '../../charging/i18n/pl';
import { chartsPl } from '../../charts/i18n/pl';
import { climatePl } from '../../climate/i18n/pl';
import { commandsPl } from '../../commands/i18n/pl';
import { controlPl } from '../../control/i18n/pl';
import { diagnosisPl } from '../../diagnosis/i18n/pl';
import { formatsPl } from '../../formats/i18n/pl';
import { journalPl } from '../../journal/i18n/pl';
import { mapPl } from '../../map/i18n/pl';
import { noAccessPl } from '../../no-access/i18n/pl';
import { menuPl } from '../../shell/i18n/pl';
import { notificationsPl } from '../../notifications/i18n/pl';
import { peoplePl } from '../../people/i18n/pl';
import { remotePl } from '../../remote/i18n/pl';
import { settingsPl } from '../../settings/i18n/pl';
import { statisticsPl } from '../../statistics/i18n/pl';
import { tripsPl } from '../../trips/i18n/pl';
import { troublePl } from '../../trouble/i18n/pl';
import { uiPl } from '../../ui/i18n/pl';
import { teachPhrases } from '../../ui/phrases';
import { pl } from '../pl';
import type { Texts } from '../texts';

teachPhrases('pl', uiPl);
teachWords('pl', polish);

/** All that the app says in Polish: one chunk, loaded before the shell is drawn. */
export const texts: Texts = {
  ...pl,
  charging: chargingPl,
  charts: chartsPl,
  climate: climatePl,
  commands: commandsPl,
  control: controlPl,
  diagnosis: diagnosisPl,
  formats: formatsPl,
  journal: journalPl,
  map: mapPl,
  noAccess: noAccessPl,
  menu: menuPl,
  notifications: notificationsPl,
  people: peoplePl,
  remote: remotePl,
  settings: settingsPl,
  statistics: statisticsPl,
  trips: tripsPl,
  trouble: troublePl,
};
