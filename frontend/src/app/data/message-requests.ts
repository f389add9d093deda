import { Injectable, type Signal, inject, signal } from '@angular/core';
import { type MessageOutcome, TEST_MESSAGE_LIFE_SECONDS, fromMessageRequestDocument, paths } from '@psa-ev/contract';
import type { VehicleId } from '@psa-ev/domain';
import { NotificationCloud, type Reach } from './notification-cloud';

/** What the Pi is asked for. */
export type MessageWish =
  | { readonly kind: 'test'; readonly deviceId: string }
  | { readonly kind: 'remind'; readonly vehicleId: VehicleId; readonly notificationId: string; readonly remindAt: Date };

export type MessageProgress =
  | { readonly kind: 'asking' }
  /** The cloud has it; the Pi has not answered yet. */
  | { readonly kind: 'asked' }
  | { readonly kind: 'answered'; readonly outcome: MessageOutcome }
  /** The Pi has let the time go by. */
  | { readonly kind: 'unanswered' }
  /** This device cannot ask: no network, or the rules refuse it. */
  | { readonly kind: 'unsent'; readonly reason: 'offline' | 'denied' };

/** Asks the Pi for a message, and follows what comes of it. */
@Injectable({ providedIn: 'root' })
export class MessageRequests {
  private readonly here = inject(NotificationCloud);

  ask(wish: MessageWish): Signal<MessageProgress> {
    const progress = signal<MessageProgress>({ kind: 'asking' });
    const reach = this.here.reach();
    if (reach) void follow(reach, wish, (next) => progress.set(next));
    else progress.set({ kind: 'unsent', reason: 'offline' });
    return progress.asReadonly();
  }
}

async function follow({ cloud, uid }: Reach, wish: MessageWish, tell: (progress: MessageProgress) => void): Promise<void> {
  const path = paths.messageRequest(uid, crypto.randomUUID());
  const outcome = await cloud.write(path, toDocument(wish));
  if (outcome !== 'done') return tell({ kind: 'unsent', reason: outcome === 'denied' ? 'denied' : 'offline' });
  tell({ kind: 'asked' });
  const end = (progress: MessageProgress) => {
    clearTimeout(patience);
    // Not at once: the answer may be there before the watching has returned.
    queueMicrotask(() => stop());
    tell(progress);
  };
  const patience = setTimeout(() => end({ kind: 'unanswered' }), TEST_MESSAGE_LIFE_SECONDS * 1000);
  const stop = cloud.watchDocument(path, {
    document: (document) => {
      const answer = outcomeIn(document);
      if (answer) end({ kind: 'answered', outcome: answer });
    },
    // Removed, or no longer theirs: then no answer comes any more, and the patience ends it.
    missing: () => undefined,
    failed: () => undefined,
  });
}

function toDocument(wish: MessageWish): object {
  const requestedAt = new Date().toISOString();
  return wish.kind === 'test' ? { ...wish, requestedAt } : { ...wish, remindAt: wish.remindAt.toISOString(), requestedAt };
}

/** Null as long as there is no answer that this app knows. */
function outcomeIn(document: unknown): MessageOutcome | null {
  try {
    return fromMessageRequestDocument(document).outcome ?? null;
  } catch {
    return null;
  }
}
