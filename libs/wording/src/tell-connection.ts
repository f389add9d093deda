import type { NotificationEvent } from '@psa-ev/domain';
import { momentText, sinceText } from './moment.js';
import type { Speech } from './speech.js';
import { paragraph, sentence, type Tale } from './tale.js';

type Lost = Extract<NotificationEvent, { readonly kind: 'connection-lost' | 'car-lost' }>;
type Restored = Extract<NotificationEvent, { readonly kind: 'connection-restored' | 'car-found' }>;

/** One car or all of them cannot be read: what is wrong, since when, and the next step. */
export function tellLost({ happenedAt, diagnosis }: Lost, speech: Speech): Tale {
  const { fact, step } = speech.words.connection.troubles[diagnosis];
  return { fact, body: paragraph(sentence(sinceText(happenedAt, speech)), step) };
}

export function tellRestored({ lostAt, happenedAt }: Restored, speech: Speech): Tale {
  const { connection, moments } = speech.words;
  const disturbed = moments.fromUntil(momentText(lostAt, speech), momentText(happenedAt, speech));
  return { fact: connection.factRestored, body: sentence(connection.disturbed(disturbed)) };
}
