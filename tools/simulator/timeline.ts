import { MINUTE_MS } from './local-time.ts';
import type { Clock } from './options.ts';

/** How the car's own time runs, and which date an answer carries for a moment in it. */
export interface Timeline {
  /** The car's own time, milliseconds since 1970. */
  now(): number;
  /** The date that the outside world sees for a moment of the car's life. */
  stamp(carTime: number): Date;
}

/** The car lives `speed` times faster than the clock, from `start` on; dates are those of the clock. */
export class RunningTimeline implements Timeline {
  readonly #clock: Clock;
  readonly #speed: number;
  readonly #start: number;
  readonly #clockStart: number;

  constructor(clock: Clock, speed: number, start: number) {
    this.#clock = clock;
    this.#speed = speed;
    this.#start = start;
    this.#clockStart = clock();
  }

  now(): number {
    return this.#start + (this.#clock() - this.#clockStart) * this.#speed;
  }

  stamp(carTime: number): Date {
    return new Date(this.#clockStart + (carTime - this.#start) / this.#speed);
  }
}

/** Time stands still until it is advanced; dates are the car's own. */
export class FrozenTimeline implements Timeline {
  #now: number;

  constructor(start: number) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  stamp(carTime: number): Date {
    return new Date(carTime);
  }

  advance(minutes: number): void {
    this.#now += minutes * MINUTE_MS;
  }
}
