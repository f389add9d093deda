import type { Snapshot, VehicleId } from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import { SnapshotEntity } from '../snapshots/snapshot.entity.js';
import { toSnapshot } from '../snapshots/snapshot.mapping.js';

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
