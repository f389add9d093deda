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
    const run = this.last.then(() => this.attempt(work));
    // The caller hears of the failure; the next in line must not.
    this.last = run.catch(() => undefined);
    return run;
  }

  private async attempt<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    try {
      return await this.dataSource.transaction(work);
    } catch (error) {
      await this.leaveTransaction();
      throw error;
    }
  }

  /**
   * At a full or failing disk SQLite itself gives a transaction up, and TypeORM's `ROLLBACK` finds none. It would go on as if inside: with savepoints, of which the
   * second failure leaves one open, and nothing more would ever be committed, without a word. One that is open can be rolled back.
   */
  private async leaveTransaction(): Promise<void> {
    const runner = this.dataSource.createQueryRunner(); // SQLite has but this one
    if (!runner.isTransactionActive) return;
    await runner.query('BEGIN').catch(() => undefined); // fails where it is open all the same
    await runner.rollbackTransaction();
  }
}
