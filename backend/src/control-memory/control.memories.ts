import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type ControlMemory, NO_CONTROL_MEMORY, type VehicleId } from '@psa-ev/domain';
import type { EntityManager, Repository } from 'typeorm';
import { ControlMemoryEntity } from './control-memory.entity.js';

/** What the control remembers of each car, through a restart. */
@Injectable()
export class ControlMemories {
  private readonly known = new Map<VehicleId, ControlMemory>();
  private readonly stored = new Map<VehicleId, ControlMemory>();

  constructor(@InjectRepository(ControlMemoryEntity) private readonly rows: Repository<ControlMemoryEntity>) {}

  /** As at the last look. */
  async of(vehicleId: VehicleId): Promise<ControlMemory> {
    const known = this.known.get(vehicleId);
    if (known) return known;
    const memory = { ...NO_CONTROL_MEMORY, ...(await this.rows.findOneBy({ vehicleId }))?.memory };
    this.stored.set(vehicleId, memory);
    this.known.set(vehicleId, memory);
    return memory;
  }

  /** What a restart would find. */
  storedOf(vehicleId: VehicleId): ControlMemory {
    return this.stored.get(vehicleId) ?? NO_CONTROL_MEMORY;
  }

  /** To be kept when the transaction is through. */
  async store(manager: EntityManager, vehicleId: VehicleId, memory: ControlMemory): Promise<void> {
    await manager.save(ControlMemoryEntity, Object.assign(new ControlMemoryEntity(), { vehicleId, memory }));
  }

  /** @param isStored whether a restart would find it, too */
  keep(vehicleId: VehicleId, memory: ControlMemory, isStored: boolean): void {
    this.known.set(vehicleId, memory);
    if (isStored) this.stored.set(vehicleId, memory);
  }
}
