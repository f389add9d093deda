import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';

const TICK_MS = 1000;

/** The present, one tick a second while someone can see the page. */
@Injectable({ providedIn: 'root' })
export class TickingClock {
  private readonly document = inject(DOCUMENT);
  private readonly present = signal(new Date());
  private timer: ReturnType<typeof setInterval> | null = null;

  readonly now = this.present.asReadonly();

  constructor() {
    const onVisibility = () => this.followVisibility();
    this.document.addEventListener('visibilitychange', onVisibility);
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('visibilitychange', onVisibility);
      this.stop();
    });
    this.followVisibility();
  }

  private followVisibility(): void {
    this.stop();
    if (this.document.visibilityState === 'hidden') return;
    this.tick();
    this.timer = setInterval(() => this.tick(), TICK_MS);
  }

  private tick(): void {
    this.present.set(new Date());
  }

  private stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }
}
