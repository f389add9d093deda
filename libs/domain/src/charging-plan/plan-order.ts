import type { PendingOrder, PlanCommand } from './plan-situation.js';

const MINUTE_MS = 60_000;
/** A car that listens reports what it has done within a minute or two; it is given as many again. */
const PATIENCE_MS = 5 * MINUTE_MS;
/** The shortest time between two orders, whatever happens: a plan is for hours, and each order wakes the car. */
export const SHORTEST_PAUSE_MS = 10 * MINUTE_MS;
const MOST_TRIES = 2;

/** What a reading says of the charge. */
export interface ChargeReading {
  readonly polledMs: number;
  readonly isCharging: boolean;
}

/**
 * What has become of an order. `moot`: it is wanted no more. `repeat`: it was not obeyed, and is given once more. `ignored`: nor was the second.
 */
export type OrderFate = 'none' | 'pending' | 'obeyed' | 'moot' | 'repeat' | 'ignored';

/** Judges an order by a reading from after it: one from before shows what was, not what came of it. */
export function fateOf(order: PendingOrder | null, reading: ChargeReading, wanted: PlanCommand | null, nowMs: number): OrderFate {
  if (!order) return 'none';
  const isLater = reading.polledMs > order.sentMs;
  if (isLater && reading.isCharging === (order.kind === 'startCharging')) return 'obeyed';
  if (wanted !== order.kind) return 'moot';
  const hadItsTime = reading.polledMs - order.sentMs >= PATIENCE_MS;
  if (order.tries >= MOST_TRIES) return hadItsTime ? 'ignored' : 'pending';
  return hadItsTime && nowMs - order.sentMs >= SHORTEST_PAUSE_MS ? 'repeat' : 'pending';
}
