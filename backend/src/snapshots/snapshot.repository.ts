import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { toSnapshotDocument } from '@psa-ev/contract';
import type { RejectionReason, Snapshot, VehicleId } from '@psa-ev/domain';
import type { EntityManager, Repository } from 'typeorm';
import { RejectedReadingEntity } from './rejected-reading.entity.js';
import { SnapshotEntity } from './snapshot.entity.js';
import { toEntity, toSnapshot } from './snapshot.mapping.js';

/** The facts. They are added, never changed; within the transaction of a polling cycle. */
@Injectable()
export class SnapshotRepository {
  constructor(@InjectRepository(SnapshotEntity) private readonly snapshots: Repository<SnapshotEntity>) {}

  /** The snapshot stored last, whatever the clock of the Pi said then; null before the first. */
  async latest(vehicleId: VehicleId): Promise<Snapshot | null> {
    const row = await this.snapshots.findOne({ where: { vehicleId }, order: { id: 'DESC' } });
    return row && toSnapshot(row);
  }

  /** Throws when there is a snapshot of the vehicle at this time already. */
  async append(manager: EntityManager, snapshot: Snapshot): Promise<void> {
    await manager.insert(SnapshotEntity, toEntity(snapshot));
  }

  /** Keeps a reading that was not believed, with the reasons. */
  async appendRejected(manager: EntityManager, reading: Snapshot, reasons: readonly RejectionReason[]): Promise<void> {
    const { vehicleId, polledAt } = reading;
    await manager.insert(RejectedReadingEntity, { vehicleId, polledAt, reasons, reading: toSnapshotDocument(reading) });
  }
}
