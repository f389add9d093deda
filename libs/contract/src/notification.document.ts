import type { NotificationEvent } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';
import { fromNotificationEventDocument, type NotificationEventDocument, toNotificationEventDocument } from './notification-event.schema.js';

const NOTIFICATION_SCHEMA_VERSION = 1;

const schema = z.object({ schemaVersion: z.literal(NOTIFICATION_SCHEMA_VERSION), happenedAt: isoDate, event: z.unknown() });

/** The document `vehicles/{id}/notifications/{id}`: one line of the feed. Ordered by `happenedAt`. */
export interface NotificationDocument {
  readonly schemaVersion: typeof NOTIFICATION_SCHEMA_VERSION;
  readonly happenedAt: string;
  readonly event: NotificationEventDocument;
}

export function toNotificationDocument(event: NotificationEvent): NotificationDocument {
  return {
    schemaVersion: NOTIFICATION_SCHEMA_VERSION,
    happenedAt: event.happenedAt.toISOString(),
    event: toNotificationEventDocument(event),
  };
}

/** Reads a line of the feed; null for a kind of a newer backend. Throws a ZodError for what does not fit. */
export function fromNotificationDocument(document: unknown): NotificationEvent | null {
  return fromNotificationEventDocument(schema.parse(document).event);
}
