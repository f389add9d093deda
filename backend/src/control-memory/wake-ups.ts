import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { VehicleId } from '@psa-ev/domain';
import { type EntityManager, MoreThanOrEqual, type Repository } from 'typeorm';
import * as z from 'zod';
import { UnitOfWork } from '../database/unit-of-work.js';
import { WakeUpEntity } from './wake-up.entity.js';

const datesOf = z.array(z.object({ at: z.number() }));

/**
 * When cars were told to wake up: psacc allows it only so often, and each costs the car some of its 12 V battery.
 *
 * They are facts as readings are, of which the journal tells the drain of a rest anew at each rebuild: so they are kept as long, for ever. Ten a day make a megabyte in ten years.
 */
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
    // Car by car the key leads to the newest: each look asks this, and must not read the wake-ups of years.
    const found: unknown = await this.rows.query(
      `SELECT wake_up.at AS at FROM vehicle CROSS JOIN wake_up
       WHERE wake_up.vehicle_id = vehicle.vehicle_id AND wake_up.at > ? ORDER BY wake_up.at`,
      [moment.getTime()],
    );
    return datesOf.parse(found).map(({ at }) => new Date(at));
  }

  /** Of one car, from that moment on, in order. */
  async of(manager: EntityManager, vehicleId: VehicleId, from: Date): Promise<readonly Date[]> {
    const found = await manager.find(WakeUpEntity, { where: { vehicleId, at: MoreThanOrEqual(from) }, order: { at: 'ASC' } });
    return found.map(({ at }) => at);
  }
}
