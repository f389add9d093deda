import { italian } from '@psa-ev/wording/languages/it';
import { teachWords } from '@psa-ev/wording/languages/taught';
import { chargingIt } from '../../charging/i18n/it';
import { chartsIt } from '../../charts/i18n/it';
import { climateIt } from '../../climate/i18n/it';
import { commandsIt } from '../../commands/i18n/it';
import { controlIt } from '../../control/i18n/it';
import { diagnosisIt } from '../../diagnosis/i18n/it';
import { formatsIt } from '../../formats/i18n/it';
import { journalIt } from '../../journal/i18n/it';
import { mapIt } from '../../map/i18n/it';
import { noAccessIt } from '../../no-access/i18n/it';
import { menuIt } from '../../shell/i18n/it';
import { notificationsIt } from '../../notifications/i18n/it';
import { peopleIt } from '../../people/i18n/it';
import { remoteIt } from '../../remote/i18n/it';
import { settingsIt } from '../../settings/i18n/it';
import { statisticsIt } from '../../statistics/i18n/it';
import { tripsIt } from '../../trips/i18n/it';
import { troubleIt } from '../../trouble/i18n/it';
import { uiIt } from '../../ui/i18n/it';
import { teachPhrases } from '../../ui/phrases';
import { it } from '../it';
import type { Texts } from '../texts';

teachPhrases('it', uiIt);
teachWords('it', italian);

/** All that the app says in Italian: one chunk, loaded before the shell is drawn. */
export const texts: Texts = {
  ...it,
  charging: chargingIt,
  charts: chartsIt,
  climate: climateIt,
  commands: commandsIt,
  control: controlIt,
  diagnosis: diagnosisIt,
  formats: formatsIt,
  journal: journalIt,
  map: mapIt,
  noAccess: noAccessIt,
  menu: menuIt,
  notifications: notificationsIt,
  people: peopleIt,
  remote: remoteIt,
  settings: settingsIt,
  statistics: statisticsIt,
  trips: tripsIt,
  trouble: troubleIt,
};
