import { type Signal, computed } from '@angular/core';
import { type PlacedTrip, type PricedSession, STARTED_AT_FIELD, fromSessionDocument, fromTripDocument, paths } from '@psa-ev/contract';
import { type CalendarDay, type VehicleId, monthOf, startOfDay } from '@psa-ev/domain';
import type { FoundDocument } from './cloud';
import { type StretchView, type StretchWatch, watchStretch } from './journal-stretch';

/** An entry of the journal with the id of its document. */
export type Found<Entry> = Entry & { readonly id: string };

interface ReadyEntries<Entry> {
  readonly kind: 'ready';
  /** The newest first. */
  readonly entries: readonly Found<Entry>[];
  /** So many were written by a newer backend than this app knows. */
  readonly unreadable: number;
  /** As this device remembers them. */
  readonly fromDevice: boolean;
}

/** What is known of a month's trips or charging sessions. */
export type EntriesView<Entry> = StretchView<ReadyEntries<Entry>>;

/** Whose days are meant: the first of a month, in an IANA zone. */
export interface MonthInZone {
  readonly first: CalendarDay;
  readonly timeZone: string;
}

/** The trips that began in a month. To be called where `inject()` works. */
export function watchTrips(month: Signal<MonthInZone>): StretchWatch<ReadyEntries<PlacedTrip>> {
  return watchEntries(paths.trips, fromTripDocument, month);
}

/** The charging sessions that began in a month. To be called where `inject()` works. */
export function watchSessions(month: Signal<MonthInZone>): StretchWatch<ReadyEntries<PricedSession>> {
  return watchEntries(paths.sessions, fromSessionDocument, month);
}

function watchEntries<Entry>(
  path: (id: VehicleId) => string,
  readOne: (id: VehicleId, document: unknown) => Entry,
  month: Signal<MonthInZone>,
): StretchWatch<ReadyEntries<Entry>> {
  const between = computed(() => {
    const { first, timeZone } = month();
    const { endsBefore } = monthOf(first);
    return { from: startOfDay(first, timeZone).toISOString(), before: startOfDay(endsBefore, timeZone).toISOString() };
  });
  const read = (documents: readonly FoundDocument[], fromDevice: boolean, vehicleId: VehicleId): ReadyEntries<Entry> => {
    // One that cannot be read costs no other.
    const entries = documents.flatMap(({ id, document }) => {
      try {
        return [{ ...readOne(vehicleId, document), id }];
      } catch {
        return [];
      }
    });
    return { kind: 'ready', entries, unreadable: documents.length - entries.length, fromDevice };
  };
  return watchStretch({ path, by: STARTED_AT_FIELD, read }, between);
}
