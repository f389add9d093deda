import { HOUR_MS } from '../local-time.ts';

const RESTING_PERCENT_PER_HOUR = 0.12;
const FED_PERCENT_PER_HOUR = 25;
const HIGHEST_PERCENT = 99;
const LOWEST_PERCENT = 40;

/** The 12 V battery: drained by standing, fed while the car drives, charges or heats. */
export class AuxiliaryBattery {
  #percent: number;
  #since: number;
  #fed = false;

  constructor(percent: number, at: number) {
    this.#percent = percent;
    this.#since = at;
  }

  percentAt(time: number): number {
    const hours = (time - this.#since) / HOUR_MS;
    const change = hours * (this.#fed ? FED_PERCENT_PER_HOUR : -RESTING_PERCENT_PER_HOUR);
    const bounded = this.#fed ? Math.min(HIGHEST_PERCENT, this.#percent + change) : Math.max(LOWEST_PERCENT, this.#percent + change);
    return bounded;
  }

  /** Called when it may have changed; between two changes nothing is computed, so that a resting car costs nothing. */
  feed(fed: boolean, time: number): void {
    if (fed !== this.#fed) this.set(this.percentAt(time), time);
    this.#fed = fed;
  }

  set(percent: number, time: number): void {
    this.#percent = percent;
    this.#since = time;
  }

  drain(percent: number, time: number): void {
    this.set(Math.max(LOWEST_PERCENT, this.percentAt(time) - percent), time);
  }
}
