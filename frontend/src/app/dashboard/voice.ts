import { type Reader } from '../ui/moment';
import { type DashboardWords } from './i18n/en';

type LeafKey<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Key : `${Key}.${LeafKey<Words[Key]>}`;
}[keyof Words & string];

/** Names a text of the dashboard; a name without a text does not compile. */
export type PhraseKey = LeafKey<DashboardWords>;

/** Gives a text in the reader's language, with the values that are to stand in it. */
export type Say = (key: PhraseKey, values?: Readonly<Record<string, string>>) => string;

/** How the page speaks to its reader: the words, the numbers, and the times in the car's zone. */
export interface Voice extends Reader {
  readonly say: Say;
}
