import type { NotificationEvent } from './kinds.js';

/** Something worth telling, and how it is to be told to one person. */
export interface Notification {
  /** From what happened and when: the same for everybody who is told of it. At most 64 characters of a-z, 0-9 and `-`. */
  readonly id: string;
  readonly event: NotificationEvent;
  /** Null: it only stands in the feed, because it is too late, not wanted, or one too many. */
  readonly message: MessageTimes | null;
}

/** When a message may be sent. */
export interface MessageTimes {
  readonly deliverAt: Date;
  readonly expiresAt: Date;
}

/** Names an event by its kind and moment, to the second, and by what tells it from others of its kind at that moment. */
export function notificationId(event: NotificationEvent): string {
  const moment = event.happenedAt
    .toISOString()
    .slice(0, 19)
    .replace(/[^0-9]/g, '');
  return [moment, event.kind, ...detailsOf(event)].join('-');
}

function detailsOf(event: NotificationEvent): readonly (string | number)[] {
  switch (event.kind) {
    case 'battery-reached':
    case 'battery-low':
      return [event.levelPercent];
    case 'connection-lost':
    case 'car-lost':
      return [event.diagnosis];
    case 'arrived-or-left':
      return [event.how];
    case 'allowance-short':
      return [event.why];
    case 'storage-trouble':
      return [event.problem];
    case 'limit-not-kept':
      return [event.limitPercent ?? 'hour'];
    case 'plan-not-met':
      return [event.why];
    case 'climate-skipped':
      // Several may be found too late at one look.
      return [event.readyAt.getTime() / 1000];
    case 'command-failed':
      return [event.command.toLowerCase()];
    default:
      return [];
  }
}
