import { chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hasCode, SqliteFile } from './sqlite-file.js';

/** A poll writes for milliseconds, an import in batches of some more. */
const LOCK_PATIENCE_MS = 30_000;

/** A backup cannot be made of, or taken from, this file; the message is one sentence with the next step. */
export class BackupFailed extends Error {
  override readonly name = 'BackupFailed';
}

/** What a backup holds. */
export interface BackupContent {
  readonly sizeBytes: number;
  readonly vehicles: number;
  readonly facts: number;
  /** Date of the last fact; null where there is none. */
  readonly lastFactAt: Date | null;
}

/**
 * Copies the database into a new file while the service may be writing: SQLite itself writes what is committed at one moment (`VACUUM INTO`), the copy is
 * checked, forced to the disk and only then given its name; it is readable by its owner alone. Throws {@link BackupFailed}, and leaves no part of a copy.
 */
export async function backupDatabase(databaseFile: string, target: string): Promise<BackupContent> {
  const half = join(dirname(target), `.${basename(target)}.part`);
  try {
    if (await isThere(target)) {
      throw new BackupFailed(`${target} is there already, and a backup takes the place of nothing. Choose another name.`);
    }
    await mkdir(dirname(target), { recursive: true });
    await rm(half, { force: true });
    await copyDatabase(databaseFile, half);
    const content = await checkDatabase(half);
    await rename(half, target);
    await forceToDisk(dirname(target));
    return content;
  } catch (cause) {
    await rm(half, { force: true }).catch(() => undefined);
    throw cause instanceof BackupFailed ? cause : new BackupFailed(`No backup was made: ${reasonOf(cause)}`, { cause });
  }
}

/** Writes what is committed in a database at one moment into a new file, readable by its owner alone. */
export async function copyDatabase(source: string, target: string): Promise<void> {
  // Made first, so that at no moment anybody else can read it. SQLite takes an empty file for a new database.
  await (await open(target, 'wx', 0o600)).close();
  const database = await SqliteFile.open(source, 'read');
  try {
    database.waitForLocks(LOCK_PATIENCE_MS);
    await database.run('VACUUM INTO ?', [target]);
  } finally {
    await database.close();
  }
  await chmod(target, 0o600);
  await forceToDisk(target);
}

/** Reads all of a database file to see whether it is whole, and what it holds. Throws {@link BackupFailed}. */
export async function checkDatabase(file: string): Promise<BackupContent> {
  const database = await SqliteFile.open(file, 'read');
  try {
    const findings = await database.all('PRAGMA integrity_check(1)');
    if (firstValue(findings) !== 'ok') throw new BackupFailed(`${file} is damaged: ${String(firstValue(findings))}`);
    const count = async (sql: string) => Number(firstValue(await database.all(sql)) ?? 0);
    const last = await count('SELECT max(polled_at) FROM snapshot');
    return {
      sizeBytes: (await stat(file)).size,
      vehicles: await count('SELECT count(*) FROM vehicle'),
      facts: await count('SELECT count(*) FROM snapshot'),
      lastFactAt: last === 0 ? null : new Date(last),
    };
  } finally {
    await database.close();
  }
}

/** What is written to a file, or a file's name to its folder, is on the disk when this ends. */
export async function forceToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The one value of the one row of a query; undefined where there is none. */
export function firstValue([row]: readonly unknown[]): unknown {
  return typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined;
}

/** In words what SQLite or the file system says. */
export function reasonOf(cause: unknown): string {
  if (hasCode(cause, 'SQLITE_NOTADB', 'SQLITE_CORRUPT')) return 'the database is damaged, or not a database.';
  if (hasCode(cause, 'SQLITE_CANTOPEN', 'ENOENT')) return 'a file or folder is not there, or may not be read. Check the name.';
  if (hasCode(cause, 'SQLITE_FULL', 'ENOSPC')) return 'the disk is full.';
  if (hasCode(cause, 'EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY'))
    return 'the user of the service may not read or write there. Take a file in /var/lib/psa-ev.';
  if (hasCode(cause, 'EISDIR')) return 'that is a folder. Name a file.';
  return cause instanceof Error ? cause.message : String(cause);
}
