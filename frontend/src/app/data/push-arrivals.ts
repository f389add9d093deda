import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { SwPush } from '@angular/service-worker';
import { KIND_TRAITS } from '@psa-ev/domain';
import * as z from 'zod/mini';

const schema = z.object({ notification: z.object({ tag: z.string() }) });

/** Sees the messages that arrive while the app is open. */
@Injectable({ providedIn: 'root' })
export class PushArrivals {
  private readonly counted = signal(0);

  /** How many test messages have arrived. */
  readonly tests = this.counted.asReadonly();

  constructor() {
    const push = inject(SwPush);
    if (!push.isEnabled) return;
    push.messages.pipe(takeUntilDestroyed(inject(DestroyRef))).subscribe((message: unknown) => {
      const { success, data } = schema.safeParse(message);
      if (success && data.notification.tag.startsWith(KIND_TRAITS.test.tag)) this.counted.update((count) => count + 1);
    });
  }
}
