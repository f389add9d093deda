import { isDeepStrictEqual } from 'node:util';
import {
  type ChargeCost,
  type ChargingSession,
  combineDays,
  dayChanges,
  type DayStatistics,
  daysOfSession,
  daysOfTrip,
  type HealthReading,
  type IdleWindow,
  type JournalContext,
  NO_STATISTICS,
  parseCalendarDay,
  sessionId,
  type Trip,
  tripId,
  type VehicleId,
} from '@psa-ev/domain';
import { type EntityManager, type EntityTarget, In, type ObjectLiteral } from 'typeorm';
import { ChargingSessionEntity } from './charging-session.entity.js';
import { DayStatisticsEntity } from './day-statistics.entity.js';
import { HealthReadingEntity } from './health-reading.entity.js';
import { IdleWindowEntity } from './idle-window.entity.js';
import type { FoldStep } from './journal.fold.js';
import { type CostedSession, toSessionEntity, toTripEntity } from './journal.mapping.js';
import { StoredJournal } from './journal.stored.js';
import { addToBands, type BandPart, withoutTrip, withTrip } from './trip-bands.js';
import { TripEntity } from './trip.entity.js';
import { isWorthStoring } from './worth-storing.js';

/** Which rows are meant, and by which terms they are written. */
export interface JournalEdition extends JournalContext {
  readonly vehicleId: VehicleId;
  readonly edition: number;
  readonly timeZone: string;
}

/** What a draft has written. */
export interface WrittenChanges {
  readonly tripIds: readonly string[];
  readonly sessions: readonly CostedSession[];
  /** As they are now; one on which nothing is left is zero. */
  readonly days: readonly DayStatistics[];
}

/** So many rows go into one statement. */
const ROWS_A_STATEMENT = 100;

/**
 * What some facts make of the tables of an edition, gathered in memory and written once: by one fact in a polling cycle, by some hundred in a rebuild.
 * Days and bands are changed by the difference that a trip or a session makes, never counted anew.
 */
export class JournalDraft {
  private readonly trips = new Map<string, Trip>();
  private readonly sessions = new Map<string, CostedSession>();
  private readonly dayParts: DayStatistics[] = [];
  private readonly bandParts: BandPart[] = [];
  private readonly health: HealthReadingEntity[] = [];
  private readonly windows: IdleWindowEntity[] = [];
  private readonly stored: StoredJournal;

  constructor(
    private readonly manager: EntityManager,
    private readonly edition: JournalEdition,
    private readonly costOf: (session: ChargingSession) => ChargeCost | null,
    /** What is known to be stored of the session that runs; its price may have become another since. */
    private readonly storedRunning: ChargingSession | null = null,
  ) {
    this.stored = new StoredJournal(manager, edition);
  }

  /** Takes over what a fact has added or changed. */
  async add({ trips, sessions, idleWindow, health, fold }: FoldStep): Promise<void> {
    for (const trip of trips) await this.setTrip(trip);
    for (const session of sessions) await this.setSession(session);
    if (idleWindow) this.windows.push(this.toWindowRow(idleWindow));
    if (health) this.health.push(this.toHealthRow(health, fold.healthReadings));
  }

  /** Takes over what a stored session costs by other terms. */
  changeCost(stored: CostedSession, cost: ChargeCost | null): void {
    if (!isDeepStrictEqual(stored.cost, cost)) this.replaceSession(stored, { session: stored.session, cost });
  }

  async write(): Promise<WrittenChanges> {
    const { edition } = this.edition;
    await this.upsert(
      TripEntity,
      [...this.trips.values()].map((trip) => toTripEntity(trip, edition)),
      ['vehicleId', 'edition', 'id'],
    );
    await this.upsert(
      ChargingSessionEntity,
      [...this.sessions.values()].map((session) => toSessionEntity(session, edition)),
      ['vehicleId', 'edition', 'id'],
    );
    await this.upsert(HealthReadingEntity, this.health, ['vehicleId', 'edition', 'number']);
    await this.upsert(IdleWindowEntity, this.windows, ['vehicleId', 'edition', 'fromMs']);
    await addToBands(this.manager, this.edition, this.bandParts);
    return { tripIds: [...this.trips.keys()], sessions: [...this.sessions.values()], days: await this.writeDays() };
  }

  private async setTrip(trip: Trip): Promise<void> {
    const id = tripId(trip);
    const before = this.trips.get(id) ?? (await this.stored.trip(id));
    if (before && isDeepStrictEqual(before, trip)) return;
    this.trips.set(id, trip);
    const { timeZone } = this.edition;
    this.dayParts.push(...dayChanges(before ? daysOfTrip(before, timeZone) : [], daysOfTrip(trip, timeZone)));
    if (before) this.bandParts.push(...withoutTrip(before));
    this.bandParts.push(...withTrip(trip));
  }

  private async setSession(session: ChargingSession): Promise<void> {
    const id = sessionId(session);
    // Most readings of a charge are not worth storing; then nothing need be read of it either.
    if (this.storedRunning && sessionId(this.storedRunning) === id && !isWorthStoring(this.storedRunning, session)) return;
    const before = this.sessions.get(id) ?? (await this.stored.session(id));
    if (isWorthStoring(before?.session ?? null, session)) this.replaceSession(before, { session, cost: this.costOf(session) });
  }

  private replaceSession(before: CostedSession | null, after: CostedSession): void {
    this.sessions.set(sessionId(after.session), after);
    this.dayParts.push(...dayChanges(before ? this.daysOf(before) : [], this.daysOf(after)));
  }

  private daysOf({ session, cost }: CostedSession): DayStatistics[] {
    return daysOfSession(session, cost, this.edition.timeZone);
  }

  private async writeDays(): Promise<readonly DayStatistics[]> {
    const { vehicleId, edition } = this.edition;
    const changed = [...new Set(this.dayParts.map(({ day }) => day))];
    if (changed.length === 0) return [];
    const rows = await this.manager.findBy(DayStatisticsEntity, { vehicleId, edition, day: In(changed) });
    const stored = rows.map(({ day, statistics }) => ({ day: parseCalendarDay(day), ...statistics }));
    const days = combineDays([...stored, ...this.dayParts]);
    await this.upsert(
      DayStatisticsEntity,
      days.map(({ day, ...statistics }) => ({ vehicleId, edition, day, statistics })),
      ['vehicleId', 'edition', 'day'],
    );
    const emptied = changed.filter((day) => !days.some((left) => left.day === day));
    if (emptied.length > 0) await this.manager.delete(DayStatisticsEntity, { vehicleId, edition, day: In(emptied) });
    return [...days, ...emptied.map((day) => ({ day, ...NO_STATISTICS }))];
  }

  private async upsert<Row extends ObjectLiteral>(entity: EntityTarget<Row>, rows: readonly Row[], keys: string[]): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      await this.manager.upsert(entity, rows.slice(from, from + ROWS_A_STATEMENT), keys);
    }
  }

  private toWindowRow({ from, to, fromPercent, toPercent, preconditionings }: IdleWindow): IdleWindowEntity {
    const { vehicleId, edition } = this.edition;
    return Object.assign(new IdleWindowEntity(), {
      vehicleId,
      edition,
      fromMs: from.getTime(),
      to,
      fromPercent,
      toPercent,
      preconditionings,
    });
  }

  private toHealthRow({ atMs, percent, doubtful }: HealthReading, number: number): HealthReadingEntity {
    const { vehicleId, edition } = this.edition;
    return Object.assign(new HealthReadingEntity(), { vehicleId, edition, number, readAt: new Date(atMs), percent, doubtful });
  }
}
