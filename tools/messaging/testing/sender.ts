import { initializeApp } from 'firebase-admin/app';
import { getMessaging, type Message } from 'firebase-admin/messaging';
import * as z from 'zod';

/** How firebase-admin is to send: `send` speaks HTTP/1.1, `sendEach` HTTP/2. */
const orderSchema = z.object({
  how: z.enum(['send', 'sendEach']),
  tokens: z.array(z.string()),
  message: z.record(z.string(), z.unknown()),
});

/** A process that sends as the backend does, on the orders of its parent, and answers with message ids and error codes in the order of the tokens. */
const messaging = getMessaging(initializeApp({ projectId: 'demo-tools' }));

process.on('message', (order) => {
  const { how, tokens, message } = orderSchema.parse(order);
  const messages = tokens.map((token) => ({ ...message, token }));
  void (how === 'send' ? Promise.all(messages.map(sendOne)) : sendAll(messages)).then((said) => process.send?.(said));
});

async function sendOne(message: Message): Promise<string> {
  return messaging.send(message).catch(({ code }: { code: string }) => code);
}

async function sendAll(messages: Message[]): Promise<string[]> {
  const { responses } = await messaging.sendEach(messages);
  return responses.map(({ messageId, error }) => messageId ?? error?.code ?? '');
}
