/** The time as the backend sees it: asked for, never assumed, so that a story can be told at any hour. */
export abstract class Clock {
  /** The time of day; it may be set back. */
  abstract now(): Date;

  /** Milliseconds since some moment; they only ever grow. For waiting, not for dating. */
  abstract elapsedMs(): number;
}
