import type { Snapshot } from '@psa-ev/domain';
import { SnapshotEntity } from '../../src/snapshots/snapshot.entity.js';
import { toEntity } from '../../src/snapshots/snapshot.mapping.js';
import type { KnownVehicle } from '../../src/vehicles/vehicle.repository.js';
import type { TemporaryDatabase } from '../temporary-database.js';
import { idOf, type RepeatingCar } from './ten-years.js';

const ROWS_A_STATEMENT = 200;
const ROWS_A_TRANSACTION = 5000;

/** Puts the facts into the database, in the order in which they would have been read. */
export async function fill(
  database: TemporaryDatabase,
  cars: readonly RepeatingCar[],
  vehicles: readonly KnownVehicle[],
  days: number,
): Promise<number> {
  let rows: SnapshotEntity[] = [];
  let facts = 0;
  const flush = () =>
    database.unitOfWork.transaction(async (manager) => {
      for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
        await manager
          .createQueryBuilder()
          .insert()
          .into(SnapshotEntity)
          .values(rows.slice(from, from + ROWS_A_STATEMENT))
          .updateEntity(false)
          .execute();
      }
    });
  for (const fact of inTurn(cars.map((car, index) => car.facts(idOf(vehicles, index), days)))) {
    rows.push(toEntity(fact));
    facts += 1;
    if (rows.length < ROWS_A_TRANSACTION) continue;
    await flush();
    rows = [];
  }
  await flush();
  return facts;
}

/** Of several cars whichever comes first. */
function* inTurn(lives: readonly Iterable<Snapshot>[]): Generator<Snapshot> {
  const iterators = lives.map((life) => life[Symbol.iterator]());
  const next = iterators.map((iterator) => iterator.next());
  for (;;) {
    const times = next.map((one) => (one.done ? Infinity : one.value.polledAt.getTime()));
    const first = times.indexOf(Math.min(...times));
    const one = next[first];
    if (!one || one.done) return;
    yield one.value;
    const iterator = iterators[first];
    if (iterator) next[first] = iterator.next();
  }
}
