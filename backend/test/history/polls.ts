import { paths, toVehicleDocument } from '@psa-ev/contract';
import type { Snapshot } from '@psa-ev/domain';
import type { KnownVehicle } from '../../src/vehicles/vehicle.repository.js';
import type { FakeClock } from '../fake-clock.js';
import { FakeFirestore } from '../fake-firestore.js';
import { type keepJournal, publishJournal } from '../journal.js';
import type { TemporaryDatabase } from '../temporary-database.js';
import { secondsOf } from './seconds-of.js';
import type { RepeatingCar } from './ten-years.js';
import { bytesWritten } from './written-bytes.js';

const POLLS = 600;

/** Whole cycles after psacc has answered, on top of all those years: stored, told, published to a Firestore that takes everything. */
export async function poll(
  database: TemporaryDatabase,
  parts: ReturnType<typeof keepJournal>,
  clock: FakeClock,
  cars: readonly RepeatingCar[],
  vehicles: readonly KnownVehicle[],
  days: number,
): Promise<readonly { readonly ms: number; readonly bytes: number }[]> {
  // What the rebuild would have published in the days after it is no part of a poll.
  await database.dataSource.query('UPDATE journal_document SET due = 0');
  const publisher = publishJournal(database, parts, new FakeFirestore());
  const took: { ms: number; bytes: number }[] = [];
  const [car] = cars;
  const vehicle = vehicles[0];
  if (!car || !vehicle) throw new Error('there is a car');
  const { vehicleId } = vehicle.identity;
  const latest = await database.snapshots.latest(vehicleId);
  for (const snapshot of car.facts(vehicleId, days + 365)) {
    if (latest && snapshot.polledAt <= latest.polledAt) continue;
    clock.set(snapshot.polledAt);
    const before = bytesWritten();
    const seconds = await secondsOf(async () => {
      const memory = await database.unitOfWork.transaction(async (manager) => {
        await database.snapshots.append(manager, snapshot);
        const extended = await parts.journal.extend(manager, vehicle, snapshot);
        const state = { ...stateOf(vehicle, snapshot), ...parts.journal.glance(vehicle, snapshot.polledAt, extended) };
        await database.outbox.put(manager, paths.vehicle(vehicleId), toVehicleDocument(state), snapshot.polledAt);
        return extended;
      });
      if (memory) parts.journal.keep(memory);
      await publisher.publishPending();
      await publisher.settled();
    });
    took.push({ ms: seconds * 1000, bytes: bytesWritten() - before });
    if (took.length === POLLS) break;
  }
  return took;
}

function stateOf(vehicle: KnownVehicle, snapshot: Snapshot) {
  return {
    vehicle: vehicle.identity,
    timeZone: 'Europe/Sofia',
    snapshot,
    diagnosis: { kind: 'ok', since: snapshot.polledAt },
    heartbeatAt: snapshot.polledAt,
    backendVersion: '0.1.0',
    settingsInForce: null,
    pollIntervalSeconds: 90,
  } as const;
}
