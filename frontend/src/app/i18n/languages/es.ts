import { spanish } from '@psa-ev/wording/languages/es';
import { teachWords } from '@psa-ev/wording/languages/taught';
import { chargingEs } from '../../charging/i18n/es';
import { chartsEs } from '../../charts/i18n/es';
import { climateEs } from '../../climate/i18n/es';
import { commandsEs } from '../../commands/i18n/es';
import { controlEs } from '../../control/i18n/es';
import { diagnosisEs } from '../../diagnosis/i18n/es';
import { formatsEs } from '../../formats/i18n/es';
import { journalEs } from '../../journal/i18n/es';
import { mapEs } from '../../map/i18n/es';
import { noAccessEs } from '../../no-access/i18n/es';
import { menuEs } from '../../shell/i18n/es';
import { notificationsEs } from '../../notifications/i18n/es';
import { peopleEs } from '../../people/i18n/es';
import { remoteEs } from '../../remote/i18n/es';
import { settingsEs } from '../../settings/i18n/es';
import { statisticsEs } from '../../statistics/i18n/es';
import { tripsEs } from '../../trips/i18n/es';
import { troubleEs } from '../../trouble/i18n/es';
import { uiEs } from '../../ui/i18n/es';
import { teachPhrases } from '../../ui/phrases';
import { es } from '../es';
import type { Texts } from '../texts';

teachPhrases('es', uiEs);
teachWords('es', spanish);

/** All that the app says in Spanish: one chunk, loaded before the shell is drawn. */
export const texts: Texts = {
  ...es,
  charging: chargingEs,
  charts: chartsEs,
  climate: climateEs,
  commands: commandsEs,
  control: controlEs,
  diagnosis: diagnosisEs,
  formats: formatsEs,
  journal: journalEs,
  map: mapEs,
  noAccess: noAccessEs,
  menu: menuEs,
  notifications: notificationsEs,
  people: peopleEs,
  remote: remoteEs,
  settings: settingsEs,
  statistics: statisticsEs,
  trips: tripsEs,
  trouble: troubleEs,
};
