import { join } from 'node:path';
import { BACKEND_VERSION } from '../config/version.js';
import { backupDatabase, BackupFailed, isThere } from './backup.js';
import { backupFolderOf, keepNewest } from './backup-folder.js';
import { DatabaseUnusable, databaseUnusable } from './data-source.js';
import { schemaOfFile } from './schema.js';

/** So many updates can be taken back. */
const KEPT = 3;

/**
 * Copies a database of an older release before its schema is changed, so that the older release can be installed again with `psa-ev restore`. Throws
 * {@link DatabaseUnusable} where no copy can be made: then nothing is changed.
 */
export async function keepBeforeUpdate(databaseFile: string, now: Date): Promise<void> {
  if (!(await isThere(databaseFile))) return;
  try {
    const schema = await schemaOfFile(databaseFile);
    if (schema.kind !== 'known' || schema.pending.length === 0) return;
    const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
    await backupDatabase(databaseFile, join(backupFolderOf(databaseFile), `before-${BACKEND_VERSION}-${stamp}.sqlite`));
    await keepNewest(databaseFile, 'before', KEPT);
  } catch (cause) {
    if (!(cause instanceof BackupFailed)) throw databaseUnusable(databaseFile, cause);
    throw new DatabaseUnusable(`The database is of an older release and is not changed before a copy of it is kept. ${cause.message}`, {
      cause,
    });
  }
}
