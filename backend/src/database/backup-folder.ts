import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** `nightly`: made by the service itself. `before`: made before a newer release changed the schema. */
export type BackupKind = 'nightly' | 'before';

/** Where the service keeps its own copies: beside the database, so that it needs no other right. */
export function backupFolderOf(databaseFile: string): string {
  return join(dirname(databaseFile), 'backups');
}

/** Paths of the copies of one kind, the oldest first: their names begin with the kind and end with their date. Empty where there is no folder. */
export async function backupsOf(databaseFile: string, kind: BackupKind): Promise<readonly string[]> {
  const folder = backupFolderOf(databaseFile);
  const names = await readdir(folder).catch(() => []);
  const ours = names.filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.sqlite'));
  return ours.sort((left, right) => dateIn(left).localeCompare(dateIn(right))).map((name) => join(folder, name));
}

/** Removes the oldest copies of one kind, so that so many are left. What somebody made by hand has another name, and stays. */
export async function keepNewest(databaseFile: string, kind: BackupKind, count: number): Promise<void> {
  const all = await backupsOf(databaseFile, kind);
  for (const path of all.slice(0, Math.max(0, all.length - count))) await rm(path);
}

function dateIn(name: string): string {
  return /(\d{8}T\d{6}Z|\d{4}-\d{2}-\d{2})\.sqlite$/.exec(name)?.[1] ?? '';
}
