import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { VehicleId } from '@psa-ev/domain';
import type { EntityManager, Repository } from 'typeorm';
import { ControlMemoryEntity } from './control-memory.entity.js';

/** The parts of the control that remember something of a vehicle. */
export type ControlPart = 'charge-limit' | 'charging-plan' | 'climate-plan' | 'this-plug-in' | 'abilities';

/** What the control remembers through a restart. Each part reads its own and is not surprised by what another release has written. */
@Injectable()
export class ControlMemory {
  constructor(@InjectRepository(ControlMemoryEntity) private readonly rows: Repository<ControlMemoryEntity>) {}

  /** All that is remembered of a vehicle, by part. */
  async recall(vehicleId: VehicleId): Promise<ReadonlyMap<string, unknown>> {
    const rows = await this.rows.find({ where: { vehicleId } });
    return new Map(rows.map(({ part, memory }) => [part, memory]));
  }

  /** @param memory plain JSON */
  async remember(manager: EntityManager, vehicleId: VehicleId, part: ControlPart, memory: unknown): Promise<void> {
    await manager.save(ControlMemoryEntity, Object.assign(new ControlMemoryEntity(), { vehicleId, part, memory }));
  }
}
