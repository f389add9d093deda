import {
  type Claim,
  type Command,
  COMMAND_KINDS,
  type CommandFailure,
  type CommandKind,
  type CommandRequest,
  type CommandStage,
  OBSTACLES,
  REFUSALS,
  type VehicleId,
} from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';
import { orElse } from './or-else.schema.js';

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
  /** The e-mail address in the token of who asks; missing where the token has none. */
  readonly askedAs?: string;
  readonly requestedAt: string;
  readonly expiresAt: string;
}

/** A reason of a newer backend reads as a refusal for reasons unknown: what matters is that it failed. */
const failure = orElse(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('expired') }),
    z.object({ kind: z.literal('refused'), reason: orElse(z.enum(REFUSALS), 'unknown') }),
    z.object({ kind: z.literal('unreachable'), reason: z.enum(OBSTACLES) }),
    z.object({ kind: z.literal('unconfirmed') }),
  ]),
  { kind: 'refused', reason: 'unknown' },
);

const request = {
  kind: z.enum(COMMAND_KINDS),
  scheduledStart: z.optional(z.object({ hour: z.number(), minute: z.number() })),
  requestedBy: z.string(),
  askedAs: z.optional(z.string()),
  requestedAt: isoDate,
  expiresAt: isoDate,
};
const claim = { claimedBy: z.string(), claimedAt: isoDate };

const schema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('requested'), ...request }),
  z.object({ status: z.literal('claimed'), ...request, ...claim }),
  z.object({ status: z.literal('sent'), ...request, ...claim, sentAt: isoDate }),
  z.object({ status: z.literal('unprovable'), ...request, ...claim, sentAt: isoDate }),
  z.object({ status: z.literal('confirmed'), ...request, ...claim, sentAt: z.optional(isoDate), confirmedAt: isoDate }),
  z.object({
    status: z.literal('failed'),
    ...request,
    claimedBy: z.optional(z.string()),
    claimedAt: z.optional(isoDate),
    sentAt: z.optional(isoDate),
    failure,
    failedAt: isoDate,
  }),
]);

/** The document `vehicles/{id}/commands/{commandId}` at any stage: a request, and what the backend has added. */
export type CommandDocument = z.input<typeof schema>;

/** What the app writes for a new command. */
export function toCommandRequestDocument(wish: CommandRequest): CommandRequestDocument {
  return { ...requestFields(wish), status: 'requested' };
}

/** The whole document, as plain JSON. */
export function toCommandDocument({ request: wish, stage }: Command): CommandDocument {
  const asked = requestFields(wish);
  switch (stage.status) {
    case 'requested':
      return { ...asked, status: 'requested' };
    case 'claimed':
      return { ...asked, status: 'claimed', ...claimFields(stage) };
    case 'sent':
    case 'unprovable':
      return { ...asked, status: stage.status, ...claimFields(stage), sentAt: stage.sentAt.toISOString() };
    case 'confirmed':
      return { ...asked, status: 'confirmed', ...claimFields(stage), ...sentField(stage), confirmedAt: stage.confirmedAt.toISOString() };
    case 'failed':
      return { ...asked, status: 'failed', ...(stage.claim && claimFields(stage.claim)), ...sentField(stage), ...failureFields(stage) };
  }
}

/** What the backend adds to a request that it cannot even read. */
export function failureFields({ failure: why, failedAt }: { readonly failure: CommandFailure; readonly failedAt: Date }) {
  return { failure: why, failedAt: failedAt.toISOString() };
}

/** Reads a command from outside data; throws a ZodError that names each field which does not fit. A claimed one may not be sent any more: perhaps it was. */
export function fromCommandDocument(vehicleId: VehicleId, id: string, document: unknown): Command {
  const read = schema.parse(document);
  const { kind, scheduledStart = null, requestedBy, askedAs = null, requestedAt, expiresAt } = read;
  return { id, vehicleId, request: { kind, scheduledStart, requestedBy, askedAs, requestedAt, expiresAt }, stage: stageOf(read) };
}

function stageOf(read: z.output<typeof schema>): CommandStage {
  switch (read.status) {
    case 'requested':
      return { status: 'requested' };
    case 'claimed':
      return { status: 'claimed', mayBeSent: false, ...claimOf(read) };
    case 'sent':
    case 'unprovable':
      return { status: read.status, ...claimOf(read), sentAt: read.sentAt };
    case 'confirmed':
      return { status: 'confirmed', ...claimOf(read), sentAt: read.sentAt ?? null, confirmedAt: read.confirmedAt };
    case 'failed': {
      const { claimedBy, claimedAt, sentAt = null, failure: why, failedAt } = read;
      const taken = claimedBy !== undefined && claimedAt !== undefined ? { claimedBy, claimedAt } : null;
      return { status: 'failed', failure: why, failedAt, claim: taken, sentAt };
    }
  }
}

function requestFields({ kind, scheduledStart, requestedBy, askedAs, requestedAt, expiresAt }: CommandRequest) {
  return {
    kind,
    ...(scheduledStart && { scheduledStart }),
    requestedBy,
    ...(askedAs !== null && { askedAs }),
    requestedAt: requestedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}

function claimFields({ claimedBy, claimedAt }: Claim) {
  return { claimedBy, claimedAt: claimedAt.toISOString() };
}

function sentField({ sentAt }: { readonly sentAt: Date | null }) {
  return sentAt ? { sentAt: sentAt.toISOString() } : {};
}

function claimOf({ claimedBy, claimedAt }: Claim): Claim {
  return { claimedBy, claimedAt };
}
