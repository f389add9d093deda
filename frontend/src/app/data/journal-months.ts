import { type Signal, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { type JournalMonth, fromMonthDocument, paths } from '@psa-ev/contract';
import type { FoundDocument } from './cloud';
import { Fleet } from './fleet';
import { Session } from './session';

/** Which months, by their keys: `2026-01` to before `2027-01`. */
export interface MonthsAsked {
  readonly from: string;
  readonly before: string;
}

export type MonthsView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: 'denied' | 'unavailable' }
  /**
   * `months`: by their keys, without those in which nothing happened. `unreadable`: the keys of those that a newer backend wrote. `fromDevice`: as
   * this device remembers them.
   */
  | {
      readonly kind: 'ready';
      readonly months: ReadonlyMap<string, JournalMonth>;
      readonly unreadable: ReadonlySet<string>;
      readonly fromDevice: boolean;
    };

/** Months of the selected vehicle's journal, live while their page is there. */
export interface MonthsWatch {
  readonly view: Signal<MonthsView>;
  /** Asks again after a failure. */
  retry(): void;
}

const LOADING = { kind: 'loading' } as const;
/** By which the months are found. */
const MONTH_FIELD = 'month';

/** Watches the months that are asked for, all by one query; null: none. To be called where `inject()` works. */
export function watchMonths(wanted: Signal<MonthsAsked | null>): MonthsWatch {
  const { cloud } = inject(Session);
  const { selectedId } = inject(Fleet);
  const attempt = signal(0);
  const asked = computed(() => ({ id: selectedId(), from: wanted()?.from ?? '', before: wanted()?.before ?? '' }), {
    equal: (one, other) => one.id === other.id && one.from === other.from && one.before === other.before,
  });
  // Another year or another car begins anew; what is asked for again stays until the answer.
  const shown = linkedSignal<unknown, MonthsView>({ source: asked, computation: () => LOADING });

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
        paths.months(id),
        { by: MONTH_FIELD, from, before },
        {
          documents: (documents, fromDevice) => {
            // This device keeps nothing, and the server does not answer: that is not the same as a year in which nothing was.
            if (fromDevice && documents.length === 0) return fail('unavailable');
            shown.set(readAll(documents, fromDevice));
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

/** One that cannot be read costs no other. */
function readAll(documents: readonly FoundDocument[], fromDevice: boolean): MonthsView {
  const months = new Map<string, JournalMonth>();
  const unreadable = new Set<string>();
  for (const { id, document } of documents) {
    try {
      months.set(id, fromMonthDocument(document));
    } catch {
      unreadable.add(id);
    }
  }
  return { kind: 'ready', months, unreadable, fromDevice };
}
