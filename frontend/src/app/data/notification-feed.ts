import { Injectable, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { fromNotificationDocument, paths } from '@psa-ev/contract';
import { NOTIFICATION_KINDS, type NotificationEvent } from '@psa-ev/domain';
import type { FoundDocument } from './cloud';
import { Fleet } from './fleet';
import { NotificationCloud } from './notification-cloud';

/** One line of a car's feed. */
export interface FeedItem {
  readonly id: string;
  readonly event: NotificationEvent;
  readonly toldAt: Date;
}

export type FeedView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: 'denied' | 'unavailable' }
  /** The newest first; `more`: there are probably older ones. */
  | { readonly kind: 'ready'; readonly items: readonly FeedItem[]; readonly more: boolean };

const LOADING: FeedView = { kind: 'loading' };
const PAGE_LENGTH = 50;

/** When the last of the lines was told, which need not be the newest: that a door is left open shows later than that it opened. Null for none. */
export function lastToldAt(items: readonly FeedItem[]): Date | null {
  return items.reduce<Date | null>((last, { toldAt }) => (last && last >= toldAt ? last : toldAt), null);
}

/** What has happened to the selected car, live. */
@Injectable({ providedIn: 'root' })
export class NotificationFeed {
  private readonly fleet = inject(Fleet);
  private readonly here = inject(NotificationCloud);

  /** The lines that were asked for; another car begins anew. */
  private readonly length = linkedSignal({ source: this.fleet.selectedId, computation: () => PAGE_LENGTH });
  private readonly shown = linkedSignal<unknown, FeedView>({ source: this.fleet.selectedId, computation: () => LOADING });
  private readonly attempt = signal(0);

  readonly view = this.shown.asReadonly();
  /** Older lines are on their way. */
  readonly loadingOlder = computed(() => {
    const view = this.shown();
    return view.kind === 'ready' && view.more && view.items.length < this.length() - PAGE_LENGTH + 1;
  });

  constructor() {
    effect((onCleanup) => {
      const reach = this.here.reach();
      const vehicleId = this.fleet.selectedId();
      const limit = this.length();
      this.attempt();
      if (!reach || !vehicleId) return;
      const stop = untracked(() =>
        reach.cloud.watchCollection(
          paths.notifications(vehicleId),
          { by: 'happenedAt', limit },
          {
            documents: (documents, fromCache) => this.show(documents, fromCache, limit),
            failed: (problem) => this.shown.set({ kind: 'failed', problem }),
          },
        ),
      );
      onCleanup(stop);
    });
  }

  /** Asks for the next older lines; those that are shown stay. */
  loadOlder(): void {
    this.length.update((length) => length + PAGE_LENGTH);
  }

  /** Asks again after a failure. */
  retry(): void {
    this.shown.set(LOADING);
    this.attempt.update((attempt) => attempt + 1);
  }

  private show(documents: readonly FoundDocument[], fromCache: boolean, limit: number): void {
    const items = documents.flatMap(toItem).sort(newestFirst);
    const before = this.shown();
    // This device keeps nothing, and the server does not answer: that is not the same as a quiet car.
    if (fromCache && items.length === 0) {
      if (before.kind !== 'ready') this.shown.set({ kind: 'failed', problem: 'unavailable' });
      return;
    }
    // Of the older lines this device keeps only some: what is shown stays until the server has spoken.
    if (fromCache && before.kind === 'ready' && items.length < before.items.length) return;
    this.shown.set({ kind: 'ready', items, more: documents.length === limit });
  }
}

/** A kind of a newer backend, and what cannot be read, is passed over: the rest is worth more than an error. */
function toItem({ id, document }: FoundDocument): readonly FeedItem[] {
  try {
    const told = fromNotificationDocument(document);
    return told ? [{ id, ...told }] : [];
  } catch {
    return [];
  }
}

/** What one reading has brought stands in the order in which a charge goes: the plug comes before the energy. */
function newestFirst({ event: a }: FeedItem, { event: b }: FeedItem): number {
  const ms = b.happenedAt.getTime() - a.happenedAt.getTime();
  return ms === 0 ? NOTIFICATION_KINDS.indexOf(b.kind) - NOTIFICATION_KINDS.indexOf(a.kind) : ms;
}
