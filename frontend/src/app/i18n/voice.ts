import { type Reader } from '../ui/moment';

type LeafKey<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Key : `${Key}.${LeafKey<Words[Key]>}`;
}[keyof Words & string];

/** Gives a text in the reader's language, with the values that are to stand in it. A name without a text does not compile. */
export type SayOf<Words> = (key: LeafKey<Words>, values?: Readonly<Record<string, string>>) => string;

/** How a part of the app speaks to its reader: its words, the numbers, and the times in the car's zone. */
export interface VoiceOf<Words> extends Reader {
  readonly say: SayOf<Words>;
}
