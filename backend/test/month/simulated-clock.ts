import { Clock } from '../../src/clock/clock.js';
import type { Household } from './household.js';

/** How wrong a clock is that has lost its time, or was set to another zone. */
const WRONG_MS = 3_600_000;

/** The clock of the Pi: it follows the household's true time, but for the hours in which it is wrong. */
export class SimulatedClock extends Clock {
  constructor(private readonly household: Household) {
    super();
  }

  override now(): Date {
    const { circumstances, time } = this.household;
    const ahead = circumstances.holds('clock-ahead', time) ? WRONG_MS : 0;
    const behind = circumstances.holds('clock-behind', time) ? WRONG_MS : 0;
    return new Date(time + ahead - behind);
  }

  override elapsedMs(): number {
    return this.household.time - this.household.startedAt;
  }
}
