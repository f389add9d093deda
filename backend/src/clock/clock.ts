/** The time as the backend sees it: asked for, never assumed, so that a story can be told at any hour. */
export abstract class Clock {
  abstract now(): Date;
}
