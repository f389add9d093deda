import { type Signal, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { type VehicleId } from '@psa-ev/domain';
import type { FoundDocument } from './cloud';
import { Fleet } from './fleet';
import { Session } from './session';

/** What is known of a stretch of the journal, beside what `Ready` says of one that is here. */
export type StretchView<Ready> =
  { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly problem: 'denied' | 'unavailable' } | Ready;

/** A stretch of the selected vehicle's journal, live while its page is there. */
export interface StretchWatch<Ready> {
  readonly view: Signal<StretchView<Ready>>;
  /** Asks again after a failure. */
  retry(): void;
}

/** Where the documents of a stretch lie, by which of their fields they are found, and how they are read. `fromDevice`: as this device remembers them. */
export interface StretchSource<Ready> {
  readonly path: (id: VehicleId) => string;
  readonly by: string;
  readonly read: (documents: readonly FoundDocument[], fromDevice: boolean, id: VehicleId) => Ready;
}

const LOADING = { kind: 'loading' } as const;

/** Watches what lies between two values of that field by one query; null: nothing. To be called where `inject()` works. */
export function watchStretch<Ready extends { readonly kind: 'ready' }>(
  source: StretchSource<Ready>,
  wanted: Signal<{ readonly from: string; readonly before: string } | null>,
): StretchWatch<Ready> {
  const { cloud } = inject(Session);
  const { selectedId } = inject(Fleet);
  const attempt = signal(0);
  const asked = computed(() => ({ id: selectedId(), from: wanted()?.from ?? '', before: wanted()?.before ?? '' }), {
    equal: (one, other) => one.id === other.id && one.from === other.from && one.before === other.before,
  });
  // Another stretch or another car begins anew; what is asked for again stays until the answer.
  const shown = linkedSignal<unknown, StretchView<Ready>>({ source: asked, computation: () => LOADING });

  effect((onCleanup) => {
    const reached = cloud();
    const { id, from, before } = asked();
    attempt();
    if (!reached || !id || from === before) return;
    const fail = (problem: 'denied' | 'unavailable') => {
      if (problem === 'denied' || shown().kind !== 'ready') shown.set({ kind: 'failed', problem });
    };
    const stop = untracked(() =>
      reached.watchStretch(
        source.path(id),
        { by: source.by, from, before },
        {
          documents: (documents, fromDevice) => {
            // This device keeps nothing, and the server does not answer: that is not the same as a time in which nothing was.
            if (fromDevice && documents.length === 0) return fail('unavailable');
            shown.set(source.read(documents, fromDevice, id));
          },
          failed: fail,
        },
      ),
    );
    onCleanup(stop);
  });

  return {
    view: shown.asReadonly(),
    retry: () => {
      if (shown().kind === 'failed') shown.set(LOADING);
      attempt.update((count) => count + 1);
    },
  };
}
