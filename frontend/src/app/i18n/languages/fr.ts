import { french } from '@psa-ev/wording/languages/fr';
import { teachWords } from '@psa-ev/wording/languages/taught';
import { chargingFr } from '../../charging/i18n/fr';
import { chartsFr } from '../../charts/i18n/fr';
import { climateFr } from '../../climate/i18n/fr';
import { commandsFr } from '../../commands/i18n/fr';
import { controlFr } from '../../control/i18n/fr';
import { diagnosisFr } from '../../diagnosis/i18n/fr';
import { formatsFr } from '../../formats/i18n/fr';
import { journalFr } from '../../journal/i18n/fr';
import { mapFr } from '../../map/i18n/fr';
import { noAccessFr } from '../../no-access/i18n/fr';
import { menuFr } from '../../shell/i18n/fr';
import { notificationsFr } from '../../notifications/i18n/fr';
import { peopleFr } from '../../people/i18n/fr';
import { remoteFr } from '../../remote/i18n/fr';
import { settingsFr } from '../../settings/i18n/fr';
import { statisticsFr } from '../../statistics/i18n/fr';
import { tripsFr } from '../../trips/i18n/fr';
import { troubleFr } from '../../trouble/i18n/fr';
import { uiFr } from '../../ui/i18n/fr';
import { teachPhrases } from '../../ui/phrases';
import { fr } from '../fr';
import type { Texts } from '../texts';

teachPhrases('fr', uiFr);
teachWords('fr', french);

/** All that the app says in French: one chunk, loaded before the shell is drawn. */
export const texts: Texts = {
  ...fr,
  charging: chargingFr,
  charts: chartsFr,
  climate: climateFr,
  commands: commandsFr,
  control: controlFr,
  diagnosis: diagnosisFr,
  formats: formatsFr,
  journal: journalFr,
  map: mapFr,
  noAccess: noAccessFr,
  menu: menuFr,
  notifications: notificationsFr,
  people: peopleFr,
  remote: remoteFr,
  settings: settingsFr,
  statistics: statisticsFr,
  trips: tripsFr,
  trouble: troubleFr,
};
