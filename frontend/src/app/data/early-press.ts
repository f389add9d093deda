import { DOCUMENT, Injectable, inject } from '@angular/core';

/** Keeps a press on a notification that comes before the code that follows it: that code is loaded after the page itself. */
@Injectable({ providedIn: 'root' })
export class EarlyPress {
  private readonly listening = new AbortController();
  private kept: unknown = null;

  constructor() {
    const { signal } = this.listening;
    // Insecure addresses and private windows have no service worker.
    const worker: ServiceWorkerContainer | undefined = inject(DOCUMENT).defaultView?.navigator.serviceWorker;
    worker?.addEventListener('message', (message: MessageEvent<unknown>) => (this.kept = pressIn(message.data) ?? this.kept), { signal });
  }

  /** The press that nobody has followed yet, or null. From now on presses are the taker's own to hear. */
  take(): unknown {
    this.listening.abort();
    const { kept } = this;
    this.kept = null;
    return kept;
  }
}

/** What Angular's worker tells of a press; null for its other messages. */
function pressIn(message: unknown): unknown {
  const isPress = typeof message === 'object' && message !== null && 'type' in message && message.type === 'NOTIFICATION_CLICK';
  return isPress && 'data' in message ? message.data : null;
}
