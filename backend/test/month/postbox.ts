import type { Clock } from '../../src/clock/clock.js';
import { PushService, type PushMessage, type PushOutcome } from '../../src/notifications/push-service.js';
import type { Household } from './household.js';

/** A message that has reached a browser. */
export interface DeliveredMessage {
  /** The uid: in this household everybody's token is their name. */
  readonly uid: string;
  readonly title: string;
  readonly tag: string;
  readonly happenedMs: number;
  /** By the clock of the Pi, milliseconds since 1970. */
  readonly sentMs: number;
}

/** The push service: takes messages while there is internet, and keeps them. */
export class Postbox extends PushService {
  readonly delivered: DeliveredMessage[] = [];

  constructor(
    private readonly household: Household,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async send(messages: readonly PushMessage[]): Promise<readonly PushOutcome[]> {
    const { circumstances, time } = this.household;
    if (circumstances.holds('internet-away', time)) return messages.map(() => ({ kind: 'later', reason: 'no internet', afterMs: null }));
    return messages.map(({ token, webpush: { notification } }): PushOutcome => {
      const { title = '', tag = '', timestamp = 0 } = notification ?? {};
      this.delivered.push({ uid: token, title, tag, happenedMs: timestamp, sentMs: this.clock.now().getTime() });
      return { kind: 'sent' };
    });
  }
}
