import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { VehicleId } from '@psa-ev/domain';
import { type EntityManager, MoreThan, MoreThanOrEqual, type Repository } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { WakeUpEntity } from './wake-up.entity.js';

/** When cars were told to wake up: psacc allows it only so often, and each costs the car some of its 12 V battery. */
@Injectable()
export class WakeUps {
  constructor(
    @InjectRepository(WakeUpEntity) private readonly rows: Repository<WakeUpEntity>,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Twice at one moment is once. */
  async add(vehicleId: VehicleId, at: Date): Promise<void> {
    await this.unitOfWork.transaction((manager) => manager.upsert(WakeUpEntity, { vehicleId, at }, ['vehicleId', 'at']));
  }

  /** Of all cars, after that moment, in order: psacc counts them together. */
  async since(moment: Date): Promise<readonly Date[]> {
    const found = await this.rows.find({ where: { at: MoreThan(moment) }, order: { at: 'ASC' } });
    return found.map(({ at }) => at);
  }

  /** Of one car, from that moment on, in order. */
  async of(manager: EntityManager, vehicleId: VehicleId, from: Date): Promise<readonly Date[]> {
    const found = await manager.find(WakeUpEntity, { where: { vehicleId, at: MoreThanOrEqual(from) }, order: { at: 'ASC' } });
    return found.map(({ at }) => at);
  }
}
