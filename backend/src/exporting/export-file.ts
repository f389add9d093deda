import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * Writes rows into a file as they come, as CSV (RFC 4180, UTF-8, with a line of names) or as JSON, one object a line. The file is readable by its owner alone and
 * gets its name when it is whole. Gives the number of rows.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers.
 */
export async function writeExport(
  file: string,
  format: ExportFormat,
  rows: AsyncIterable<object>,
  columns: readonly string[],
): Promise<number> {
  const part = `${file}.part`;
  let count = 0;
  const counted = async function* () {
    for await (const row of rows) {
      count += 1;
      yield format === 'csv' ? row : `${JSON.stringify(row)}\n`;
    }
  };
  try {
    await rm(part, { force: true });
    const target = createWriteStream(part, { mode: 0o600, flags: 'wx' });
    await once(target, 'open');
    if (format === 'csv') {
      const csv = stringify({
        header: true,
        columns: [...columns],
        record_delimiter: 'windows',
        // By itself it quotes only its own kind of line end.
        quoted_match: /[\r\n]/,
        escape_formulas: true,
        cast: { boolean: String, number: String },
      });
      await pipeline(counted, csv, target);
    } else {
      await pipeline(counted, target);
    }
    const handle = await open(part, 'r');
    await handle.sync().finally(() => handle.close());
    await rename(part, file);
    return count;
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    throw cause;
  }
}
