import type { BrowserContext, CDPSession } from 'playwright-core';
import * as z from 'zod';

const WORKER_WITHIN_MS = 15_000;

const textByName = z.record(z.string(), z.string());
const messageSchema = z.object({
  notification: z.record(z.string(), z.json()).optional(),
  data: textByName.optional(),
  webpush: z
    .object({
      notification: z.record(z.string(), z.json()).optional(),
      data: textByName.optional(),
      fcm_options: textByName.optional(),
    })
    .optional(),
});

/** What a push carries to a service worker. */
export interface Push {
  readonly from: string;
  readonly fcmMessageId: string;
  readonly notification?: Readonly<Record<string, unknown>>;
  readonly data?: Readonly<Record<string, string>>;
  readonly fcmOptions?: Readonly<Record<string, string>>;
}

/** What Cloud Messaging makes of a message for a browser: what is said for web push goes before what is said for all. Throws on what is no message. */
export function toPush(message: unknown): Push {
  const { notification, data, webpush } = messageSchema.parse(message);
  return {
    from: '1',
    fcmMessageId: crypto.randomUUID(),
    ...((notification ?? webpush?.notification) && { notification: { ...notification, ...webpush?.notification } }),
    ...((data ?? webpush?.data) && { data: { ...data, ...webpush?.data } }),
    ...(webpush?.fcm_options && { fcmOptions: webpush.fcm_options }),
  };
}

/**
 * Delivers a push to the service worker of `origin`, as the browser's push service does, and returns when it is handed over; what the worker does with it
 * comes after. In the foreground where a tab shows the origin, in the background where all tabs are elsewhere (`page.goto('about:blank')`). Some tab
 * must be open. Rejects when no worker of the origin is active within 15 s.
 */
export async function deliverPush(context: BrowserContext, origin: string, push: Push): Promise<void> {
  const [page] = context.pages();
  if (page === undefined) throw new Error('a push is delivered through a tab, and none is open: open one, if only about:blank');
  const session = await context.newCDPSession(page);
  try {
    const registrationId = await activeRegistration(session, origin);
    await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(push) });
  } finally {
    await session.detach();
  }
}

async function activeRegistration(session: CDPSession, origin: string): Promise<string> {
  const found = new Promise<string>((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error(`no service worker of ${origin} is active`)), WORKER_WITHIN_MS);
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const active = versions.find(({ status, scriptURL }) => status === 'activated' && new URL(scriptURL).origin === origin);
      if (active === undefined) return;
      clearTimeout(giveUp);
      resolve(active.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  return found;
}
