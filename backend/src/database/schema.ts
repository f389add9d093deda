import { stat } from 'node:fs/promises';
import { KNOWN_MIGRATIONS } from './migrations.js';
import { SqliteFile } from './sqlite-file.js';

/** How the schema of a database file compares with that of this release. */
export type SchemaState =
  /** No table of data: a file that was just made. */
  | { readonly kind: 'empty' }
  /** A database of another program. */
  | { readonly kind: 'foreign' }
  /** A newer release has changed it. */
  | { readonly kind: 'newer' }
  /** `pending`: changes that this release still has to make. */
  | { readonly kind: 'known'; readonly pending: readonly string[] };

const TABLES_OF_OURS = ['vehicle', 'snapshot', 'migrations'];
/** There before the first change of schema; a power cut may leave these alone. */
const MADE_FIRST = ['migrations', 'sqlite_sequence'];

/** Only reads. Rejects with SQLite's own error for what is no database. */
export async function schemaOf(file: SqliteFile): Promise<SchemaState> {
  const tables = names(await file.all("SELECT name FROM sqlite_master WHERE type = 'table'"));
  if (tables.every((table) => MADE_FIRST.includes(table))) return { kind: 'empty' };
  if (!TABLES_OF_OURS.every((table) => tables.includes(table))) return { kind: 'foreign' };
  const made = names(await file.all('SELECT name FROM migrations'));
  if (made.some((name) => !KNOWN_MIGRATIONS.includes(name))) return { kind: 'newer' };
  return { kind: 'known', pending: KNOWN_MIGRATIONS.filter((name) => !made.includes(name)) };
}

/** The same of a file that is not open. */
export async function schemaOfFile(path: string): Promise<SchemaState> {
  // SQLite opens a folder, and only then says that the disk fails.
  if ((await stat(path)).isDirectory()) throw Object.assign(new Error(`EISDIR: ${path} is a folder`), { code: 'EISDIR' });
  const file = await SqliteFile.open(path, 'read');
  try {
    return await schemaOf(file);
  } finally {
    await file.close();
  }
}

function names(rows: readonly unknown[]): readonly string[] {
  return rows.flatMap((row) => (typeof row === 'object' && row !== null && 'name' in row ? [String(row.name)] : []));
}
