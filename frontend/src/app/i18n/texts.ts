import type { ChargingWords } from '../charging/i18n/en';
import type { ChartsWords } from '../charts/i18n/en';
import type { ClimateWords } from '../climate/i18n/en';
import type { CommandWords } from '../commands/i18n/en';
import type { ControlWords } from '../control/i18n/en';
import type { DiagnosisWords } from '../diagnosis/i18n/en';
import type { FormatsWords } from '../formats/i18n/en';
import type { JournalWords } from '../journal/i18n/en';
import type { MapWords } from '../map/i18n/en';
import type { MenuWords } from '../shell/i18n/en';
import type { NoAccessWords } from '../no-access/i18n/en';
import type { NotificationsWords } from '../notifications/i18n/en';
import type { PeopleWords } from '../people/i18n/en';
import type { RemoteWords } from '../remote/i18n/en';
import type { SettingsWords } from '../settings/i18n/en';
import type { StatisticsWords } from '../statistics/i18n/en';
import type { TripsWords } from '../trips/i18n/en';
import type { TroubleWords } from '../trouble/i18n/en';
import type { en } from './en';

/** What the pages say; in English each brings its own, any other language is one chunk with all of them. */
export interface PageTexts {
  readonly charging: ChargingWords;
  readonly charts: ChartsWords;
  readonly climate: ClimateWords;
  readonly commands: CommandWords;
  readonly control: ControlWords;
  readonly diagnosis: DiagnosisWords;
  readonly formats: FormatsWords;
  readonly journal: JournalWords;
  readonly map: MapWords;
  readonly menu: MenuWords;
  readonly noAccess: NoAccessWords;
  readonly notifications: NotificationsWords;
  readonly people: PeopleWords;
  readonly remote: RemoteWords;
  readonly settings: SettingsWords;
  readonly statistics: StatisticsWords;
  readonly trips: TripsWords;
  readonly trouble: TroubleWords;
}

/** What the shell, the sign-in and Home say. */
export type StartTexts = SameKeys<typeof en>;
/** Every language says the same things: a missing or a surplus text does not compile. */
export type Texts = StartTexts & PageTexts;
type SameKeys<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : SameKeys<T[Key]> };
