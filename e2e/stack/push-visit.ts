import type { BrowserContext, Page } from 'playwright-core';
import { type Desktop, withDesktopNotifications } from '@psa-ev/tools/browser/desktop/desktop-notifications.ts';
import { openProfile } from '@psa-ev/tools/browser/launch-browser.ts';
import { NotificationPermission } from '@psa-ev/tools/browser/notification-permission.ts';
import { deliverPush, toPush } from '@psa-ev/tools/browser/push-delivery.ts';
import { PushRegistration } from '@psa-ev/tools/browser/push-registration.ts';
import { type ShownNotification, shownNotifications } from '@psa-ev/tools/browser/shown-notifications.ts';
import { AppPage } from './app-page.ts';
import { PHONE } from './app-stack.ts';
import { eventually } from './eventually.ts';
import { unexplained, watchTroubles } from './troubles.ts';

const PATIENCE_MS = 20_000;
/** The two servers of Google that {@link PushRegistration} plays. */
const PLAYED = /^https:\/\/(firebaseinstallations|fcmregistrations)\.googleapis\.com\//;

/** A person's own browser, in which the app may ask to show notifications, on a desktop that shows them. */
export class PushVisit {
  constructor(
    readonly app: AppPage,
    readonly desktop: Desktop,
    /** Undecided at first, and questions are ignored. */
    readonly permission: NotificationPermission,
    /** Gives the token `phone` at first. */
    readonly registration: PushRegistration,
  ) {}

  /** Carries a message to the browser as Cloud Messaging does; for example one of `MessagingServer.acceptedMessages()`. */
  deliver(message: unknown): Promise<void> {
    return deliverPush(this.context, this.origin, toPush(message));
  }

  /** What the browser shows of the app now. */
  shown(): Promise<readonly ShownNotification[]> {
    return shownNotifications(this.context, this.origin);
  }

  /** Returns when a notification with this title is shown. */
  async shows(title: string): Promise<ShownNotification> {
    // To ask the worker again and again while it is about to show something keeps it from doing so.
    await eventually(`"${title}" on the desktop`, () => this.desktop.shown().some(({ summary }) => summary === title));
    return eventually(`the notification "${title}"`, async () => (await this.shown()).find((one) => one.title === title) ?? null);
  }

  /** The tab goes elsewhere: from now on the app is in the background. */
  async leaveApp(): Promise<void> {
    await this.app.page.goto('about:blank');
  }

  /** Returns the page that shows this path of the app, once one does. */
  async opens(path: string): Promise<Page> {
    return eventually(`a page at ${path}`, () => this.context.pages().find((page) => page.url() === `${this.origin}${path}`) ?? null);
  }

  private get context(): BrowserContext {
    return this.app.page.context();
  }

  private get origin(): string {
    return new URL(this.app.url).origin;
  }
}

/**
 * Plays a story with push notifications in a browser that nobody has used before, and that shows them on a desktop of its own. Whatever the story,
 * nothing may leave this machine and no error may go uncaught.
 */
export async function visitWithNotifications(url: string, story: (visit: PushVisit) => Promise<void>): Promise<void> {
  await withDesktopNotifications(async (desktop) => {
    const context = await openProfile({ ...PHONE, environment: desktop.environment });
    context.setDefaultTimeout(PATIENCE_MS);
    const troubles = watchTroubles(context);
    try {
      const permission = await NotificationPermission.control(context, new URL(url).origin);
      const registration = await PushRegistration.play(context, 'phone');
      const page = context.pages()[0] ?? (await context.newPage());
      await story(new PushVisit(new AppPage(page, url, troubles), desktop, permission, registration));
      expect(unexplained(troubles).filter((request) => !PLAYED.test(request))).toEqual([]);
      expect(troubles.uncaught).toEqual([]);
    } finally {
      await context.close();
    }
  });
}
