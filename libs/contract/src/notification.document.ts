import type { NotificationEvent } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';
import { fromNotificationEventDocument, type NotificationEventDocument, toNotificationEventDocument } from './notification-event.schema.js';

const NOTIFICATION_SCHEMA_VERSION = 1;

const schema = z.object({
  schemaVersion: z.literal(NOTIFICATION_SCHEMA_VERSION),
  happenedAt: isoDate,
  toldAt: isoDate,
  event: z.unknown(),
});

/** A line of the feed. */
export interface ToldEvent {
  readonly event: NotificationEvent;
  /** When it was written into the feed: later than it happened where only time showed that it was worth telling. */
  readonly toldAt: Date;
}

/** The document `vehicles/{id}/notifications/{id}`: one line of the feed. Ordered by `happenedAt`. */
export interface NotificationDocument {
  readonly schemaVersion: typeof NOTIFICATION_SCHEMA_VERSION;
  readonly happenedAt: string;
  readonly toldAt: string;
  readonly event: NotificationEventDocument;
}

export function toNotificationDocument(event: NotificationEvent, toldAt: Date): NotificationDocument {
  return {
    schemaVersion: NOTIFICATION_SCHEMA_VERSION,
    happenedAt: event.happenedAt.toISOString(),
    toldAt: toldAt.toISOString(),
    event: toNotificationEventDocument(event),
  };
}

/** Reads a line of the feed; null for a kind of a newer backend. Throws a ZodError for what does not fit. */
export function fromNotificationDocument(document: unknown): ToldEvent | null {
  const { event: written, toldAt } = schema.parse(document);
  const event = fromNotificationEventDocument(written);
  return event && { event, toldAt };
}
