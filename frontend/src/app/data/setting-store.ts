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

/**
 * A change of nothing but what somebody touched: others may set the rest meanwhile. Both are asked of whatever is set by then, and done twice they are the same as done
 * once.
 */
export interface Edit<Value> {
  readonly make: (value: Value) => Value;
  readonly takeBack: (value: Value) => Value;
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
  /** What was changed a moment ago, as long as it is not known to be stored. */
  private readonly draft = linkedSignal<unknown, Pick<Edit<Value>, 'make'> | null>({ source: this.path, computation: () => null });
  private readonly last = linkedSignal<unknown, Edit<Value> | null>({ source: this.path, computation: () => null });
  private readonly progress = linkedSignal<unknown, Saving>({ source: this.path, computation: () => 'idle' });
  private readonly attempt = signal(0);
  private writes = 0;

  readonly view = computed<SettingView<Value>>(() => {
    const stored = this.stored();
    const draft = this.draft();
    return stored.kind === 'ready' && draft ? { ...stored, value: draft.make(stored.value), chosen: true } : stored;
  });
  readonly saving = this.progress.asReadonly();
  readonly canUndo = computed(() => this.last() !== null && this.progress() !== 'saving');

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

  /** Takes the last change back. */
  async undo(): Promise<void> {
    const last = this.last();
    this.last.set(null);
    if (last) await this.save(last.takeBack);
  }

  /** Stores again what was not taken; happens by itself when the network is back. */
  async saveAgain(): Promise<void> {
    const [draft, view] = [this.draft(), this.view()];
    if (draft && view.kind === 'ready') await this.write(view.value);
  }

  /** Asks again after a failure. */
  retry(): void {
    this.stored.set({ kind: 'loading' });
    this.attempt.update((attempt) => attempt + 1);
  }

  /** Shows a change at once and stores it. Nothing happens where it is not known what is set. */
  protected async edit(edit: Edit<Value>): Promise<void> {
    if (this.view().kind !== 'ready') return;
    this.last.set(edit);
    await this.save(edit.make);
  }

  private async save(make: Edit<Value>['make']): Promise<void> {
    this.draft.update((draft) => ({ make: draft ? (value) => make(draft.make(value)) : make }));
    await this.saveAgain();
  }

  private async write(value: Value): Promise<void> {
    const [path, known] = [this.path(), this.stored()];
    const setAt = new Date();
    const write = (this.writes += 1);
    this.progress.set('saving');
    const outcome = await this.store(path, value, setAt);
    // Only the last of several quick changes counts, and only for the document that is still shown.
    if (write !== this.writes || path !== this.path()) return;
    this.progress.set(outcome === 'done' ? 'saved' : 'unsaved');
    if (outcome !== 'done') return;
    // It is what is stored now, as long as the watching has not said more: that others have changed it since.
    if (this.stored() === known) this.stored.set({ kind: 'ready', value, chosen: true, setAt });
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
