import { randomUUID } from 'node:crypto';
import type { JsonAnswer } from './json-server.ts';

/** What Cloud Messaging says instead of taking a message, in the words of its API, and the HTTP status that goes with each. */
const REFUSALS = {
  /** The browser or the app is gone: its token is to be forgotten. */
  UNREGISTERED: { status: 404, canonical: 'NOT_FOUND', message: 'Requested entity was not found.' },
  INVALID_ARGUMENT: {
    status: 400,
    canonical: 'INVALID_ARGUMENT',
    message: 'The registration token is not a valid FCM registration token',
  },
  /** The token belongs to another project. */
  SENDER_ID_MISMATCH: { status: 403, canonical: 'PERMISSION_DENIED', message: 'SenderId mismatch' },
  QUOTA_EXCEEDED: { status: 429, canonical: 'RESOURCE_EXHAUSTED', message: 'Quota exceeded for the message rate.' },
  INTERNAL: { status: 500, canonical: 'INTERNAL', message: 'Internal error encountered.' },
  /** The owner's project has Cloud Messaging switched off, or gives the service account no right to it: no word of Cloud Messaging's own. */
  SERVICE_DISABLED: {
    status: 403,
    canonical: 'PERMISSION_DENIED',
    message: 'Firebase Cloud Messaging API has not been used in this project before or it is disabled.',
  },
  UNAVAILABLE: { status: 503, canonical: 'UNAVAILABLE', message: 'The service is currently unavailable.' },
} as const;

export type Refusal = keyof typeof REFUSALS;

export function isRefusal(word: string): word is Refusal {
  return Object.hasOwn(REFUSALS, word);
}

/** The message was taken; its name is new each time. */
export function accepted(projectId: string): JsonAnswer {
  return { status: 200, body: { name: `projects/${projectId}/messages/${randomUUID()}` } };
}

/** `retryAfterSeconds` becomes the header that says when to try again. */
export function refused(refusal: Refusal, retryAfterSeconds?: number): JsonAnswer {
  const { status, canonical, message } = REFUSALS[refusal];
  const details =
    refusal === 'SERVICE_DISABLED'
      ? [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: refusal, domain: 'googleapis.com' }]
      : [{ '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode: refusal }];
  const headers: Record<string, string> = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  return { status, headers, body: { error: { code: status, message, status: canonical, details } } };
}

/** The request came without an access token that the server has given. */
export function unauthenticated(): JsonAnswer {
  const message = 'Request had invalid authentication credentials. Expected OAuth 2 access token.';
  return { status: 401, body: { error: { code: 401, message, status: 'UNAUTHENTICATED' } } };
}

/** The server knows no such address. */
export function notFound(): JsonAnswer {
  return { status: 404, body: { error: { code: 404, message: 'Not found', status: 'NOT_FOUND' } } };
}
