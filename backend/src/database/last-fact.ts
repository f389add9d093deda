import { firstValue, isThere } from './backup.js';
import { SqliteFile } from './sqlite-file.js';

/** Date of the newest stored reading, before the database is opened for work; null where there is none, or nobody can say. */
export async function lastFactAtOf(databaseFile: string): Promise<Date | null> {
  if (!(await isThere(databaseFile))) return null;
  try {
    const file = await SqliteFile.open(databaseFile, 'read');
    try {
      const last = firstValue(await file.all('SELECT max(polled_at) FROM snapshot'));
      return typeof last === 'number' ? new Date(last) : null;
    } finally {
      await file.close();
    }
  } catch {
    // A database that cannot be read is told of when it is opened, in words.
    return null;
  }
}
