import { dutch } from '@psa-ev/wording/languages/nl';
import { teachWords } from '@psa-ev/wording/languages/taught';
import { chargingNl } from '../../charging/i18n/nl';
import { chartsNl } from '../../charts/i18n/nl';
import { climateNl } from '../../climate/i18n/nl';
import { commandsNl } from '../../commands/i18n/nl';
import { controlNl } from '../../control/i18n/nl';
import { diagnosisNl } from '../../diagnosis/i18n/nl';
import { formatsNl } from '../../formats/i18n/nl';
import { journalNl } from '../../journal/i18n/nl';
import { mapNl } from '../../map/i18n/nl';
import { noAccessNl } from '../../no-access/i18n/nl';
import { menuNl } from '../../shell/i18n/nl';
import { notificationsNl } from '../../notifications/i18n/nl';
import { peopleNl } from '../../people/i18n/nl';
import { remoteNl } from '../../remote/i18n/nl';
import { settingsNl } from '../../settings/i18n/nl';
import { statisticsNl } from '../../statistics/i18n/nl';
import { tripsNl } from '../../trips/i18n/nl';
import { troubleNl } from '../../trouble/i18n/nl';
import { uiNl } from '../../ui/i18n/nl';
import { teachPhrases } from '../../ui/phrases';
import { nl } from '../nl';
import type { Texts } from '../texts';

teachPhrases('nl', uiNl);
teachWords('nl', dutch);

/** All that the app says in Dutch: one chunk, loaded before the shell is drawn. */
export const texts: Texts = {
  ...nl,
  charging: chargingNl,
  charts: chartsNl,
  climate: climateNl,
  commands: commandsNl,
  control: controlNl,
  diagnosis: diagnosisNl,
  formats: formatsNl,
  journal: journalNl,
  map: mapNl,
  noAccess: noAccessNl,
  menu: menuNl,
  notifications: notificationsNl,
  people: peopleNl,
  remote: remoteNl,
  settings: settingsNl,
  statistics: statisticsNl,
  trips: tripsNl,
  trouble: troubleNl,
};
