import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { FirebaseMessagingError, SendResponse } from 'firebase-admin/messaging';
import * as z from 'zod';
import { MessagingSource } from '../firebase/messaging-source.js';
import { PushService, type PushMessage, type PushOutcome } from './push-service.js';

/**
 * firebase-admin tries again for seven seconds where the service is busy, and for 82 where it is silent; where a connection breaks it may never answer. Should
 * the message have arrived all the same, the second one takes its place by its tag.
 */
const LONGEST_WAIT_MS = 30_000;

/** The words of Cloud Messaging itself, in the details of an error. Without them the whole project is refused, not one token: no API, no rights, no access token. */
const fcmAnswer = z.object({ error: z.object({ details: z.array(z.object({ errorCode: z.string().optional() })) }) });

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
  const reason = firstLine(error);
  switch (fcmCode(error)) {
    case 'UNREGISTERED':
    case 'SENDER_ID_MISMATCH':
      return { kind: 'device-gone' };
    case 'INVALID_ARGUMENT':
      // One code for a token that is none and for a message that is wrong; only the words tell them apart.
      return /registration token/i.test(reason) ? { kind: 'device-gone' } : { kind: 'refused', reason };
    case 'THIRD_PARTY_AUTH_ERROR':
      return { kind: 'refused', reason };
    default:
      return { kind: 'later', reason, afterMs: retryAfterMs(error) };
  }
}

function fcmCode(error: FirebaseMessagingError | undefined): string | null {
  const answer = fcmAnswer.safeParse(error?.httpResponse?.data);
  return answer.data?.error.details.find(({ errorCode }) => errorCode !== undefined)?.errorCode ?? null;
}

function retryAfterMs(error: FirebaseMessagingError | undefined): number | null {
  const header: unknown = error?.httpResponse?.headers['retry-after'];
  const seconds = Number(header);
  return typeof header === 'string' && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1).join('');
}
