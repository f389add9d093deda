import { type Signal } from '@angular/core';
import { type JournalMonth, fromMonthDocument, paths } from '@psa-ev/contract';
import type { FoundDocument } from './cloud';
import { type StretchView, type StretchWatch, watchStretch } from './journal-stretch';

/** Which months, by their keys: `2026-01` to before `2027-01`. */
export interface MonthsAsked {
  readonly from: string;
  readonly before: string;
}

interface ReadyMonths {
  readonly kind: 'ready';
  /** By their keys, without those in which nothing happened. */
  readonly months: ReadonlyMap<string, JournalMonth>;
  /** The keys of those that a newer backend wrote. */
  readonly unreadable: ReadonlySet<string>;
  /** As this device remembers them. */
  readonly fromDevice: boolean;
}

export type MonthsView = StretchView<ReadyMonths>;

/** By which the months are found. */
const MONTH_FIELD = 'month';

/** Watches the months of the selected vehicle that are asked for, all by one query; null: none. To be called where `inject()` works. */
export function watchMonths(wanted: Signal<MonthsAsked | null>): StretchWatch<ReadyMonths> {
  return watchStretch({ path: paths.months, by: MONTH_FIELD, read: readAll }, wanted);
}

/** One that cannot be read costs no other. */
function readAll(documents: readonly FoundDocument[], fromDevice: boolean): ReadyMonths {
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
