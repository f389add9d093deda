import { DOCUMENT, DestroyRef, Injectable, inject, signal } from '@angular/core';

/** Whether the browser believes that it has a network. It may be wrong: a network is not yet the internet. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly state = signal(this.window?.navigator.onLine ?? true);

  readonly online = this.state.asReadonly();

  constructor() {
    const listening = new AbortController();
    this.window?.addEventListener('online', () => this.state.set(true), { signal: listening.signal });
    this.window?.addEventListener('offline', () => this.state.set(false), { signal: listening.signal });
    inject(DestroyRef).onDestroy(() => listening.abort());
  }
}
