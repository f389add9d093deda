import type { MessageDetail, Units } from '@psa-ev/contract';

/** Who reads, and how much of it may stand on a screen that others can see. */
export interface Reader {
  /** BCP 47, for example `en-GB`: the words, and the form of numbers and times. */
  readonly language: string;
  readonly units: Units;
  /** IANA zone of the car, in which every time is told. */
  readonly timeZone: string;
  readonly detail: MessageDetail;
}

/** The car that is spoken of, as its owner knows it. */
export interface SpokenCar {
  /** For example `e-208`. */
  readonly label: string | null;
  readonly brand: string | null;
}

/** What a message says. */
export interface MessageText {
  readonly title: string;
  readonly body: string;
}
