import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { fromCommandDocument, toCommandDocument } from '@psa-ev/contract';
import { type Command, parseVehicleId, type VehicleId } from '@psa-ev/domain';
import { type EntityManager, In, type Repository } from 'typeorm';
import { UnnotedCommandEntity } from './unnoted-command.entity.js';

/** Commands that have ended, until what follows from that is remembered and told: a power cut in between must lose nothing of it. */
@Injectable()
export class UnnotedCommands {
  constructor(@InjectRepository(UnnotedCommandEntity) private readonly rows: Repository<UnnotedCommandEntity>) {}

  /** In the transaction that stores the end. */
  async put(manager: EntityManager, command: Command): Promise<void> {
    const { vehicleId, id } = command;
    await manager.save(UnnotedCommandEntity, { vehicleId, id, document: toCommandDocument(command) });
  }

  /** In the transaction that stores what follows from them. */
  async settle(manager: EntityManager, vehicleId: VehicleId, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await manager.delete(UnnotedCommandEntity, { vehicleId, id: In([...ids]) });
  }

  /** What a power cut has left behind. */
  async all(): Promise<readonly Command[]> {
    const found = await this.rows.find();
    return found.map(({ vehicleId, id, document }) => fromCommandDocument(parseVehicleId(vehicleId), id, document));
  }
}
