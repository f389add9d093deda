import { at } from '@psa-ev/testing';
import { Clock } from '../src/clock/clock.js';

/** A clock that stands still until it is told to go on. */
export class FakeClock extends Clock {
  private time: Date;
  private elapsed = 0;

  constructor(time: Date | string = '08:00') {
    super();
    this.time = toDate(time);
  }

  override now(): Date {
    return this.time;
  }

  override elapsedMs(): number {
    return this.elapsed;
  }

  /** Sets the time of day, forward or back. */
  set(time: Date | string): void {
    const next = toDate(time);
    this.elapsed += Math.max(0, next.getTime() - this.time.getTime());
    this.time = next;
  }
}

function toDate(time: Date | string): Date {
  return typeof time === 'string' ? at(time) : time;
}
