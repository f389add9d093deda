import { Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { fromCommandDocument, toCommandDocument } from '@psa-ev/contract';
import { type Command, parseVehicleId, type VehicleId } from '@psa-ev/domain';
import { type EntityManager, In, type Repository } from 'typeorm';
import { UnnotedCommandEntity } from './unnoted-command.entity.js';

/** Commands that have ended, until what follows from that is remembered and told: a power cut in between must lose nothing of it. */
@Injectable()
export class UnnotedCommands {
  private readonly logger = new Logger(UnnotedCommands.name);

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

  /** What a power cut has left behind. What of it cannot be read is left out, so that it holds nothing else back. */
  async all(): Promise<readonly Command[]> {
    const keys = await this.rows.find({ select: { vehicleId: true, id: true } });
    const read = await Promise.all(keys.map((key) => this.read(key)));
    return read.flat();
  }

  private async read(key: Pick<UnnotedCommandEntity, 'vehicleId' | 'id'>): Promise<readonly Command[]> {
    try {
      const found = await this.rows.findBy({ vehicleId: key.vehicleId, id: key.id });
      return found.map(({ vehicleId, id, document }) => fromCommandDocument(parseVehicleId(vehicleId), id, document));
    } catch (error) {
      // Not the message of the error: that of JSON that breaks off shows what it has read.
      this.logger.error(`What became of the command ${key.id} cannot be read (${error instanceof Error ? error.name : 'unknown error'})`);
      return [];
    }
  }
}
