import type { Clock } from '../clock/clock.js';

/** Whether something that goes on by itself still does: each sign of life says by when the next is due. */
export class Pulse {
  private dueElapsedMs = Number.POSITIVE_INFINITY;

  constructor(private readonly clock: Clock) {}

  /** Shows a sign of life; the next one comes within so many milliseconds, or not at all. */
  beat(nextWithinMs: number): void {
    this.dueElapsedMs = this.clock.elapsedMs() + nextWithinMs;
  }

  /** True when a sign of life is overdue. Before the first there is none to miss. */
  get isOverdue(): boolean {
    return this.clock.elapsedMs() > this.dueElapsedMs;
  }
}
