import type { BrowserContext, Worker } from 'playwright-core';
import * as z from 'zod';

const shownSchema = z.array(
  z.object({
    title: z.string(),
    body: z.string(),
    tag: z.string(),
    renotify: z.boolean(),
    silent: z.boolean().nullable(),
    actions: z.array(z.object({ action: z.string(), title: z.string() })),
    data: z.json(),
  }),
);

/** A notification as the browser knows it, while it is shown. */
export type ShownNotification = z.infer<typeof shownSchema>[number];

/** The notifications of an origin that are shown now, the oldest first. */
export async function shownNotifications(context: BrowserContext, origin: string): Promise<readonly ShownNotification[]> {
  const worker = await runningWorker(context, origin);
  const shown: unknown = await worker.evaluate(async () => {
    if (!('registration' in self) || !(self.registration instanceof ServiceWorkerRegistration))
      throw new Error('this is no service worker');
    const notifications = await self.registration.getNotifications();
    return notifications.map((notification) => {
      const { title, body, tag, silent, data } = notification;
      // TypeScript does not know these two yet.
      return {
        title,
        body,
        tag,
        silent,
        data,
        renotify: Reflect.get(notification, 'renotify'),
        actions: Reflect.get(notification, 'actions'),
      };
    });
  });
  return shownSchema.parse(shown);
}

/** A service worker that has nothing to do is ended, and does not answer: it is started again before it is asked. */
async function runningWorker(context: BrowserContext, origin: string): Promise<Worker> {
  const [page] = context.pages();
  if (page === undefined) throw new Error('a service worker is started through a tab, and none is open: open one, if only about:blank');
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', { scopeURL: `${origin}/` });
  await session.detach();
  const isOurs = (worker: Worker) => new URL(worker.url()).origin === origin;
  return context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', isOurs);
}
