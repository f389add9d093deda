import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseUnusable, databaseUnusable } from './data-source.js';
import { hasCode, SqliteFile } from './sqlite-file.js';

/** Another process of this installation works with the database; the message says what to do. */
export class DatabaseInUse extends DatabaseUnusable {
  override readonly name = 'DatabaseInUse';
}

/**
 * Says that a process has the database for itself: the service while it runs, and commands that must not run beside it. It is a lock on an empty file beside the
 * database, held by the kernel: it ends with the process, however that ends.
 */
export class ServiceLock {
  /** What nobody refers to is collected as garbage, which closes the file and gives the lock away: the service holds it until it ends. */
  private static readonly held = new Set<ServiceLock>();

  private constructor(private readonly file: SqliteFile) {}

  /** Throws {@link DatabaseInUse} where another process holds it, {@link DatabaseUnusable} where the folder cannot be written. */
  static async hold(databaseFile: string): Promise<ServiceLock> {
    const lockFile = `${databaseFile}.lock`;
    let file: SqliteFile | null = null;
    try {
      mkdirSync(dirname(lockFile), { recursive: true });
      file = await SqliteFile.open(lockFile, 'create');
      await file.run('BEGIN EXCLUSIVE');
      const lock = new ServiceLock(file);
      ServiceLock.held.add(lock);
      return lock;
    } catch (cause) {
      await file?.close();
      if (hasCode(cause, 'SQLITE_BUSY')) {
        throw new DatabaseInUse(
          `The service, or another command, works with ${databaseFile}. Stop it first: sudo systemctl stop psa-ev. Nothing was changed.`,
          { cause },
        );
      }
      throw databaseUnusable(databaseFile, cause);
    }
  }

  async release(): Promise<void> {
    ServiceLock.held.delete(this);
    await this.file.close();
  }
}
