import { isVehicleId, type VehicleId } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';

/** How the backend answers: `sent` to the push service, `planned` for later; the others say why not. */
export const MESSAGE_OUTCOMES = ['sent', 'planned', 'device-gone', 'unknown-notification', 'refused', 'failed', 'expired'] as const;
export type MessageOutcome = (typeof MESSAGE_OUTCOMES)[number];

const vehicleId = z.pipe(
  z.string().check(z.refine(isVehicleId)),
  z.transform((text): VehicleId => text as VehicleId),
);
const answer = {
  requestedAt: isoDate,
  /** The backend adds these two. */
  outcome: z.optional(z.enum(MESSAGE_OUTCOMES)),
  answeredAt: z.optional(isoDate),
};
const schema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('test'), deviceId: z.string(), ...answer }),
  z.object({ kind: z.literal('remind'), vehicleId, notificationId: z.string(), remindAt: isoDate, ...answer }),
]);

/** The document `users/{uid}/messageRequests/{requestId}`: "send me one now", or "remind me later". The app creates it, the backend answers in it. */
export type MessageRequestDocument = z.input<typeof schema>;
export type MessageRequest = z.output<typeof schema>;

/** Later than this after it was asked for, a test message is no answer any more. Seconds. */
export const TEST_MESSAGE_LIFE_SECONDS = 120;
/** A reminder lies at most so far ahead. Hours. */
export const LONGEST_REMINDER_HOURS = 24;

/** Reads a request from outside data; throws a ZodError that names each field which does not fit. */
export function fromMessageRequestDocument(document: unknown): MessageRequest {
  return schema.parse(document);
}
