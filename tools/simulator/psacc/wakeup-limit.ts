import { MINUTE_MS } from '../local-time.ts';

const WAKEUPS = 6;
const WINDOW_MS = 20 * MINUTE_MS;

/** psacc's brake: six wake-ups in twenty minutes for all cars together. */
export class WakeupLimit {
  #sentAt: number[] = [];

  /** False: refused. */
  take(now: number): boolean {
    this.#sentAt = this.#sentAt.filter((at) => now - at < WINDOW_MS);
    if (this.#sentAt.length >= WAKEUPS) return false;
    this.#sentAt.push(now);
    return true;
  }
}
