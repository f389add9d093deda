import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

/**
 * All writing goes through here, one transaction after the other: SQLite has one connection, and statements of two open transactions would mix on it.
 * When `work` throws, nothing of it remains.
 */
@Injectable()
export class UnitOfWork {
  private last: Promise<unknown> = Promise.resolve();

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  transaction<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    const run = this.last.then(() => this.dataSource.transaction(work));
    // The caller hears of the failure; the next in line must not.
    this.last = run.catch(() => undefined);
    return run;
  }
}
