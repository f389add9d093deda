import type { ChargeMode } from './charge-curve.ts';

/** The socket of the car, and what happens at it. */
export type Plug =
  | { readonly kind: 'unplugged' }
  | { readonly kind: 'charging'; readonly mode: ChargeMode }
  /** Until its hour, a command or the driver; null: no hour of its own. */
  | { readonly kind: 'waiting'; readonly mode: ChargeMode; readonly startsAt: number | null }
  | { readonly kind: 'finished'; readonly mode: ChargeMode }
  | { readonly kind: 'failed'; readonly mode: ChargeMode };
