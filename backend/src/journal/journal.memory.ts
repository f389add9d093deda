import {
  type CalendarDay,
  combineDays,
  dayChanges,
  dayOf,
  type DayStatistics,
  daysOfSession,
  daysOfTrip,
  NO_STATISTICS,
  quietTrip,
  runningSession,
  runningTrip,
  sessionId,
  type SessionUnderway,
  type Today,
  type Trip,
  tripId,
  type TripUnderway,
} from '@psa-ev/domain';
import type { JournalEdition, WrittenChanges } from './journal.draft.js';
import { type FoldStep, type JournalFold, NOTHING_FOLDED } from './journal.fold.js';
import type { CostedSession } from './journal.mapping.js';
import type { Terms } from './journal.terms.js';

/** What is kept in memory of a vehicle's journal between two polling cycles. */
export interface JournalMemory {
  readonly edition: JournalEdition;
  readonly fold: JournalFold;
  /** The polled fact that was folded last. */
  readonly snapshotId: number;
  /** How many were folded in all, and since the fold was stored. */
  readonly facts: number;
  readonly factsSinceStored: number;
  /** The newest stored days: today's is among them where anything has happened today. */
  readonly recentDays: readonly DayStatistics[];
  /** What is stored of the session that runs; null where none does. */
  readonly storedSession: CostedSession | null;
}

/** What the vehicle's own document tells of the journal. */
export interface JournalGlance {
  readonly today: Today | null;
  readonly runningTrip: TripUnderway | null;
  readonly runningSession: SessionUnderway | null;
}

/** Before there is a journal. */
export const NOTHING_TO_TELL: JournalGlance = { today: null, runningTrip: null, runningSession: null };

/** A trip may end yesterday after midnight; more days than these two are not looked at by anybody. */
const REMEMBERED_DAYS = 3;

/** The memory of an edition of which nothing is written yet. */
export function emptyMemory(edition: JournalEdition): JournalMemory {
  return { edition, fold: NOTHING_FOLDED, snapshotId: 0, facts: 0, factsSinceStored: 0, recentDays: [], storedSession: null };
}

/** The memory after one more fact and what was written of it. */
export function remember(memory: JournalMemory, snapshotId: number, { fold }: FoldStep, { sessions, days }: WrittenChanges): JournalMemory {
  const running = fold.journal && runningSession(fold.journal.sessions, memory.edition);
  const id = running && sessionId(running);
  const candidates = [...sessions, ...(memory.storedSession ? [memory.storedSession] : [])];
  return {
    ...memory,
    fold,
    snapshotId,
    facts: memory.facts + 1,
    factsSinceStored: memory.factsSinceStored + 1,
    recentDays: withDays(memory.recentDays, days),
    storedSession: candidates.find(({ session }) => sessionId(session) === id) ?? null,
  };
}

/** Days with those that are newer known; of the newest some. */
export function withDays(known: readonly DayStatistics[], newer: readonly DayStatistics[]): readonly DayStatistics[] {
  const days = new Map([...known, ...newer].map((day) => [day.day, day]));
  return [...days.values()].sort((one, other) => (one.day < other.day ? 1 : -1)).slice(0, REMEMBERED_DAYS);
}

/**
 * The journal as it stands at `now`: with the trip that runs, and with all that the running session has charged since it was stored. Nothing is
 * changed by looking.
 */
export function glanceAt({ edition, fold, recentDays, storedSession }: JournalMemory, terms: Terms, now: Date): JournalGlance {
  const { timeZone } = edition;
  const day = dayOf(now, timeZone);
  const trip = runningTrip(fold.journal, now, edition);
  const open = trip ?? quietTrip(fold.journal, now, edition);
  const session = fold.journal && runningSession(fold.journal.sessions, edition);
  const live = session && { session, cost: terms.costOf(session) };
  const daysOf = (known: CostedSession | null) => (known ? daysOfSession(known.session, known.cost, timeZone) : []);
  const parts = [
    ...recentDays,
    ...(open ? daysOfTrip(open, timeZone) : []),
    ...(live ? dayChanges(daysOf(storedSession), daysOf(live)) : []),
  ];
  return {
    today: todayOf(day, parts),
    runningTrip: trip && underway(trip, terms),
    runningSession: live && {
      id: sessionId(live.session),
      startedAt: live.session.start.at,
      place: terms.placeNameAt(live.session.start.position ?? live.session.end.position),
      mode: live.session.mode,
      fromPercent: live.session.start.batteryPercent,
      energy: live.session.energy,
      averagePowerKw: live.session.averagePowerKw,
      cost: live.cost,
    },
  };
}

function todayOf(day: CalendarDay, parts: readonly DayStatistics[]): Today {
  return combineDays(parts.filter((part) => part.day === day))[0] ?? { day, ...NO_STATISTICS };
}

function underway(trip: Trip, { placeNameAt }: Terms): TripUnderway {
  const { start, distanceKm, minutes, energy } = trip;
  return { id: tripId(trip), startedAt: start.at, from: placeNameAt(start.position), distanceKm, minutes, energy };
}
