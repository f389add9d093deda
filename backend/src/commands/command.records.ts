import { Injectable, Logger } from '@nestjs/common';
import { paths, toCommandDocument } from '@psa-ev/contract';
import { type Command, isOver } from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { UnnotedCommands } from '../control-memory/unnoted-commands.js';
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
    private readonly unnoted: UnnotedCommands,
    private readonly publisher: FirestorePublisher,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Puts the document in line and has it published; an end is kept until it is noted, too. Never throws: a command goes on although the disk is full. */
  put(command: Command): void {
    this.lastPut = this.store(async (manager) => {
      await this.outbox.put(manager, paths.command(command.vehicleId, command.id), toCommandDocument(command), this.clock.now());
      if (isOver(command)) await this.unnoted.put(manager, command);
    }).then(() => this.publisher.publishPending());
  }

  /** Keeps a command that was refused, as its document says already, until that is noted. Never throws. */
  keepRefused(command: Command): void {
    this.lastPut = this.store((manager) => this.unnoted.put(manager, command));
  }

  /** Commands that had ended before a restart, and of which nobody has taken note. */
  async left(): Promise<readonly Command[]> {
    try {
      return await this.unnoted.all();
    } catch (error) {
      this.logger.error('What an earlier run has brought to its end cannot be read', error);
      return [];
    }
  }

  /** What was said before a restart and has not reached Firestore, by path. */
  async unpublished(): Promise<ReadonlyMap<string, unknown>> {
    return new Map((await this.outbox.pending()).map(({ path, document }) => [path, document]));
  }

  private store(work: (manager: EntityManager) => Promise<void>): Promise<void> {
    return this.unitOfWork
      .transaction(work)
      .catch((error: unknown) => this.logger.error('What became of a command cannot be stored', error));
  }

  /** Settles when all that was put is stored and the publisher was asked. */
  async settled(): Promise<void> {
    await this.lastPut;
  }
}
