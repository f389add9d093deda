import { chown, copyFile, link, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type BackupContent, BackupFailed, checkDatabase, copyDatabase, forceToDisk, isThere, reasonOf } from './backup.js';
import { dataSourceOptions, openDatabase } from './data-source.js';
import { schemaOfFile } from './schema.js';
import { ServiceLock } from './service-lock.js';
import { hasCode, SqliteFile } from './sqlite-file.js';

/** What SQLite keeps beside a database while it is open, or after a power cut. */
const SIDE_FILES = ['-wal', '-shm', '-journal'] as const;

export interface Restored extends BackupContent {
  /** Where the database before was put; null where there was none. */
  readonly before: string | null;
}

/**
 * Puts a backup in the place of the database. The backup is copied, checked and brought to the newest schema beside it; then the database before gets the name
 * `….before-restore` and the copy its own, in one step: at each moment, also of a power cut, one of them is there, whole.
 *
 * Throws {@link BackupFailed} and changes nothing: where the backup is damaged, is no database of this service or one of a newer release, or where
 * a `….before-restore` is there already. Throws `DatabaseInUse` while the service runs.
 */
export async function restoreDatabase(databaseFile: string, backup: string): Promise<Restored> {
  const lock = await ServiceLock.hold(databaseFile);
  const copy = `${databaseFile}.restoring`;
  try {
    await removeDatabase(copy);
    await refuseForeign(backup);
    await copyDatabase(backup, copy);
    await (await openDatabase(dataSourceOptions(copy))).destroy();
    const content = await checkDatabase(copy);
    await keepOwner(copy, databaseFile);
    await forceToDisk(copy);
    const before = await putAside(databaseFile);
    await rename(copy, databaseFile);
    await forceToDisk(dirname(databaseFile));
    return { ...content, before };
  } catch (cause) {
    throw cause instanceof BackupFailed ? cause : new BackupFailed(`Nothing was restored: ${reasonOf(cause)}`, { cause });
  } finally {
    await removeDatabase(copy);
    await lock.release();
  }
}

async function refuseForeign(backup: string): Promise<void> {
  const { kind } = await schemaOfFile(backup);
  if (kind === 'foreign' || kind === 'empty') {
    throw new BackupFailed(`${backup} is no backup of this service. To take over the data of another program: psa-ev import ${backup}`);
  }
  if (kind === 'newer') throw new BackupFailed(`${backup} is of a newer release than this one. Update first, then restore it.`);
}

/** Gives the database before, with all that belongs to it, another name without taking its own away. */
async function putAside(databaseFile: string): Promise<string | null> {
  const aside = `${databaseFile}.before-restore`;
  if (!(await isThere(databaseFile))) return null;
  if (await isThere(aside)) {
    throw new BackupFailed(
      `${aside} is there already, from an earlier restore. Move it away, or remove it if it is not needed, and try again.`,
    );
  }
  await closeCleanly(databaseFile);
  await link(databaseFile, aside).catch(() => copyFile(databaseFile, aside)); // not every file system has links
  // Where the database is too damaged to be closed cleanly these still belong to it; beside the restored one they would do harm.
  for (const side of SIDE_FILES) if (await isThere(databaseFile + side)) await rename(databaseFile + side, aside + side);
  return aside;
}

/** Brings what a power cut has left in the write-ahead log into the database. */
async function closeCleanly(databaseFile: string): Promise<void> {
  const file = await SqliteFile.open(databaseFile, 'write');
  try {
    await file.all('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch (cause) {
    if (!hasCode(cause, 'SQLITE_NOTADB', 'SQLITE_CORRUPT')) throw cause;
  } finally {
    await file.close();
  }
}

/** Whoever restores as root must not take the database from the service. */
async function keepOwner(copy: string, databaseFile: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const owned = (await isThere(databaseFile)) ? databaseFile : dirname(databaseFile);
  const { uid, gid } = await stat(owned);
  await chown(copy, uid, gid);
}

async function removeDatabase(file: string): Promise<void> {
  for (const path of [file, ...SIDE_FILES.map((side) => file + side)]) await rm(path, { force: true });
}
