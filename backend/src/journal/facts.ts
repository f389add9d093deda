import type { Snapshot, VehicleId } from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import { SnapshotEntity } from '../snapshots/snapshot.entity.js';
import { toSnapshot } from '../snapshots/snapshot.mapping.js';
import type { Place } from '../snapshots/snapshot.repository.js';

/** The place in the time line: of a polled fact its own id, of an imported one that of the polled fact before it. */
const ANCHOR = 'COALESCE(follows_id, id)';

/** A fact of any origin with the place after which the next is asked for. */
export interface FactInLine {
  readonly snapshot: Snapshot;
  readonly place: Place;
}

/** A polled snapshot with its place among all that were polled. */
export interface PolledFact {
  readonly id: number;
  readonly snapshot: Snapshot;
}

/** The facts of a vehicle that were polled after one of them, in their order. What was imported meanwhile is no extension: it asks for a rebuild. */
export async function polledAfter(manager: EntityManager, vehicleId: VehicleId, afterId: number): Promise<readonly PolledFact[]> {
  const rows = await manager
    .createQueryBuilder(SnapshotEntity, 'fact')
    // The plus keeps SQLite from the index of vehicles, by which it would look at all facts.
    .where('+fact.vehicle_id = :vehicleId AND fact.id > :afterId AND fact.follows_id IS NULL', { vehicleId, afterId })
    .orderBy('fact.id')
    .getMany();
  return rows.map((row) => ({ id: row.id, snapshot: toSnapshot(row) }));
}

/**
 * The next facts of the time line after a place (null: from its beginning), so many at the most: what `SnapshotRepository.next` tells, for whoever goes
 * over ten years of them. Within the transaction, in portions as small as is wanted, and from rows, for which TypeORM builds no query anew each time.
 */
export async function nextFacts(
  manager: EntityManager,
  vehicleId: VehicleId,
  after: Place | null,
  most: number,
): Promise<readonly FactInLine[]> {
  const { anchorId, polledAt, id } = after ?? { anchorId: -1, polledAt: new Date(0), id: 0 };
  const place = [vehicleId, anchorId, polledAt.getTime(), id];
  // In two steps, each of which the index answers without going over what was read before: thousands may follow one polled fact.
  const besides = after ? await rowsOf(manager, `${ANCHOR} = ? AND (polled_at, id) > (?, ?) ORDER BY polled_at, id`, place, most) : [];
  const left = most - besides.length;
  const beyond = left > 0 ? await rowsOf(manager, `${ANCHOR} > ? ORDER BY ${ANCHOR}, polled_at, id`, place.slice(0, 2), left) : [];
  return [...besides, ...beyond].map(factReader(manager));
}

function rowsOf(manager: EntityManager, place: string, values: readonly unknown[], most: number): Promise<Record<string, unknown>[]> {
  return manager.query(`SELECT * FROM snapshot WHERE vehicle_id = ? AND ${place} LIMIT ${most}`, [...values]);
}

function factReader({ connection }: EntityManager): (row: Record<string, unknown>) => FactInLine {
  const { columns } = connection.getMetadata(SnapshotEntity);
  return (row) => {
    const entity = new SnapshotEntity();
    for (const column of columns) column.setEntityValue(entity, connection.driver.prepareHydratedValue(row[column.databaseName], column));
    const { id, polledAt } = entity;
    return { snapshot: toSnapshot(entity), place: { id, polledAt, anchorId: entity.followsId ?? id } };
  };
}

/** Where a snapshot that was stored in this transaction stands. */
export async function factIdOf(manager: EntityManager, { vehicleId, polledAt }: Snapshot): Promise<number> {
  const [row]: readonly { id: number }[] = await manager.query('SELECT id FROM snapshot WHERE vehicle_id = ? AND polled_at = ?', [
    vehicleId,
    polledAt.getTime(),
  ]);
  if (!row) throw new Error('the journal is extended by stored snapshots only');
  return row.id;
}

/** How many facts were polled after one of them. */
export async function countPolledAfter(manager: EntityManager, vehicleId: VehicleId, afterId: number): Promise<number> {
  const [row]: readonly { facts: number }[] = await manager.query(
    'SELECT count(*) AS facts FROM snapshot WHERE +vehicle_id = ? AND id > ? AND follows_id IS NULL',
    [vehicleId, afterId],
  );
  return row?.facts ?? 0;
}

/** How many facts of a vehicle there are, of any origin. */
export async function countFacts(manager: EntityManager, vehicleId: VehicleId): Promise<number> {
  const [row]: readonly { facts: number }[] = await manager.query('SELECT count(*) AS facts FROM snapshot WHERE vehicle_id = ?', [
    vehicleId,
  ]);
  return row?.facts ?? 0;
}

/** When the first fact of a vehicle was read; null where there is none. */
export async function firstFactAt(manager: EntityManager, vehicleId: VehicleId): Promise<Date | null> {
  const [row]: readonly { first: number | null }[] = await manager.query(
    'SELECT min(polled_at) AS first FROM snapshot WHERE vehicle_id = ?',
    [vehicleId],
  );
  return typeof row?.first === 'number' ? new Date(row.first) : null;
}
