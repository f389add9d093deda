import { DOCUMENT, Injectable, inject } from '@angular/core';
import { SwPush } from '@angular/service-worker';

/**
 * What stands in the way of messages to this browser.
 *
 * - `unsupported`: it cannot receive any
 * - `ios-install-first`: on an iPhone or iPad only an app on the home screen receives them
 * - `no-worker`: nothing runs behind the page: a private window, an address without encryption, a development server
 */
export type PushObstacle = 'unsupported' | 'ios-install-first' | 'no-worker';

/** Where the permission to show messages is kept. `ios`: among the apps of an iPhone or iPad. */
export type PermissionPlace = 'browser' | 'ios';

/** The worker is registered ten seconds after the start at the latest, and then fetches the app. */
const LONGEST_WAIT_FOR_WORKER_MS = 30_000;

/** The browser's side of push messages. */
@Injectable({ providedIn: 'root' })
export class PushBrowser {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly push = inject(SwPush);

  readonly userAgent = this.window?.navigator.userAgent ?? '';

  /** Null where messages can be received. */
  obstacle(): PushObstacle | null {
    const { window } = this;
    if (!window) return 'unsupported';
    const hasPush = 'Notification' in window && 'PushManager' in window;
    if (window.isSecureContext && !hasPush && this.isTouchApple()) return this.isOnHomeScreen() ? 'unsupported' : 'ios-install-first';
    // Without encryption, and in some private windows, browsers have neither workers nor what messages need of them.
    if (!window.isSecureContext || !('serviceWorker' in window.navigator)) return 'no-worker';
    if (!hasPush) return 'unsupported';
    return this.push.isEnabled ? null : 'no-worker';
  }

  /** Where a person changes what they once said: in the browser, or in the settings of their iPhone or iPad. */
  get permissionIsIn(): PermissionPlace {
    return this.isTouchApple() ? 'ios' : 'browser';
  }

  permission(): NotificationPermission {
    return this.window && 'Notification' in this.window ? Notification.permission : 'default';
  }

  /** Shows the browser's own question, once; to be called while a press on a button is being handled. */
  askPermission(): Promise<NotificationPermission> {
    return Notification.requestPermission();
  }

  /** Tells when the person allows or blocks messages in the browser's settings, where the browser tells it. */
  async whenPermissionChanges(tell: () => void): Promise<void> {
    const status = await this.window?.navigator.permissions?.query({ name: 'notifications' }).catch(() => null);
    status?.addEventListener('change', tell);
  }

  /** The worker that shows messages; null where none comes to life. */
  async worker(): Promise<ServiceWorkerRegistration | null> {
    const ready = this.window?.navigator.serviceWorker?.ready;
    if (!ready) return null;
    // `ready` alone would wait for ever where no worker is registered.
    return Promise.race([ready, new Promise<null>((resolve) => setTimeout(resolve, LONGEST_WAIT_FOR_WORKER_MS, null))]);
  }

  /** From here on the browser shows nothing, whatever is still sent. Works without a network. */
  async unsubscribe(): Promise<void> {
    const worker = await this.window?.navigator.serviceWorker?.getRegistration();
    const subscription = await worker?.pushManager?.getSubscription();
    await subscription?.unsubscribe();
  }

  // An iPad calls itself a Mac, but no Mac has a touch screen.
  private isTouchApple(): boolean {
    return (
      /iPhone|iPad|iPod/.test(this.userAgent) || (/Macintosh/.test(this.userAgent) && (this.window?.navigator.maxTouchPoints ?? 0) > 1)
    );
  }
  // Only Safari on a touch screen knows `standalone`.
  private isOnHomeScreen(): boolean {
    const { window } = this;
    return window !== null && Reflect.get(window.navigator, 'standalone') === true;
  }
}
