import { once } from 'node:events';
import sqlite3 from 'sqlite3';

/** How an SQLite file is opened. `read`: it must be there, and nothing is written to it. `write`: it must be there. `create`: it is made where it is not. */
export type OpenMode = 'read' | 'write' | 'create';

const FLAGS: Readonly<Record<OpenMode, number>> = {
  read: sqlite3.OPEN_READONLY,
  write: sqlite3.OPEN_READWRITE,
  create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE,
};

export type SqlValue = string | number | null;

/** An SQLite file other than the service's own connection: a source of an import, a backup, a lock. What is read of it is outside data. */
export class SqliteFile {
  private constructor(private readonly database: sqlite3.Database) {}

  /** Rejects with SQLite's own error where the file cannot be opened; what is no database is only found out at the first query. */
  static async open(file: string, mode: OpenMode): Promise<SqliteFile> {
    const database = new sqlite3.Database(file, FLAGS[mode]);
    await once(database, 'open');
    return new SqliteFile(database);
  }

  run(sql: string, values: readonly SqlValue[] = []): Promise<void> {
    return new Promise((resolve, reject) => {
      this.database.run(sql, values, (error) => (error ? reject(error) : resolve()));
    });
  }

  all(sql: string, values: readonly SqlValue[] = []): Promise<readonly unknown[]> {
    return new Promise((resolve, reject) => {
      this.database.all<unknown>(sql, values, (error, rows) => (error ? reject(error) : resolve(rows)));
    });
  }

  /** Waits this long for a lock before a query fails. */
  waitForLocks(milliseconds: number): void {
    this.database.configure('busyTimeout', milliseconds);
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.database.close((error) => (error ? reject(error) : resolve()));
    });
  }
}

/** True for an error with one of these codes, of SQLite or of the file system: `SQLITE_BUSY`, `ENOENT`, ... */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  // No `instanceof`: an error that native code makes need not be of this realm's class.
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}
