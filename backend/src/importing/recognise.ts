import { open } from 'node:fs/promises';
import { hasCode } from '../database/sqlite-file.js';
import { CommServerSource } from './comm-server.source.js';
import { PsaccDatabaseSource } from './psacc-database.source.js';
import { type ImportSource, SourceRefused } from './reading.js';
import { isSnapshotLine, SnapshotLinesSource } from './snapshot-lines.source.js';

/** How an SQLite database begins (https://www.sqlite.org/fileformat.html). */
const SQLITE_MAGIC = 'SQLite format 3\0';
const LONGEST_LINE_BYTES = 64 * 1024;

/**
 * Says by its beginning what a file is. Throws {@link SourceRefused} for one that is nothing which can be imported.
 *
 * @param copyFolder where a copy may lie while it is read; what is there is removed.
 */
export async function recognise(file: string, copyFolder: string): Promise<ImportSource> {
  const beginning = await readBeginning(file);
  if (beginning.length === 0) throw new SourceRefused('The file is empty.');
  if (beginning.toString('latin1').startsWith(SQLITE_MAGIC)) return new PsaccDatabaseSource(file, copyFolder);
  const text = beginning.toString('utf8').trimStart();
  if (!text.startsWith('{')) {
    throw new SourceRefused(
      'The file is neither an SQLite database nor JSON. It can be info.db of psa_car_controller, db.json of psa-ev-comm-server, or snapshots.jsonl as "psa-ev export" writes it.',
    );
  }
  const [firstLine = ''] = text.split('\n');
  return isSnapshotLine(firstLine) ? new SnapshotLinesSource(file) : new CommServerSource(file);
}

async function readBeginning(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_LINE_BYTES), 0, LONGEST_LINE_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (hasCode(cause, 'ENOENT', 'ENOTDIR')) throw new SourceRefused(`There is no file ${file}.`, { cause });
    if (hasCode(cause, 'EISDIR')) throw new SourceRefused(`${file} is a folder.`, { cause });
    if (hasCode(cause, 'EACCES', 'EPERM')) throw new SourceRefused(`${file} may not be read. Check its owner and rights.`, { cause });
    throw cause;
  }
}
