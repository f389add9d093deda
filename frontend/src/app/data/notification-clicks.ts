import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { SwPush } from '@angular/service-worker';
import * as z from 'zod/mini';
import { EarlyPress } from './early-press';

const schema = z.object({
  action: z.string(),
  notification: z.object({ data: z.object({ onActionClick: z.record(z.string(), z.object({ url: z.string() })) }) }),
});

/** The worker focuses one tab and then tells all of them: it may take so long until that one notices. */
const LONGEST_WAIT_FOR_FOCUS_MS = 2_000;

/** Shows what a notification speaks of when it is pressed while the app is open. Where it is not, the browser opens the address itself. */
@Injectable({ providedIn: 'root' })
export class NotificationClicks {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);

  constructor() {
    const push = inject(SwPush);
    if (!push.isEnabled) return;
    void this.follow(inject(EarlyPress).take());
    push.notificationClicks.pipe(takeUntilDestroyed(inject(DestroyRef))).subscribe((click) => void this.follow(click));
  }

  private async follow(click: unknown): Promise<void> {
    const path = pathOfClick(click, this.document.location.origin);
    if (path !== null && (await this.isFocused())) await this.router.navigateByUrl(path);
  }

  private async isFocused(): Promise<boolean> {
    const { document } = this;
    if (document.hasFocus()) return true;
    const listening = new AbortController();
    const focused = await new Promise<boolean>((resolve) => {
      document.defaultView?.addEventListener('focus', () => resolve(true), { signal: listening.signal });
      setTimeout(resolve, LONGEST_WAIT_FOR_FOCUS_MS, false);
    });
    listening.abort();
    return focused || document.hasFocus();
  }
}

/** Where a press on a notification, or on one of its buttons, leads within the app; null for anything else. */
export function pathOfClick(click: unknown, origin: string): string | null {
  const parsed = schema.safeParse(click);
  if (!parsed.success) return null;
  const { action, notification } = parsed.data;
  const url = notification.data.onActionClick[action === '' ? 'default' : action]?.url;
  if (url === undefined || !URL.canParse(url, origin)) return null;
  const target = new URL(url, origin);
  return target.origin === origin ? `${target.pathname}${target.search}${target.hash}` : null;
}
