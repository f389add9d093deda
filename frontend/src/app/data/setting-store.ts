import { computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { type SettingName, type WhoSet, paths } from '@psa-ev/contract';
import { Connection } from './connection';
import { Fleet } from './fleet';
import { NotificationCloud } from './notification-cloud';

/** `items`: none, where an owner has never set any. */
export type SettingView<Item> =
  | { readonly kind: 'loading' }
  /** `unreadable`: written by a newer app than this. */
  | { readonly kind: 'failed'; readonly problem: 'denied' | 'unavailable' | 'unreadable' }
  | { readonly kind: 'ready'; readonly items: readonly Item[]; readonly setAt: Date | null };

/** What has become of the last change. `unsaved`: the server has not taken it. */
export type Saving = 'idle' | 'saving' | 'saved' | 'unsaved';

/** How a list of a vehicle's settings is read from and written to its document. */
export interface SettingList<Item> {
  readonly name: SettingName;
  readonly read: (document: unknown) => { readonly items: readonly Item[]; readonly setAt: Date };
  readonly write: (items: readonly Item[], who: WhoSet) => object;
}

/** A list that the owners of the selected vehicle set, live. A change is shown at once and stored; the last one can be taken back. */
export class SettingStore<Item> {
  private readonly here = inject(NotificationCloud);
  private readonly connection = inject(Connection);
  private readonly vehicleId = inject(Fleet).selectedId;
  private readonly stored = linkedSignal<unknown, SettingView<Item>>({ source: this.vehicleId, computation: () => ({ kind: 'loading' }) });
  /** What was chosen a moment ago, as long as it is not known to be stored. */
  private readonly draft = linkedSignal<unknown, readonly Item[] | null>({ source: this.vehicleId, computation: () => null });
  private readonly previous = linkedSignal<unknown, readonly Item[] | null>({ source: this.vehicleId, computation: () => null });
  private readonly progress = linkedSignal<unknown, Saving>({ source: this.vehicleId, computation: () => 'idle' });
  private readonly attempt = signal(0);
  private writes = 0;

  readonly view = computed<SettingView<Item>>(() => {
    const stored = this.stored();
    const draft = this.draft();
    return stored.kind === 'ready' && draft ? { ...stored, items: draft } : stored;
  });
  readonly saving = this.progress.asReadonly();
  readonly canUndo = computed(() => this.previous() !== null && this.progress() !== 'saving');

  constructor(private readonly list: SettingList<Item>) {
    effect((onCleanup) => {
      const reach = this.here.reach();
      const id = this.vehicleId();
      this.attempt();
      if (!reach || !id) return;
      const stop = untracked(() =>
        reach.cloud.watchDocument(paths.setting(id, list.name), {
          document: (document) => this.stored.set(this.read(document)),
          missing: (fromCache) =>
            this.stored.set(fromCache ? { kind: 'failed', problem: 'unavailable' } : { kind: 'ready', items: [], setAt: null }),
          failed: (problem) => this.stored.set({ kind: 'failed', problem }),
        }),
      );
      onCleanup(stop);
    });
    effect(() => {
      if (this.connection.online()) untracked(() => this.progress() === 'unsaved' && void this.saveAgain());
    });
  }

  /** Shows a change at once and stores it. */
  async change(items: readonly Item[]): Promise<void> {
    const view = this.view();
    if (view.kind !== 'ready') return;
    this.previous.set(view.items);
    await this.save(items);
  }

  /** Takes the last change back. */
  async undo(): Promise<void> {
    const previous = this.previous();
    this.previous.set(null);
    if (previous) await this.save(previous);
  }

  /** Stores again what was not taken; happens by itself when the network is back. */
  async saveAgain(): Promise<void> {
    const draft = this.draft();
    if (draft) await this.save(draft);
  }

  /** Asks again after a failure. */
  retry(): void {
    this.stored.set({ kind: 'loading' });
    this.attempt.update((attempt) => attempt + 1);
  }

  private async save(items: readonly Item[]): Promise<void> {
    const reach = this.here.reach();
    const id = this.vehicleId();
    const write = (this.writes += 1);
    const setAt = new Date();
    this.draft.set(items);
    this.progress.set('saving');
    const outcome =
      reach && id
        ? await reach.cloud.write(paths.setting(id, this.list.name), this.list.write(items, { setBy: reach.uid, setAt }))
        : 'failed';
    // Only the last of several quick changes counts, and only for the car that is still shown.
    if (write !== this.writes || id !== this.vehicleId()) return;
    this.progress.set(outcome === 'done' ? 'saved' : 'unsaved');
    if (outcome !== 'done') return;
    this.stored.set({ kind: 'ready', items, setAt });
    this.draft.set(null);
  }

  private read(document: unknown): SettingView<Item> {
    try {
      return { kind: 'ready', ...this.list.read(document) };
    } catch {
      return { kind: 'failed', problem: 'unreadable' };
    }
  }
}
