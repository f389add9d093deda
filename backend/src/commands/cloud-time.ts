import type { Clock } from '../clock/clock.js';

/**
 * The time by the cloud's clock, from one moment that the cloud has dated. A Pi has no clock of its own and may start hours behind: what has expired, only the
 * cloud can say. Never behind the cloud: the way of the answer is counted as time gone by.
 */
export class CloudTime {
  private constructor(
    private readonly dated: Date,
    private readonly askedElapsedMs: number,
    private readonly clock: Clock,
  ) {}

  /** `dated`: what the cloud said in answer to a question asked at `askedElapsedMs`. */
  static from(dated: Date, askedElapsedMs: number, clock: Clock): CloudTime {
    return new CloudTime(dated, askedElapsedMs, clock);
  }

  now(): Date {
    return new Date(this.dated.getTime() + this.clock.elapsedMs() - this.askedElapsedMs);
  }
}
