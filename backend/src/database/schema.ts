import { KNOWN_MIGRATIONS } from './migrations.js';
import { type SqliteFile } from './sqlite-file.js';

/** How the schema of a database file compares with that of this release. */
export type SchemaState =
  /** No table at all: a file that was just made. */
  | { readonly kind: 'empty' }
  /** A database of another program. */
  | { readonly kind: 'foreign' }
  /** A newer release has changed it. */
  | { readonly kind: 'newer' }
  /** `pending`: changes that this release still has to make. */
  | { readonly kind: 'known'; readonly pending: readonly string[] };

const TABLES_OF_OURS = ['vehicle', 'snapshot', 'migrations'];

/** Only reads. Rejects with SQLite's own error for what is no database. */
export async function schemaOf(file: SqliteFile): Promise<SchemaState> {
  const tables = names(await file.all("SELECT name FROM sqlite_master WHERE type = 'table'"));
  if (tables.length === 0) return { kind: 'empty' };
  if (!TABLES_OF_OURS.every((table) => tables.includes(table))) return { kind: 'foreign' };
  const made = names(await file.all('SELECT name FROM migrations'));
  if (made.some((name) => !KNOWN_MIGRATIONS.includes(name))) return { kind: 'newer' };
  return { kind: 'known', pending: KNOWN_MIGRATIONS.filter((name) => !made.includes(name)) };
}

function names(rows: readonly unknown[]): readonly string[] {
  return rows.flatMap((row) => (typeof row === 'object' && row !== null && 'name' in row ? [String(row.name)] : []));
}
