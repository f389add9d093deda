import { computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { type WhoSet } from '@psa-ev/contract';
import { Connection } from './connection';
import { NotificationCloud } from './notification-cloud';

export type SettingView<Value> =
  | { readonly kind: 'loading' }
  /** `unreadable`: written by a newer app than this. */
  | { readonly kind: 'failed'; readonly problem: 'denied' | 'unavailable' | 'unreadable' }
  /** `chosen`: somebody has set it; otherwise what holds without. `setAt`: null where nobody has, or its document does not tell when. */
  | { readonly kind: 'ready'; readonly value: Value; readonly chosen: boolean; readonly setAt: Date | null };

/** What has become of the last change. `unsaved`: the server has not taken it. */
export type Saving = 'idle' | 'saving' | 'saved' | 'unsaved';

/** Where a setting is kept, and how it is read from and written to its document. */
export interface SettingDocument<Value> {
  /** Asked in a reactive context; null as long as nobody knows whose it is. */
  readonly path: (uid: string) => string | null;
  /** What holds where nobody has ever set it. */
  readonly untouched: Value;
  /** Throws where a newer app has written it. */
  readonly read: (document: unknown) => { readonly value: Value; readonly setAt: Date | null };
  /** Null: the document is to go. */
  readonly write: (value: Value, who: WhoSet) => object | null;
}

/** What somebody sets, live. A change is shown at once and stored; the last one can be taken back. */
export class SettingStore<Value> {
  private readonly here = inject(NotificationCloud);
  private readonly connection = inject(Connection);
  private readonly path = computed(() => {
    const reach = this.here.reach();
    return reach && this.document.path(reach.uid);
  });
  // Another document begins anew.
  private readonly stored = linkedSignal<unknown, SettingView<Value>>({ source: this.path, computation: () => ({ kind: 'loading' }) });
  /** What was chosen a moment ago, as long as it is not known to be stored. */
  private readonly draft = linkedSignal<unknown, { readonly value: Value } | null>({ source: this.path, computation: () => null });
  private readonly previous = linkedSignal<unknown, { readonly value: Value } | null>({ source: this.path, computation: () => null });
  private readonly progress = linkedSignal<unknown, Saving>({ source: this.path, computation: () => 'idle' });
  private readonly attempt = signal(0);
  private writes = 0;

  readonly view = computed<SettingView<Value>>(() => {
    const stored = this.stored();
    const draft = this.draft();
    return stored.kind === 'ready' && draft ? { ...stored, ...draft, chosen: true } : stored;
  });
  readonly saving = this.progress.asReadonly();
  readonly canUndo = computed(() => this.previous() !== null && this.progress() !== 'saving');

  constructor(private readonly document: SettingDocument<Value>) {
    effect((onCleanup) => {
      const [reach, path] = [this.here.reach(), this.path()];
      this.attempt();
      if (!reach || !path) return;
      const stop = untracked(() =>
        reach.cloud.watchDocument(path, {
          document: (found) => this.stored.set(this.read(found)),
          missing: (fromCache) =>
            this.stored.set(
              fromCache
                ? { kind: 'failed', problem: 'unavailable' }
                : { kind: 'ready', value: document.untouched, chosen: false, setAt: null },
            ),
          failed: (problem) => this.stored.set({ kind: 'failed', problem }),
        }),
      );
      onCleanup(stop);
    });
    effect(() => {
      if (this.connection.online()) untracked(() => this.progress() === 'unsaved' && void this.saveAgain());
    });
  }

  /** Shows a change at once and stores it. Nothing happens where it is not known what is set. */
  async change(value: Value): Promise<void> {
    const view = this.view();
    if (view.kind !== 'ready') return;
    this.previous.set(view);
    await this.save(value);
  }

  /** Takes the last change back. */
  async undo(): Promise<void> {
    const previous = this.previous();
    this.previous.set(null);
    if (previous) await this.save(previous.value);
  }

  /** Stores again what was not taken; happens by itself when the network is back. */
  async saveAgain(): Promise<void> {
    const draft = this.draft();
    if (draft) await this.save(draft.value);
  }

  /** Asks again after a failure. */
  retry(): void {
    this.stored.set({ kind: 'loading' });
    this.attempt.update((attempt) => attempt + 1);
  }

  private async save(value: Value): Promise<void> {
    const path = this.path();
    const setAt = new Date();
    const write = (this.writes += 1);
    this.draft.set({ value });
    this.progress.set('saving');
    const outcome = await this.store(path, value, setAt);
    // Only the last of several quick changes counts, and only for the document that is still shown.
    if (write !== this.writes || path !== this.path()) return;
    this.progress.set(outcome === 'done' ? 'saved' : 'unsaved');
    if (outcome !== 'done') return;
    // It is what is stored now, whether or not the watching has said so already.
    this.stored.set({ kind: 'ready', value, chosen: true, setAt });
    this.draft.set(null);
  }

  private async store(path: string | null, value: Value, setAt: Date) {
    const reach = this.here.reach();
    if (!reach || !path) return 'failed';
    const document = this.document.write(value, { setBy: reach.uid, setAt });
    return document ? reach.cloud.write(path, document) : reach.cloud.remove(path);
  }

  private read(document: unknown): SettingView<Value> {
    try {
      return { kind: 'ready', chosen: true, ...this.document.read(document) };
    } catch {
      return { kind: 'failed', problem: 'unreadable' };
    }
  }
}
