import { german } from '@psa-ev/wording/languages/de';
import { teachWords } from '@psa-ev/wording/languages/taught';
import { chargingDe } from '../../charging/i18n/de';
import { chartsDe } from '../../charts/i18n/de';
import { climateDe } from '../../climate/i18n/de';
import { commandsDe } from '../../commands/i18n/de';
import { controlDe } from '../../control/i18n/de';
import { diagnosisDe } from '../../diagnosis/i18n/de';
import { formatsDe } from '../../formats/i18n/de';
import { journalDe } from '../../journal/i18n/de';
import { mapDe } from '../../map/i18n/de';
import { noAccessDe } from '../../no-access/i18n/de';
import { menuDe } from '../../shell/i18n/de';
import { notificationsDe } from '../../notifications/i18n/de';
import { peopleDe } from '../../people/i18n/de';
import { remoteDe } from '../../remote/i18n/de';
import { settingsDe } from '../../settings/i18n/de';
import { statisticsDe } from '../../statistics/i18n/de';
import { tripsDe } from '../../trips/i18n/de';
import { troubleDe } from '../../trouble/i18n/de';
import { uiDe } from '../../ui/i18n/de';
import { teachPhrases } from '../../ui/phrases';
import { de } from '../de';
import type { Texts } from '../texts';

teachPhrases('de', uiDe);
teachWords('de', german);

/** All that the app says in German: one chunk, loaded before the shell is drawn. */
export const texts: Texts = {
  ...de,
  charging: chargingDe,
  charts: chartsDe,
  climate: climateDe,
  commands: commandsDe,
  control: controlDe,
  diagnosis: diagnosisDe,
  formats: formatsDe,
  journal: journalDe,
  map: mapDe,
  noAccess: noAccessDe,
  menu: menuDe,
  notifications: notificationsDe,
  people: peopleDe,
  remote: remoteDe,
  settings: settingsDe,
  statistics: statisticsDe,
  trips: tripsDe,
  trouble: troubleDe,
};
