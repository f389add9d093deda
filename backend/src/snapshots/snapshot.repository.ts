import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { toSnapshotDocument } from '@psa-ev/contract';
import type { RejectionReason, Snapshot, VehicleId } from '@psa-ev/domain';
import type { EntityManager, Repository, SelectQueryBuilder } from 'typeorm';
import { RejectedReadingEntity } from './rejected-reading.entity.js';
import type { ImportedOrigin, SnapshotOrigin } from './snapshot-origin.js';
import { SnapshotEntity } from './snapshot.entity.js';
import { toEntity, toSnapshot } from './snapshot.mapping.js';

/** A fact with its place in the time line. */
export interface PlacedFact {
  readonly snapshot: Snapshot;
  readonly origin: SnapshotOrigin;
  readonly id: number;
  /** The polled fact after which it belongs; of a polled fact itself its own id. */
  readonly anchorId: number;
}

/** Where a fact stands in the time line: what follows is asked for by it. */
export type Place = Pick<PlacedFact, 'anchorId' | 'id'> & { readonly polledAt: Date };

/** How many facts are read at once where all of them are: they come to about a megabyte. */
const FACTS_A_CHUNK = 500;
/** Each has some thirty values, and SQLite takes 32,766 of them at once. */
const FACTS_A_STATEMENT = 100;
/** The place in the time line: of a polled fact its own id, of an imported one that of the polled fact before it. */
const ANCHOR = 'COALESCE(snapshot.follows_id, snapshot.id)';

/**
 * The facts. They are added, never changed; within the transaction of a polling cycle.
 *
 * They stand in a **time line**: polled facts in the order in which they were stored, whatever the clock said then; imported ones between them, by their dates.
 */
@Injectable()
export class SnapshotRepository {
  constructor(@InjectRepository(SnapshotEntity) private readonly snapshots: Repository<SnapshotEntity>) {}

  /** The last snapshot of the time line; null before the first. */
  async latest(vehicleId: VehicleId): Promise<Snapshot | null> {
    const row = await this.ofVehicle(vehicleId)
      .orderBy(ANCHOR, 'DESC')
      .addOrderBy('snapshot.polled_at', 'DESC')
      .addOrderBy('snapshot.id', 'DESC')
      .limit(1)
      .getOne();
    return row && toSnapshot(row);
  }

  /** The next facts of the time line after a place (null: from its beginning), at most 500; none at its end. */
  async next(vehicleId: VehicleId, after: Place | null): Promise<readonly PlacedFact[]> {
    if (!after) return this.some(this.inLine(vehicleId), FACTS_A_CHUNK);
    // In two steps, each of which the index answers without going over what was read before: thousands may follow one polled fact.
    const { anchorId, polledAt, id } = after;
    const besides = this.ofVehicle(vehicleId)
      .andWhere(`${ANCHOR} = :anchorId`, { anchorId })
      .andWhere('(snapshot.polled_at, snapshot.id) > (:polledAt, :id)', { polledAt: polledAt.getTime(), id })
      .orderBy('snapshot.polled_at')
      .addOrderBy('snapshot.id');
    const facts = await this.some(besides, FACTS_A_CHUNK);
    if (facts.length === FACTS_A_CHUNK) return facts;
    const beyond = this.inLine(vehicleId).andWhere(`${ANCHOR} > :anchorId`, { anchorId });
    return [...facts, ...(await this.some(beyond, FACTS_A_CHUNK - facts.length))];
  }

  /** All facts of a vehicle in the order of the time line, chunk by chunk, so that ten years of them need no more memory than a day. */
  async *timeLine(vehicleId: VehicleId): AsyncGenerator<readonly PlacedFact[]> {
    let chunk = await this.next(vehicleId, null);
    for (let last = chunk.at(-1); last; last = chunk.at(-1)) {
      yield chunk;
      chunk = await this.next(vehicleId, { ...last, polledAt: last.snapshot.polledAt });
    }
  }

  /** The next facts by their dates, after a date; at most 500. Only where the clock was put back is this another order than the time line's. */
  async nextByDate(vehicleId: VehicleId, after: Date): Promise<readonly PlacedFact[]> {
    const query = this.ofVehicle(vehicleId).andWhere('snapshot.polled_at > :after', { after: after.getTime() });
    return (await query.orderBy('snapshot.polled_at').limit(FACTS_A_CHUNK).getMany()).map(toPlacedFact);
  }

  /** The last fact that is dated before a date; null where there is none. */
  async lastBefore(vehicleId: VehicleId, date: Date): Promise<PlacedFact | null> {
    const query = this.ofVehicle(vehicleId).andWhere('snapshot.polled_at < :date', { date: date.getTime() });
    const row = await query.orderBy('snapshot.polled_at', 'DESC').limit(1).getOne();
    return row && toPlacedFact(row);
  }

  /** The greatest id of the polled facts that are dated before a date; 0 where there are none. */
  async lastPolledIdBefore(vehicleId: VehicleId, date: Date): Promise<number> {
    const query = this.ofVehicle(vehicleId)
      .select('max(snapshot.id)', 'last')
      .andWhere('snapshot.follows_id IS NULL')
      .andWhere('snapshot.polled_at < :date', { date: date.getTime() });
    return (await query.getRawOne<{ last: number | null }>())?.last ?? 0;
  }

  /** Throws when there is a snapshot of the vehicle at this time already. */
  async append(manager: EntityManager, snapshot: Snapshot): Promise<void> {
    await manager.insert(SnapshotEntity, toEntity(snapshot));
  }

  /** Adds facts from elsewhere after the polled fact `followsId` (0: before the first). Throws when there is one of the vehicle at the same time already. */
  async appendImported(manager: EntityManager, facts: readonly ImportedFact[]): Promise<void> {
    for (let from = 0; from < facts.length; from += FACTS_A_STATEMENT) {
      const some = facts.slice(from, from + FACTS_A_STATEMENT);
      await manager.insert(
        SnapshotEntity,
        some.map(({ snapshot, origin, followsId }) => ({ ...toEntity(snapshot), origin, followsId })),
      );
    }
  }

  /** Keeps a reading that was not believed, with the reasons. */
  async appendRejected(manager: EntityManager, reading: Snapshot, reasons: readonly RejectionReason[]): Promise<void> {
    const { vehicleId, polledAt } = reading;
    await manager.insert(RejectedReadingEntity, { vehicleId, polledAt, reasons, reading: toSnapshotDocument(reading) });
  }

  private inLine(vehicleId: VehicleId): SelectQueryBuilder<SnapshotEntity> {
    return this.ofVehicle(vehicleId).orderBy(ANCHOR).addOrderBy('snapshot.polled_at').addOrderBy('snapshot.id');
  }

  private async some(query: SelectQueryBuilder<SnapshotEntity>, most: number): Promise<readonly PlacedFact[]> {
    return (await query.limit(most).getMany()).map(toPlacedFact);
  }

  private ofVehicle(vehicleId: VehicleId): SelectQueryBuilder<SnapshotEntity> {
    return this.snapshots.createQueryBuilder('snapshot').where('snapshot.vehicle_id = :vehicleId', { vehicleId });
  }
}

/** A fact from elsewhere that is to be stored. */
export interface ImportedFact {
  readonly snapshot: Snapshot;
  readonly origin: ImportedOrigin;
  readonly followsId: number;
}

function toPlacedFact(row: SnapshotEntity): PlacedFact {
  return { snapshot: toSnapshot(row), origin: row.origin, id: row.id, anchorId: row.followsId ?? row.id };
}
