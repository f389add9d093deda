import { type Signal, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import type { VehicleId } from '@psa-ev/domain';
import type { Cloud, StopWatching } from './cloud';
import { Fleet } from './fleet';
import { Session } from './session';

/** What is known of a document that the Pi writes, beside what `Ready` says of one that is here. */
export type DocumentView<Ready> =
  | { readonly kind: 'loading' }
  /** The Pi has not written one yet. */
  | { readonly kind: 'missing' }
  /** `unreadable`: written by a newer backend than this app knows. */
  | { readonly kind: 'failed'; readonly problem: 'denied' | 'unreadable' | 'unavailable' }
  | Ready;

/** Where a document of a vehicle lies, and how it is read; throws where a newer backend has written it. `fromDevice`: as this device remembers it. */
export interface VehicleDocument<Ready> {
  readonly path: (id: VehicleId) => string;
  readonly read: (document: unknown, fromDevice: boolean) => Ready;
}

/** Follows a document of the selected vehicle, as long as what provides this is there. */
export class VehicleDocumentWatch<Ready extends { readonly kind: 'ready' }> {
  private readonly selectedId = inject(Fleet).selectedId;
  private readonly shown = linkedSignal<unknown, DocumentView<Ready>>({
    source: this.selectedId,
    computation: () => ({ kind: 'loading' }),
  });
  private readonly attempt = signal(0);

  readonly view: Signal<DocumentView<Ready>> = this.shown.asReadonly();

  constructor(private readonly document: VehicleDocument<Ready>) {
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
    return cloud.watchDocument(this.document.path(id), {
      document: (document, fromDevice) => this.shown.set(this.read(document, fromDevice)),
      missing: (fromCache) => (fromCache ? this.fail('unavailable') : this.shown.set({ kind: 'missing' })),
      failed: (problem) => this.fail(problem),
    });
  }

  /** What was shown of a service that no longer answers is still the newest that is known. */
  private fail(problem: 'denied' | 'unavailable'): void {
    if (problem === 'denied' || this.shown().kind !== 'ready') this.shown.set({ kind: 'failed', problem });
  }

  private read(document: unknown, fromDevice: boolean): DocumentView<Ready> {
    try {
      return this.document.read(document, fromDevice);
    } catch {
      return { kind: 'failed', problem: 'unreadable' };
    }
  }
}
