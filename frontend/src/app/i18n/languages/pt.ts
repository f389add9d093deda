import { portuguese } from '@psa-ev/wording/languages/pt';
import { teachWords } from '@psa-ev/wording/languages/taught';
import { chargingPt } from '../../charging/i18n/pt';
import { chartsPt } from '../../charts/i18n/pt';
import { climatePt } from '../../climate/i18n/pt';
import { commandsPt } from '../../commands/i18n/pt';
import { controlPt } from '../../control/i18n/pt';
import { diagnosisPt } from '../../diagnosis/i18n/pt';
import { formatsPt } from '../../formats/i18n/pt';
import { journalPt } from '../../journal/i18n/pt';
import { mapPt } from '../../map/i18n/pt';
import { noAccessPt } from '../../no-access/i18n/pt';
import { menuPt } from '../../shell/i18n/pt';
import { notificationsPt } from '../../notifications/i18n/pt';
import { peoplePt } from '../../people/i18n/pt';
import { remotePt } from '../../remote/i18n/pt';
import { settingsPt } from '../../settings/i18n/pt';
import { statisticsPt } from '../../statistics/i18n/pt';
import { tripsPt } from '../../trips/i18n/pt';
import { troublePt } from '../../trouble/i18n/pt';
import { uiPt } from '../../ui/i18n/pt';
import { teachPhrases } from '../../ui/phrases';
import { pt } from '../pt';
import type { Texts } from '../texts';

teachPhrases('pt', uiPt);
teachWords('pt', portuguese);

/** All that the app says in Portuguese: one chunk, loaded before the shell is drawn. */
export const texts: Texts = {
  ...pt,
  charging: chargingPt,
  charts: chartsPt,
  climate: climatePt,
  commands: commandsPt,
  control: controlPt,
  diagnosis: diagnosisPt,
  formats: formatsPt,
  journal: journalPt,
  map: mapPt,
  noAccess: noAccessPt,
  menu: menuPt,
  notifications: notificationsPt,
  people: peoplePt,
  remote: remotePt,
  settings: settingsPt,
  statistics: statisticsPt,
  trips: tripsPt,
  trouble: troublePt,
};
