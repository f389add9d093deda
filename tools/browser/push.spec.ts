import type { Browser, BrowserContext, Page } from 'playwright-core';
import { type Desktop, startDesktop } from './desktop/desktop-notifications.ts';
import { startMessageBus } from './desktop/message-bus.ts';
import { launchBrowser, openProfile } from './launch-browser.ts';
import { NotificationPermission } from './notification-permission.ts';
import { deliverPush, toPush } from './push-delivery.ts';
import { PushRegistration } from './push-registration.ts';
import { shownNotifications } from './shown-notifications.ts';
import { type PushSite, startPushSite } from './testing/push-site.ts';

jest.setTimeout(60_000);

/** Open a page without one, or bring the one that is there to the front. */
const OPEN_CHARGING = { operation: 'focusLastFocusedOrOpen', url: '/charging' };
const CHARGED = {
  token: 'phone',
  notification: { title: 'Not for browsers', body: '80 %' },
  webpush: {
    notification: {
      title: 'Charged',
      tag: 'charge',
      actions: [{ action: 'stop', title: 'Stop charging' }],
      data: { onActionClick: { default: OPEN_CHARGING, stop: { operation: 'openWindow', url: '/stop' } } },
    },
  },
};

let site: PushSite;
beforeAll(async () => {
  site = await startPushSite();
});
afterAll(() => site.stop());

const tokenIn = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'token')());
const heardBy = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'heard'));
const untilControlled = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

/** As the browser does with workers that have nothing to do. */
async function endAllWorkers(context: BrowserContext): Promise<void> {
  const [page] = context.pages();
  if (page === undefined) throw new Error('no tab is open');
  const session = await context.newCDPSession(page);
  const ended = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await ended;
  await session.detach();
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('a message of Cloud Messaging, on its way to a browser', () => {
  it('is no push where it is no message', () => {
    expect(() => toPush('Charged')).toThrow();
    expect(() => toPush({ notification: 'Charged' })).toThrow();
  });

  it('says to a browser what was meant for browsers, and otherwise what was meant for all', () => {
    const { notification, data, fcmOptions } = toPush({
      ...CHARGED,
      data: { a: '1', b: '1' },
      webpush: { ...CHARGED.webpush, data: { b: '2' } },
    });
    expect(notification).toEqual({ ...CHARGED.webpush.notification, body: '80 %' });
    expect(data).toEqual({ a: '1', b: '2' });
    expect(fcmOptions).toBeUndefined();
  });
});

describe('in a window that keeps nothing', () => {
  let browser: Browser;
  let context: BrowserContext;
  let permission: NotificationPermission;
  let registration: PushRegistration;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext();
    permission = await NotificationPermission.control(context, site.origin);
    registration = await PushRegistration.play(context, 'first-token');
    page = await context.newPage();
    await page.goto(site.origin);
  });
  afterEach(() => context.close());
  afterAll(() => browser.close());

  const ask = () => page.evaluate(() => Notification.requestPermission());
  const decided = () => page.evaluate(() => Notification.permission);

  it('a person who is asked may turn away, block, or allow, and is not asked again once it is decided', async () => {
    expect(await ask()).toBe('default');
    permission.answerWith('block');
    expect(await ask()).toBe('denied');
    permission.answerWith('allow');
    expect(await ask()).toBe('denied');
    expect(permission.timesAsked).toBe(2);

    await permission.forget();
    expect(await decided()).toBe('default');
    expect(await ask()).toBe('granted');
    await permission.deny();
    expect(await decided()).toBe('denied');
    await permission.grant();
    expect(await decided()).toBe('granted');
    expect(permission.timesAsked).toBe(3);
  });

  it('no token is given without a permission, while Google refuses, and offline', async () => {
    permission.answerWith('block');
    expect(await tokenIn(page)).toBe('messaging/permission-blocked');
    expect(registration.requests()).toEqual([]);

    await permission.grant();
    registration.refuse('offline');
    expect(await tokenIn(page)).not.toBe('first-token');
    for (const status of [401, 403] as const) {
      registration.refuse(status);
      expect(await tokenIn(page)).toMatch(/^(messaging|installations)\//);
    }
    registration.accept();
    expect(await tokenIn(page)).toBe('first-token');
  });

  it('a token stays until the subscription changes, also while the service worker stands between', async () => {
    await permission.grant();
    expect(await tokenIn(page)).toBe('first-token');
    const asked = registration.requests().length;
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    expect(await tokenIn(page)).toBe('first-token');
    expect(registration.requests()).toHaveLength(asked);

    registration.changeToken('second-token');
    expect(await tokenIn(page)).toBe('second-token');
    expect(registration.requests().slice(asked)).toEqual([
      { method: 'DELETE', path: '/v1/projects/demo-tools/registrations/first-token' },
      { method: 'POST', path: '/v1/projects/demo-tools/registrations' },
    ]);
  });

  it('a push in the foreground reaches the page and is shown, once for each tag', async () => {
    await permission.grant();
    await untilControlled(page);
    await deliverPush(context, site.origin, toPush(CHARGED));
    await until(async () => (await shownNotifications(context, site.origin)).length === 1);
    await deliverPush(context, site.origin, toPush({ notification: { title: 'Charged again', tag: 'charge' } }));
    await until(async () => (await shownNotifications(context, site.origin))[0]?.title === 'Charged again');

    expect(await heardBy(page)).toMatchObject([
      { type: 'PUSH', data: { notification: { title: 'Charged' } } },
      { type: 'PUSH', data: { notification: { title: 'Charged again' } } },
    ]);
    expect(await shownNotifications(context, site.origin)).toHaveLength(1);
  });

  it('a push in the background is shown with its buttons, even after the service worker was ended', async () => {
    await permission.grant();
    await untilControlled(page);
    await page.goto('about:blank');
    await deliverPush(context, site.origin, toPush(CHARGED));
    await until(async () => (await shownNotifications(context, site.origin)).length === 1);

    await endAllWorkers(context);
    expect(await shownNotifications(context, site.origin)).toMatchObject([
      {
        title: 'Charged',
        body: '80 %',
        tag: 'charge',
        actions: [{ action: 'stop', title: 'Stop charging' }],
        data: CHARGED.webpush.notification.data,
      },
    ]);
  });

  it('a push without a permission is not shown', async () => {
    await untilControlled(page);
    await deliverPush(context, site.origin, toPush(CHARGED));
    await until(async () => JSON.stringify(await heardBy(page)).includes('PUSH'));
    expect(await shownNotifications(context, site.origin)).toEqual([]);
  });
});

describe('on a desktop', () => {
  let desktop: Desktop & { stop(): Promise<void> };
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    desktop = await startDesktop();
    context = await openProfile({ environment: desktop.environment });
    await context.grantPermissions(['notifications'], { origin: site.origin });
  });
  beforeEach(async () => {
    page = await context.newPage();
    await page.goto(site.origin);
    await untilControlled(page);
  });
  afterEach(async () => {
    for (const open of context.pages().slice(1)) await open.close();
  });
  afterAll(async () => {
    await context.close();
    await desktop.stop();
  });

  const deliver = () => deliverPush(context, site.origin, toPush(CHARGED));
  const openPaths = () => context.pages().map((open) => open.url().replace(site.origin, ''));

  it('a click on a notification reaches the page that is open, and does not load it again', async () => {
    await deliver();
    await desktop.click('Charged');
    await until(async () => JSON.stringify(await heardBy(page)).includes('NOTIFICATION_CLICK'));
    expect(openPaths()).toEqual(['about:blank', '/']);
    await until(async () => desktop.shown().length === 0);
  });

  it('a click opens the page that the notification is about where none is open', async () => {
    await page.goto('about:blank');
    await deliver();
    await desktop.click('Charged');
    await until(async () => openPaths().includes('/charging'));
  });

  it('a click on a button does what the button is for', async () => {
    await page.goto('about:blank');
    await deliver();
    await desktop.click('Charged', 'Stop charging');
    await until(async () => openPaths().includes('/stop'));
    expect(openPaths()).not.toContain('/charging');
  });

  it('a button that is not there cannot be pressed, and those that are are told', async () => {
    await deliver();
    await expect(desktop.click('Charged', 'Start charging')).rejects.toThrow(
      '"Charged" has no button "Start charging"; it has: Stop charging',
    );
    expect(desktop.shown()).toEqual([{ summary: 'Charged', body: expect.stringContaining('80 %'), buttons: ['Stop charging'] }]);
  });
});

describe('on a machine that lacks the packages of a desktop', () => {
  const searchPath = process.env['PATH'];
  afterEach(() => {
    process.env['PATH'] = searchPath;
  });

  it('a story fails, and names the package', async () => {
    process.env['PATH'] = '/nowhere';
    await expect(startMessageBus()).rejects.toThrow("Debian's package dbus-daemon");
  });
});
