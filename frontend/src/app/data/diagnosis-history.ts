import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import { type DiagnosisHistory, fromDiagnosisHistoryDocument, paths } from '@psa-ev/contract';
import type { VehicleId } from '@psa-ev/domain';
import type { Cloud, StopWatching } from './cloud';
import { Fleet } from './fleet';
import { Session } from './session';

/** What is known of the history of the selected vehicle's outages and restarts. */
export type HistoryView =
  | { readonly kind: 'loading' }
  /** The Pi has not written one yet. */
  | { readonly kind: 'missing' }
  /** `unreadable`: written by a newer backend than this app knows. */
  | { readonly kind: 'failed'; readonly problem: 'denied' | 'unreadable' | 'unavailable' }
  | { readonly kind: 'ready'; readonly history: DiagnosisHistory };

/** Watches that history as long as a page provides it. */
@Injectable()
export class DiagnosisHistoryWatch {
  private readonly shown = signal<HistoryView>({ kind: 'loading' });
  private readonly attempt = signal(0);

  readonly view = this.shown.asReadonly();

  constructor() {
    const { cloud } = inject(Session);
    const { selectedId } = inject(Fleet);
    effect((onCleanup) => {
      const [source, id] = [cloud(), selectedId()];
      this.attempt();
      if (!source || !id) return;
      const stop = untracked(() => this.follow(source, id));
      onCleanup(() => {
        stop();
        this.shown.set({ kind: 'loading' });
      });
    });
  }

  /** Asks again after a failure. */
  retry(): void {
    if (this.shown().kind === 'failed') this.attempt.update((attempt) => attempt + 1);
  }

  private follow(cloud: Cloud, id: VehicleId): StopWatching {
    return cloud.watchDocument(paths.diagnosisHistory(id), {
      document: (document) => this.shown.set(read(document)),
      missing: (fromCache) => (fromCache ? this.fail('unavailable') : this.shown.set({ kind: 'missing' })),
      failed: (problem) => this.fail(problem),
    });
  }

  /** What was shown of a service that no longer answers is still the newest that is known. */
  private fail(problem: 'denied' | 'unavailable'): void {
    if (problem === 'denied' || this.shown().kind !== 'ready') this.shown.set({ kind: 'failed', problem });
  }
}

function read(document: unknown): HistoryView {
  try {
    return { kind: 'ready', history: fromDiagnosisHistoryDocument(document) };
  } catch {
    return { kind: 'failed', problem: 'unreadable' };
  }
}
