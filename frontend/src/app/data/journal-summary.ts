import { Injectable, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { type JournalSummary, fromJournalSummaryDocument, paths } from '@psa-ev/contract';
import type { VehicleId } from '@psa-ev/domain';
import type { Cloud, StopWatching } from './cloud';
import { Fleet } from './fleet';
import { Session } from './session';

/** What is known of the journal of the selected vehicle as a whole. */
export type SummaryView =
  | { readonly kind: 'loading' }
  /** The Pi has not written one yet. */
  | { readonly kind: 'missing' }
  /** `unreadable`: written by a newer backend than this app knows. */
  | { readonly kind: 'failed'; readonly problem: 'denied' | 'unreadable' | 'unavailable' }
  /** `fromDevice`: as this device remembers it, not confirmed by the server. */
  | { readonly kind: 'ready'; readonly summary: JournalSummary; readonly fromDevice: boolean };

/** Watches it as long as a page provides this. */
@Injectable()
export class JournalSummaryWatch {
  private readonly selectedId = inject(Fleet).selectedId;
  private readonly shown = linkedSignal<unknown, SummaryView>({ source: this.selectedId, computation: () => ({ kind: 'loading' }) });
  private readonly attempt = signal(0);

  readonly view = this.shown.asReadonly();

  constructor() {
    const { cloud } = inject(Session);
    effect((onCleanup) => {
      const [source, id] = [cloud(), this.selectedId()];
      this.attempt();
      if (!source || !id) return;
      onCleanup(untracked(() => this.follow(source, id)));
    });
  }

  /** Asks again after a failure. */
  retry(): void {
    if (this.shown().kind === 'failed') this.attempt.update((attempt) => attempt + 1);
  }

  private follow(cloud: Cloud, id: VehicleId): StopWatching {
    return cloud.watchDocument(paths.journalSummary(id), {
      document: (document, fromCache) => this.shown.set(read(document, fromCache)),
      missing: (fromCache) => (fromCache ? this.fail('unavailable') : this.shown.set({ kind: 'missing' })),
      failed: (problem) => this.fail(problem),
    });
  }

  /** What was shown of a service that no longer answers is still the newest that is known. */
  private fail(problem: 'denied' | 'unavailable'): void {
    if (problem === 'denied' || this.shown().kind !== 'ready') this.shown.set({ kind: 'failed', problem });
  }
}

function read(document: unknown, fromDevice: boolean): SummaryView {
  try {
    return { kind: 'ready', summary: fromJournalSummaryDocument(document), fromDevice };
  } catch {
    return { kind: 'failed', problem: 'unreadable' };
  }
}
