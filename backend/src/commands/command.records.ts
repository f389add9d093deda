import { Injectable, Logger } from '@nestjs/common';
import { paths, toCommandDocument } from '@psa-ev/contract';
import type { Command } from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { FirestorePublisher } from '../publishing/firestore.publisher.js';
import { Outbox } from '../publishing/outbox.js';

/** Tells what becomes of a claimed command: nobody else writes its document any more, so it can wait in the outbox through an outage and a restart. */
@Injectable()
export class CommandRecords {
  private readonly logger = new Logger(CommandRecords.name);
  private lastPut: Promise<void> = Promise.resolve();

  constructor(
    private readonly outbox: Outbox,
    private readonly publisher: FirestorePublisher,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Puts the document in line and has it published. Never throws: a command goes on although the disk is full. */
  put(command: Command): void {
    this.lastPut = this.unitOfWork
      .transaction((manager) =>
        this.outbox.put(manager, paths.command(command.vehicleId, command.id), toCommandDocument(command), this.clock.now()),
      )
      .catch((error: unknown) => this.logger.error('What became of a command cannot be stored', error))
      .then(() => this.publisher.publishPending());
  }

  /** What was said before a restart and has not reached Firestore, by path. */
  async unpublished(): Promise<ReadonlyMap<string, unknown>> {
    return new Map((await this.outbox.pending()).map(({ path, document }) => [path, document]));
  }

  /** Settles when all that was put is stored and the publisher was asked. */
  async settled(): Promise<void> {
    await this.lastPut;
  }
}
