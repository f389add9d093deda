import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { fromNotificationRulesDocument, paths, toNotificationRulesDocument } from '@psa-ev/contract';
import { DEFAULT_NOTIFICATION_RULES, type NotificationRules } from '@psa-ev/domain';
import { Connection } from './connection';
import { NotificationCloud } from './notification-cloud';

export type RulesView =
  | { readonly kind: 'loading' }
  /** `unreadable`: written by a newer app than this. */
  | { readonly kind: 'failed'; readonly problem: 'denied' | 'unavailable' | 'unreadable' }
  /** `chosen`: stored by this person; otherwise the defaults are in force. */
  | { readonly kind: 'ready'; readonly rules: NotificationRules; readonly chosen: boolean };

/** What has become of the last change. `unsaved`: the server has not taken it. */
export type Saving = 'idle' | 'saving' | 'saved' | 'unsaved';

/** What the signed-in person wants to be told, live. Watches as long as its page is there, which provides it. */
@Injectable()
export class NotificationRulesStore {
  private readonly here = inject(NotificationCloud);
  private readonly connection = inject(Connection);
  private readonly stored = signal<RulesView>({ kind: 'loading' });
  /** What the person has just chosen, as long as it is not known to be stored. */
  private readonly draft = signal<NotificationRules | null>(null);
  private readonly progress = signal<Saving>('idle');
  private readonly previous = signal<NotificationRules | null>(null);
  private readonly attempt = signal(0);
  private writes = 0;

  readonly view = computed<RulesView>(() => {
    const stored = this.stored();
    const draft = this.draft();
    return stored.kind === 'ready' && draft ? { kind: 'ready', rules: draft, chosen: true } : stored;
  });
  readonly saving = this.progress.asReadonly();
  readonly canUndo = computed(() => this.previous() !== null && this.progress() !== 'saving');

  constructor() {
    effect((onCleanup) => {
      const reach = this.here.reach();
      this.attempt();
      if (!reach) return;
      const stop = untracked(() =>
        reach.cloud.watchDocument(paths.notificationRules(reach.uid), {
          document: (document) => this.stored.set(read(document)),
          missing: (fromCache) =>
            this.stored.set(
              fromCache ? { kind: 'failed', problem: 'unavailable' } : { kind: 'ready', rules: DEFAULT_NOTIFICATION_RULES, chosen: false },
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

  /** Shows a change at once and stores it. */
  async change(change: Partial<NotificationRules>): Promise<void> {
    const view = this.view();
    if (view.kind !== 'ready') return;
    this.previous.set(view.rules);
    await this.save({ ...view.rules, ...change });
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

  private async save(rules: NotificationRules): Promise<void> {
    const reach = this.here.reach();
    const write = (this.writes += 1);
    this.draft.set(rules);
    this.progress.set('saving');
    const outcome = reach
      ? await reach.cloud.write(paths.notificationRules(reach.uid), toNotificationRulesDocument(rules, new Date()))
      : 'failed';
    // Only the last of several quick changes counts.
    if (write !== this.writes) return;
    this.progress.set(outcome === 'done' ? 'saved' : 'unsaved');
    if (outcome !== 'done') return;
    // It is what is stored now, whether or not the watching has said so already.
    this.stored.set({ kind: 'ready', rules, chosen: true });
    this.draft.set(null);
  }
}

function read(document: unknown): RulesView {
  try {
    return { kind: 'ready', rules: fromNotificationRulesDocument(document), chosen: true };
  } catch {
    return { kind: 'failed', problem: 'unreadable' };
  }
}
