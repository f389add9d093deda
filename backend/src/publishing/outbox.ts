import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { OutboxEntity } from './outbox.entity.js';

/** What waits to be published. A newer document takes the place, not the turn, of an older one of the same path. */
@Injectable()
export class Outbox {
  constructor(
    @InjectRepository(OutboxEntity) private readonly rows: Repository<OutboxEntity>,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Puts a document in line, in the transaction of what it tells of. */
  async put(manager: EntityManager, path: string, document: object, queuedAt: Date): Promise<void> {
    await manager.query(
      `INSERT INTO outbox (path, document, revision, queued_at) VALUES (?, ?, 1, ?)
       ON CONFLICT (path) DO UPDATE SET document = excluded.document, revision = revision + 1`,
      [path, JSON.stringify(document), queuedAt.getTime()],
    );
  }

  /** What waits, the longest first. In a transaction of its own: what another has not committed yet must not leave the house. */
  pending(): Promise<readonly OutboxEntity[]> {
    return this.unitOfWork.transaction((manager) => manager.find(OutboxEntity, { order: { queuedAt: 'ASC', path: 'ASC' } }));
  }

  /** How many documents wait. */
  async count(): Promise<number> {
    return this.rows.count();
  }

  /** Takes a published document out of line, unless a newer one has taken its place meanwhile. */
  async settle({ path, revision }: OutboxEntity): Promise<void> {
    await this.unitOfWork.transaction((manager) => manager.delete(OutboxEntity, { path, revision }));
  }
}
