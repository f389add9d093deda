import { type Signal, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { type PlacedTrip, type PricedSession, STARTED_AT_FIELD, fromSessionDocument, fromTripDocument, paths } from '@psa-ev/contract';
import { type CalendarDay, type VehicleId, monthOf, startOfDay } from '@psa-ev/domain';
import type { FoundDocument } from './cloud';
import { Fleet } from './fleet';
import { Session } from './session';

/** An entry of the journal with the id of its document. */
export type Found<Entry> = Entry & { readonly id: string };

/** What is known of a month's trips or charging sessions. */
export type EntriesView<Entry> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: 'denied' | 'unavailable' }
  /** The newest first. `fromDevice`: as this device remembers them. `unreadable`: so many were written by a newer backend than this app knows. */
  | { readonly kind: 'ready'; readonly entries: readonly Found<Entry>[]; readonly unreadable: number; readonly fromDevice: boolean };

/** Whose days are meant: the first of a month, in an IANA zone. */
export interface MonthInZone {
  readonly first: CalendarDay;
  readonly timeZone: string;
}

/** A month of the selected vehicle's journal, live while its page is there. */
export interface EntriesWatch<Entry> {
  readonly view: Signal<EntriesView<Entry>>;
  /** Asks again after a failure. */
  retry(): void;
}

interface Source<Entry> {
  readonly path: (id: VehicleId) => string;
  readonly read: (id: VehicleId, document: unknown) => Entry;
}

/** The trips that began in a month. To be called where `inject()` works. */
export function watchTrips(month: Signal<MonthInZone>): EntriesWatch<PlacedTrip> {
  return watchEntries({ path: paths.trips, read: fromTripDocument }, month);
}

/** The charging sessions that began in a month. To be called where `inject()` works. */
export function watchSessions(month: Signal<MonthInZone>): EntriesWatch<PricedSession> {
  return watchEntries({ path: paths.sessions, read: fromSessionDocument }, month);
}

const LOADING = { kind: 'loading' } as const;

function watchEntries<Entry>(source: Source<Entry>, month: Signal<MonthInZone>): EntriesWatch<Entry> {
  const { cloud } = inject(Session);
  const { selectedId } = inject(Fleet);
  const attempt = signal(0);
  const asked = computed(
    () => {
      const { first, timeZone } = month();
      const { endsBefore } = monthOf(first);
      return { id: selectedId(), from: startOfDay(first, timeZone).toISOString(), before: startOfDay(endsBefore, timeZone).toISOString() };
    },
    { equal: (one, other) => one.id === other.id && one.from === other.from && one.before === other.before },
  );
  // Another month or another car begins anew; what is asked for again stays until the answer.
  const shown = linkedSignal<unknown, EntriesView<Entry>>({ source: asked, computation: () => LOADING });

  effect((onCleanup) => {
    const reached = cloud();
    const { id, from, before } = asked();
    attempt();
    if (!reached || !id) return;
    const fail = (problem: 'denied' | 'unavailable') => {
      if (problem === 'denied' || shown().kind !== 'ready') shown.set({ kind: 'failed', problem });
    };
    const stop = untracked(() =>
      reached.watchStretch(
        source.path(id),
        { by: STARTED_AT_FIELD, from, before },
        {
          documents: (documents, fromDevice) => {
            // This device keeps nothing, and the server does not answer: that is not the same as a month in which nothing was.
            if (fromDevice && documents.length === 0) return fail('unavailable');
            shown.set(readAll(source, id, documents, fromDevice));
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
function readAll<Entry>(
  { read }: Source<Entry>,
  vehicleId: VehicleId,
  documents: readonly FoundDocument[],
  fromDevice: boolean,
): EntriesView<Entry> {
  const entries = documents.flatMap(({ id, document }) => {
    try {
      return [{ ...read(vehicleId, document), id }];
    } catch {
      return [];
    }
  });
  return { kind: 'ready', entries, unreadable: documents.length - entries.length, fromDevice };
}
