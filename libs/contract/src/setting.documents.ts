/** The document `vehicles/{id}/settings/chargeLimit`. */
export interface ChargeLimitDocument {
  /** 50..100; null switches the limit off. */
  readonly limitPercent: number | null;
  /** The uid of who set it. */
  readonly setBy: string;
  /** ISO 8601 in UTC. */
  readonly setAt: string;
}
