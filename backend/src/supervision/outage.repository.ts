import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { LONGEST_DIAGNOSIS_HISTORY } from '@psa-ev/contract';
import { type Diagnosis, nextOutage, type Outage, type RunningOutage, type VehicleId } from '@psa-ev/domain';
import { type EntityManager, IsNull, type Repository } from 'typeorm';
import { OutageEntity } from './outage.entity.js';

/** The troubles that vehicles had: as many as are told, older ones are forgotten. */
@Injectable()
export class OutageRepository {
  constructor(@InjectRepository(OutageEntity) private readonly outages: Repository<OutageEntity>) {}

  /** The outage that lasts; null when there is none. */
  async running(vehicleId: VehicleId, manager: EntityManager = this.outages.manager): Promise<RunningOutage | null> {
    const row = await manager.findOne(OutageEntity, { where: { vehicleId, until: IsNull() }, order: { since: 'DESC' } });
    return row && { kind: row.kind, since: row.since, until: null };
  }

  /** The newest first. */
  async newest(manager: EntityManager, vehicleId: VehicleId): Promise<readonly Outage[]> {
    return manager.find(OutageEntity, { where: { vehicleId }, order: { since: 'DESC' }, take: LONGEST_DIAGNOSIS_HISTORY });
  }

  /** Records what the newest diagnosis makes of a vehicle's outages. */
  async follow(manager: EntityManager, vehicleId: VehicleId, diagnosis: Diagnosis): Promise<void> {
    const { ended, running } = nextOutage(await this.running(vehicleId, manager), diagnosis);
    if (ended) await write(manager, vehicleId, ended);
    if (running) await write(manager, vehicleId, running);
    await manager.query(
      'DELETE FROM outage WHERE vehicle_id = ? AND since NOT IN (SELECT since FROM outage WHERE vehicle_id = ? ORDER BY since DESC LIMIT ?)',
      [vehicleId, vehicleId, LONGEST_DIAGNOSIS_HISTORY],
    );
  }
}

async function write(manager: EntityManager, vehicleId: VehicleId, { since, kind, until }: Outage): Promise<void> {
  await manager.query(
    `INSERT INTO outage (vehicle_id, since, kind, until) VALUES (?, ?, ?, ?)
     ON CONFLICT (vehicle_id, since) DO UPDATE SET kind = excluded.kind, until = excluded.until`,
    [vehicleId, since.getTime(), kind, until?.getTime() ?? null],
  );
}
