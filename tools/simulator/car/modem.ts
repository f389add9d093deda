import { HOUR_MS, MINUTE_MS } from '../local-time.ts';

/** After so long at rest the modem listens no more. */
const SLEEPS_AFTER_MS = 72 * HOUR_MS;
/** A woken one listens at least this long. */
const AWAKE_MS = 10 * MINUTE_MS;

/** Whether commands reach the car while it rests. */
export class Modem {
  #listensUntil: number;

  constructor(at: number) {
    this.#listensUntil = at + SLEEPS_AFTER_MS;
  }

  isListening(time: number): boolean {
    return time <= this.#listensUntil;
  }

  /** The car was used. */
  stir(time: number): void {
    this.#listensUntil = Math.max(this.#listensUntil, time + SLEEPS_AFTER_MS);
  }

  wakeUp(time: number): void {
    this.#listensUntil = Math.max(this.#listensUntil, time + AWAKE_MS);
  }

  fallAsleep(time: number): void {
    this.#listensUntil = time - 1;
  }
}
