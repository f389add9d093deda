import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sqlite3 from 'sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { BACKEND_VERSION } from '../config/version.js';
import { MIGRATIONS } from './migrations.js';
import { schemaOfFile } from './schema.js';
import { SqliteFile } from './sqlite-file.js';

/** A polling cycle changes a row or two in some ten places: with SQLite's usual pages of 4096 bytes it would write 50 kB to the card, with these it writes 20. */
const PAGE_BYTES = 1024;
/** As many bytes as SQLite's own default of 1000 larger pages: what is changed again and again until then is written to the file once. */
const PAGES_A_CHECKPOINT = 4000;

/** The database file cannot be used; the message is one sentence with the next step. Nothing was written to it. */
export class DatabaseUnusable extends Error {
  override readonly name: string = 'DatabaseUnusable';
}

/**
 * The driver, deaf to TypeORM's wish for long stack traces (`verbose`): for each statement these would print all its values and take the stack three
 * times, which costs a third of the processor's time of a rebuild and lets 150 MB of garbage pile up. TypeORM's own errors name statement and values.
 */
const DRIVER: unknown = Object.create(sqlite3, { verbose: { value: () => DRIVER } });

/** How the database is opened; the entities come from the modules that own them. */
export function dataSourceOptions(file: string): DataSourceOptions {
  return {
    type: 'sqlite',
    driver: DRIVER,
    database: file,
    enableWAL: true,
    synchronize: false,
    migrations: MIGRATIONS,
    migrationsRun: false,
  };
}

/**
 * Opens the database and brings it to the newest schema.
 *
 * WAL with `synchronous=NORMAL` keeps the file whole through a power cut at the cost of, at worst, the last transactions, and spares the SD card.
 * Throws {@link DatabaseUnusable}.
 */
export async function openDatabase(options: DataSourceOptions): Promise<DataSource> {
  const file = String(options.database);
  const source = new DataSource(options);
  try {
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file)) await refuseNewer(file);
    else await createFile(file);
    await source.initialize();
    await source.query('PRAGMA synchronous = NORMAL');
    await source.query('PRAGMA busy_timeout = 5000');
    await source.query(`PRAGMA wal_autocheckpoint = ${PAGES_A_CHECKPOINT}`);
    await source.query('PRAGMA foreign_keys = ON');
    await source.runMigrations({ transaction: 'each' });
    // A file without the right to write opens without a word, and fails at the first reading that is worth storing.
    await source.query('BEGIN IMMEDIATE');
    await source.query('ROLLBACK');
    return source;
  } catch (cause) {
    if (source.isInitialized) await source.destroy();
    throw cause instanceof DatabaseUnusable ? cause : databaseUnusable(file, cause);
  }
}

/** What a newer release has written this one might read wrongly, and would spoil: after a step back the owner decides. Only reads. */
async function refuseNewer(file: string): Promise<void> {
  const { kind } = await schemaOfFile(file);
  if (kind === 'foreign')
    throw new DatabaseUnusable(`The database file ${file} cannot be used: it is of another program. Choose another DATABASE_FILE.`);
  if (kind === 'newer') {
    throw new DatabaseUnusable(
      `The database file ${file} is of a newer release than this one (${BACKEND_VERSION}), and was not touched. Install the newer release again; or go back to ` +
        `the copy that was made before its update: psa-ev restore ${join(dirname(file), 'backups', 'before-….sqlite')}`,
    );
  }
}

/** With small pages from the first: in a file that is there they could only be made by writing it anew. */
async function createFile(file: string): Promise<void> {
  const empty = await SqliteFile.open(file, 'create');
  try {
    await empty.run(`PRAGMA page_size = ${PAGE_BYTES}`);
    await empty.run('VACUUM');
  } finally {
    await empty.close();
  }
}

/** Says in a sentence why a database file, or the folder that it is in, cannot be used. */
export function databaseUnusable(file: string, cause: unknown): DatabaseUnusable {
  return new DatabaseUnusable(`The database file ${file} cannot be used: ${reasonOf(cause)}`, { cause });
}

function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? `${'code' in cause ? String(cause.code) : ''} ${cause.message}` : String(cause);
  if (/NOTADB|CORRUPT|malformed/i.test(text))
    return 'it is damaged or not a database. Put a backup in its place, or move it away to begin anew.';
  if (/READONLY|EACCES|EPERM|EROFS/i.test(text)) return 'it may not be written. Check the owner and the rights of the file and its folder.';
  if (/CANTOPEN|ENOTDIR|EISDIR|EEXIST/i.test(text))
    return 'it cannot be opened. Check that DATABASE_FILE names a file in a folder that exists and may be written.';
  if (/FULL|ENOSPC/i.test(text)) return 'the disk is full. Free some space and start again.';
  if (/IOERR|\bEIO\b/i.test(text))
    return 'the disk does not read or write what it should: cards wear out. Look at dmesg, and put a backup on a new card.';
  return text.trim();
}
