import { Injectable } from '@nestjs/common';
import {
  type CalendarDay,
  type DayStatistics,
  type HealthReading,
  parseCalendarDay,
  type Statistics,
  sumStatistics,
  type Trip,
  type VehicleId,
} from '@psa-ev/domain';
import { Between, type EntityManager } from 'typeorm';
import { ChargingSessionEntity } from './charging-session.entity.js';
import { DayStatisticsEntity } from './day-statistics.entity.js';
import { HealthReadingEntity } from './health-reading.entity.js';
import type { JournalEdition } from './journal.draft.js';
import { type CostedSession, toCostedSession, toTrip } from './journal.mapping.js';
import { JournalStateEntity } from './journal-state.entity.js';
import { TripEntity } from './trip.entity.js';

/** A calendar year in which anything happened. */
export interface JournalYear {
  readonly year: number;
  /** The first of its days on which anything did. */
  readonly firstDay: CalendarDay;
  readonly statistics: Statistics;
}

/** Reads the edition of the journal that holds, within a transaction: what another has not committed is not to be seen. */
@Injectable()
export class JournalRepository {
  /** Null where there is none yet. */
  async edition(manager: EntityManager, vehicleId: VehicleId): Promise<JournalEdition | null> {
    // Asked several times a cycle: as a row, not as an entity.
    const [state]: readonly Omit<JournalEdition, 'vehicleId'>[] = await manager.query(
      'SELECT edition, time_zone AS timeZone, usable_capacity_kwh AS usableCapacityKwh FROM journal_state WHERE vehicle_id = ?',
      [vehicleId],
    );
    return state ? editionOf(vehicleId, state) : null;
  }

  /** The days of a month (`2026-11`) on which anything happened, in order. */
  daysOfMonth(manager: EntityManager, edition: JournalEdition, month: string): Promise<readonly DayStatistics[]> {
    return this.days(manager, edition, `${month}-01`, `${month}-32`);
  }

  /** The years, in order, as the sums of their days. */
  async years(manager: EntityManager, { vehicleId, edition }: JournalEdition): Promise<readonly JournalYear[]> {
    // Ten years of days each time that a trip ends: joined by SQLite, off this thread, they cost a third of what so many rows would.
    const rows: readonly { year: string; firstDay: string; days: string }[] = await manager.query(
      `SELECT substr(day, 1, 4) AS year, min(day) AS firstDay, '[' || group_concat(statistics) || ']' AS days
       FROM day_statistics WHERE vehicle_id = ? AND edition = ? GROUP BY 1 ORDER BY 1`,
      [vehicleId, edition],
    );
    return rows.map(({ year, firstDay, days }) => ({
      year: Number(year),
      firstDay: parseCalendarDay(firstDay),
      statistics: sumStatistics(JSON.parse(days) as readonly Statistics[]),
    }));
  }

  /** Days from the first up to and without the last, in order; of all where no bounds are given. */
  async days(manager: EntityManager, edition: JournalEdition, from = '', before = '~'): Promise<readonly DayStatistics[]> {
    // A year of them at once: as rows, not as entities.
    const rows: readonly { day: string; statistics: string }[] = await manager.query(
      'SELECT day, statistics FROM day_statistics WHERE vehicle_id = ? AND edition = ? AND day >= ? AND day < ? ORDER BY day',
      [edition.vehicleId, edition.edition, from, before],
    );
    return rows.map(({ day, statistics }) => ({ day: parseCalendarDay(day), ...(JSON.parse(statistics) as Statistics) }));
  }

  /** The newest days, the newest first. */
  async newestDays(manager: EntityManager, { vehicleId, edition }: JournalEdition, most: number): Promise<readonly DayStatistics[]> {
    const rows = await manager.find(DayStatisticsEntity, { where: { vehicleId, edition }, order: { day: 'DESC' }, take: most });
    return rows.map(({ day, statistics }) => ({ day: parseCalendarDay(day), ...statistics }));
  }

  /** What the car said of its battery's health, in order. */
  async healthReadings(manager: EntityManager, { vehicleId, edition }: JournalEdition): Promise<readonly HealthReading[]> {
    const rows = await manager.find(HealthReadingEntity, { where: { vehicleId, edition }, order: { number: 'ASC' } });
    return rows.map(({ readAt, percent, doubtful }) => ({ atMs: readAt.getTime(), percent, doubtful }));
  }

  async trip(manager: EntityManager, { vehicleId, edition }: JournalEdition, id: string): Promise<Trip | null> {
    const row = await manager.findOneBy(TripEntity, { vehicleId, edition, id });
    return row && toTrip(row);
  }

  async session(manager: EntityManager, { vehicleId, edition }: JournalEdition, id: string): Promise<CostedSession | null> {
    const row = await manager.findOneBy(ChargingSessionEntity, { vehicleId, edition, id });
    return row && toCostedSession(row);
  }

  /** The trips after an id (empty: from the first), in order of their ids, so many at the most: to stream them. */
  async tripsAfter(manager: EntityManager, edition: JournalEdition, afterId: string, most: number): Promise<readonly Trip[]> {
    const rows = await manager
      .createQueryBuilder(TripEntity, 'trip')
      .where('trip.vehicleId = :vehicleId AND trip.edition = :edition AND trip.id > :afterId', { ...edition, afterId })
      .orderBy('trip.id')
      .take(most)
      .getMany();
    return rows.map(toTrip);
  }

  /** The charging sessions after an id (empty: from the first), in order of their ids, so many at the most: to stream them. */
  async sessionsAfter(manager: EntityManager, edition: JournalEdition, afterId: string, most: number): Promise<readonly CostedSession[]> {
    const rows = await manager
      .createQueryBuilder(ChargingSessionEntity, 'session')
      .where('session.vehicleId = :vehicleId AND session.edition = :edition AND session.id > :afterId', { ...edition, afterId })
      .orderBy('session.id')
      .take(most)
      .getMany();
    return rows.map(toCostedSession);
  }

  /** The trips that began in a month (`2026-11`, in UTC), in order. */
  async tripsOfMonth(manager: EntityManager, { vehicleId, edition }: JournalEdition, month: string): Promise<readonly Trip[]> {
    return (await manager.find(TripEntity, { where: { vehicleId, edition, id: inMonth(month) }, order: { id: 'ASC' } })).map(toTrip);
  }

  /** The charging sessions that began in a month (`2026-11`, in UTC), in order. */
  async sessionsOfMonth(manager: EntityManager, { vehicleId, edition }: JournalEdition, month: string): Promise<readonly CostedSession[]> {
    const rows = await manager.find(ChargingSessionEntity, { where: { vehicleId, edition, id: inMonth(month) }, order: { id: 'ASC' } });
    return rows.map(toCostedSession);
  }

  /** The charging sessions before an id (null: from the last), the newest first. */
  async sessionsBefore(
    manager: EntityManager,
    edition: JournalEdition,
    beforeId: string | null,
    most: number,
  ): Promise<readonly CostedSession[]> {
    const rows = await manager
      .createQueryBuilder(ChargingSessionEntity, 'session')
      .where('session.vehicleId = :vehicleId AND session.edition = :edition AND session.id < :before', {
        ...edition,
        before: beforeId ?? '~',
      })
      .orderBy('session.id', 'DESC')
      .take(most)
      .getMany();
    return rows.map(toCostedSession);
  }
}

/** Ids begin with the time, `20261120T...`. */
function inMonth(month: string) {
  const prefix = month.replace('-', '');
  return Between(prefix, `${prefix}~`);
}

/** The edition that a stored state is of. */
export function editionOf(
  vehicleId: VehicleId,
  { edition, timeZone, usableCapacityKwh }: Pick<JournalStateEntity, 'edition' | 'timeZone' | 'usableCapacityKwh'>,
): JournalEdition {
  return { vehicleId, edition, timeZone, usableCapacityKwh };
}
