/** What can be asked of a car. */
export const COMMAND_KINDS = [
  'startCharging',
  'stopCharging',
  'setScheduledStart',
  'startClimate',
  'stopClimate',
  'wakeUp',
  'flashLights',
  'soundHorn',
  'lockDoors',
  'unlockDoors',
] as const;
export type CommandKind = (typeof COMMAND_KINDS)[number];

/** A request expires: it is never carried out late. Seconds after `requestedAt`; the rules refuse more. */
export const LONGEST_COMMAND_LIFE_SECONDS = 600;

/**
 * The document `vehicles/{id}/commands/{commandId}` as the app creates it; from there on only the backend writes.
 * Dates are ISO 8601 in UTC with milliseconds (`Date.prototype.toISOString`).
 */
export interface CommandRequestDocument {
  readonly kind: CommandKind;
  /** Only for `setScheduledStart`: when the car is to begin, in its own zone. */
  readonly scheduledStart?: { readonly hour: number; readonly minute: number };
  readonly status: 'requested';
  /** The uid of who asks. */
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly expiresAt: string;
}
