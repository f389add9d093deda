import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { FirebaseMessagingError, SendResponse } from 'firebase-admin/messaging';
import { MessagingSource } from '../firebase/messaging-source.js';
import { PushService, type PushMessage, type PushOutcome } from './push-service.js';

/**
 * firebase-admin tries again for seven seconds where the service is busy, and for 82 where it is silent; where a connection breaks it may never answer. Should
 * the message have arrived all the same, the second one takes its place by its tag.
 */
const LONGEST_WAIT_MS = 30_000;

/** The token was given up, is none, or belongs to another project. */
const DEVICE_GONE: readonly string[] = [
  'messaging/registration-token-not-registered',
  'messaging/invalid-registration-token',
  'messaging/mismatched-credential',
];
/** Trying again will not help: the message itself is wrong, or the browser's own push service refuses the project's key. */
const REFUSED: readonly string[] = [
  'messaging/invalid-argument',
  'messaging/invalid-payload',
  'messaging/payload-size-limit-exceeded',
  'messaging/third-party-auth-error',
];

/** Firebase Cloud Messaging over HTTP/2, in the name of the owner's project. */
@Injectable()
export class FcmSender extends PushService {
  constructor(private readonly source: MessagingSource) {
    super();
  }

  async send(messages: readonly PushMessage[]): Promise<readonly PushOutcome[]> {
    try {
      const messaging = await this.source.open();
      if (!messaging) return messages.map(() => ({ kind: 'refused', reason: 'there is no service account, so no push service' }));
      const answer = await Promise.race([messaging.sendEach([...messages]), sleep(LONGEST_WAIT_MS, null, { ref: false })]);
      return answer ? answer.responses.map(outcomeOf) : messages.map(() => ({ kind: 'later', reason: 'no answer', afterMs: null }));
    } catch (error) {
      // Nothing came back at all: no network, or no access token.
      return messages.map(() => ({ kind: 'later', reason: firstLine(error), afterMs: null }));
    }
  }
}

function outcomeOf({ success, error }: SendResponse): PushOutcome {
  if (success) return { kind: 'sent' };
  const code = error?.code ?? '';
  if (DEVICE_GONE.includes(code) || isBadToken(error)) return { kind: 'device-gone' };
  if (REFUSED.includes(code)) return { kind: 'refused', reason: firstLine(error) };
  return { kind: 'later', reason: firstLine(error), afterMs: retryAfterMs(error) };
}

/** FCM has one status for a message that is wrong and a token that is none; only the words tell them apart. */
function isBadToken(error: FirebaseMessagingError | undefined): boolean {
  return error?.code === 'messaging/invalid-argument' && /registration token/i.test(error.message);
}

function retryAfterMs(error: FirebaseMessagingError | undefined): number | null {
  const header: unknown = error?.httpResponse?.headers['retry-after'];
  const seconds = Number(header);
  return typeof header === 'string' && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1).join('');
}
