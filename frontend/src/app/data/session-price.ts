import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { fromSessionPriceDocument, paths, toSessionPriceDocument } from '@psa-ev/contract';
import { type ManualPrice } from '@psa-ev/domain';
import { Fleet } from './fleet';
import { NotificationCloud } from './notification-cloud';
import type { Saving } from './setting-store';

export type PriceView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: 'denied' | 'unavailable' | 'unreadable' }
  /** Null: the tariffs hold. */
  | { readonly kind: 'ready'; readonly price: ManualPrice | null };

/** What an owner has set for one charging session, live; the last change can be taken back. Watches as long as what provides it is there. */
@Injectable()
export class SessionPriceStore {
  private readonly here = inject(NotificationCloud);
  private readonly vehicleId = inject(Fleet).selectedId;
  private readonly sessionId = signal<string | null>(null);
  private readonly stored = signal<PriceView>({ kind: 'loading' });
  private readonly progress = signal<Saving>('idle');
  private readonly previous = signal<{ readonly price: ManualPrice | null } | null>(null);

  private readonly path = computed(() => {
    const [vehicleId, sessionId] = [this.vehicleId(), this.sessionId()];
    return vehicleId && sessionId ? paths.sessionPrice(vehicleId, sessionId) : null;
  });

  readonly view = this.stored.asReadonly();
  readonly saving = this.progress.asReadonly();
  readonly canUndo = computed(() => this.previous() !== null && this.progress() !== 'saving');

  constructor() {
    effect((onCleanup) => {
      const [reach, path] = [this.here.reach(), this.path()];
      if (!reach || !path) return;
      const stop = untracked(() =>
        reach.cloud.watchDocument(path, {
          document: (document) => this.stored.set(read(document)),
          missing: (fromCache) => this.stored.set(fromCache ? { kind: 'failed', problem: 'unavailable' } : { kind: 'ready', price: null }),
          failed: (problem) => this.stored.set({ kind: 'failed', problem }),
        }),
      );
      onCleanup(stop);
    });
  }

  /** Which session is meant. */
  follow(sessionId: string): void {
    this.sessionId.set(sessionId);
  }

  /** Null: the tariffs are to hold again. */
  async change(price: ManualPrice | null): Promise<void> {
    const view = this.stored();
    this.previous.set(view.kind === 'ready' ? { price: view.price } : null);
    await this.save(price);
  }

  /** Takes the last change back. */
  async undo(): Promise<void> {
    const previous = this.previous();
    this.previous.set(null);
    if (previous) await this.save(previous.price);
  }

  private async save(price: ManualPrice | null): Promise<void> {
    const [reach, path] = [this.here.reach(), this.path()];
    this.progress.set('saving');
    const outcome =
      reach && path
        ? price
          ? await reach.cloud.write(path, toSessionPriceDocument({ ...price, setBy: reach.uid, setAt: new Date() }))
          : await reach.cloud.remove(path)
        : 'failed';
    this.progress.set(outcome === 'done' ? 'saved' : 'unsaved');
    if (outcome === 'done') this.stored.set({ kind: 'ready', price });
  }
}

function read(document: unknown): PriceView {
  try {
    return { kind: 'ready', price: fromSessionPriceDocument(document) };
  } catch {
    return { kind: 'failed', problem: 'unreadable' };
  }
}
