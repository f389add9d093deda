import type { WebpushConfig } from 'firebase-admin/messaging';

/** A message to one browser, as the push service takes it. */
export interface PushMessage {
  readonly token: string;
  readonly webpush: WebpushConfig;
}

/**
 * What came of sending a message.
 *
 * - `sent`: the push service has it
 * - `device-gone`: the token is nobody's any more, or another project's
 * - `refused`: the push service will never take this message
 * - `later`: it takes nothing now; `afterMs` where it has said when to ask again
 */
export type PushOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'device-gone' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'later'; readonly reason: string; readonly afterMs: number | null };

/** Brings messages to browsers. */
export abstract class PushService {
  /** One outcome for each message, in their order. Never throws for what the push service or the network does. */
  abstract send(messages: readonly PushMessage[]): Promise<readonly PushOutcome[]>;
}
