import { copyFile, mkdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { hasCode, SqliteFile } from '../database/sqlite-file.js';
import { rowsFromLeaves } from './psacc-database.leaves.js';
import { batteryRow, curveRow, healthRow, ofCharge, ofCurve, ofHealth, ofPosition, positionRow } from './psacc-database.rows.js';
import { type ImportSource, type Reading, type SourceItem, SourceRefused } from './reading.js';
import { pageBytesOf } from './sqlite-leaves.js';

const ROWS_A_CHUNK = 1000;
/** What SQLite may keep beside a database that was not closed. */
const SIDE_FILES = ['-wal', '-journal'];
/** The columns without which a table is of another program. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  position: ['Timestamp', 'VIN', 'mileage', 'level'],
  battery: ['start_at', 'stop_at', 'VIN', 'start_level', 'end_level'],
  battery_curve: ['start_at', 'VIN', 'date', 'level'],
  battery_soh: ['date', 'VIN', 'level'],
};

const numbered = z.looseObject({ row_number: z.number() });
type NumberedRow = z.infer<typeof numbered>;

interface Table {
  /** The file that is read. */
  readonly copy: string;
  readonly database: SqliteFile;
  readonly name: string;
  /** In the order in which a row has them. */
  readonly columns: readonly string[];
}

/**
 * psa_car_controller's own database, `info.db`. It is read from a copy: the program may be writing, and what a power cut has left beside the file is
 * brought in without touching the file itself. Of a damaged file all is taken whose pages are whole.
 */
export class PsaccDatabaseSource implements ImportSource {
  readonly origin = 'psacc';
  readonly description = 'the database of psa_car_controller';
  private readonly modes = new Map<string, string | null>();

  /** @param copyFolder where the copy lies while it is read; what an import that was cut off has left there is removed. */
  constructor(
    private readonly file: string,
    private readonly copyFolder: string,
  ) {}

  /** Throws {@link SourceRefused} for a database of another program. */
  async *items(): AsyncGenerator<SourceItem> {
    await this.removeCopy();
    await mkdir(this.copyFolder, { recursive: true, mode: 0o700 });
    try {
      const copy = await this.copy();
      await cutToWholePages(copy);
      const database = await SqliteFile.open(copy, 'write');
      try {
        // Lets a file be read whose end is missing; nothing is written.
        await database.run('PRAGMA writable_schema = ON');
        yield* this.read(copy, database);
      } finally {
        await database.close();
      }
    } finally {
      await this.removeCopy();
    }
  }

  private async copy(): Promise<string> {
    const copy = join(this.copyFolder, 'info.db');
    let before: string | null = null;
    // A second time only where it was written to meanwhile.
    for (let turn = 0; turn < 5 && before !== (await this.lastWritten()); turn += 1) {
      before = await this.lastWritten();
      await copyFile(this.file, copy);
      for (const side of SIDE_FILES) {
        await copyFile(this.file + side, copy + side).catch((cause: unknown) => {
          if (!hasCode(cause, 'ENOENT')) throw cause;
        });
      }
    }
    return copy;
  }

  private removeCopy(): Promise<void> {
    return rm(this.copyFolder, { recursive: true, force: true });
  }

  private async lastWritten(): Promise<string> {
    const { mtimeMs, size } = await stat(this.file);
    return `${mtimeMs} ${size}`;
  }

  private async *read(copy: string, database: SqliteFile): AsyncGenerator<SourceItem> {
    const tables = await this.tablesOf(database);
    const itemsOf: Readonly<Record<string, (place: string, row: unknown) => readonly SourceItem[]>> = {
      // First, because the curve's rows do not say themselves how the charge was.
      battery: (place, row) => this.charge(place, row),
      position: (place, row) => one(place, positionRow, row, ofPosition),
      battery_curve: (place, row) =>
        one(place, curveRow, row, (told) => ofCurve(told, this.modes.get(`${told.start_at} ${told.VIN}`) ?? null)),
      battery_soh: (place, row) => one(place, healthRow, row, ofHealth),
    };
    for (const [name, items] of Object.entries(itemsOf)) {
      const columns = tables.get(name);
      if (columns) yield* this.table({ copy, database, name, columns }, items);
    }
  }

  private async tablesOf(database: SqliteFile): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = new Map<string, readonly string[]>();
    const column = z.object({ name: z.string() });
    try {
      for (const [table, wanted] of Object.entries(COLUMNS)) {
        const names = (await database.all(`PRAGMA table_info(${table})`)).map((row) => column.parse(row).name);
        if (wanted.every((name) => names.some((each) => each.toLowerCase() === name.toLowerCase()))) found.set(table, names);
      }
    } catch (cause) {
      throw new SourceRefused('The file begins like an SQLite database, but cannot be read: it is damaged from its very beginning.', {
        cause,
      });
    }
    if (!found.has('position') && !found.has('battery')) {
      throw new SourceRefused(
        'This SQLite database is not of psa_car_controller: it has neither a table position nor a table battery with the columns that are known. A backup of this service is put in place by psa-ev restore.',
      );
    }
    return found;
  }

  /** All rows of a table; where it is damaged first those from the beginning, then those whose pages are whole. */
  private async *table(
    { copy, database, name, columns }: Table,
    items: (place: string, row: unknown) => readonly SourceItem[],
  ): AsyncGenerator<SourceItem> {
    let last = -Infinity;
    for await (const row of rowsOf(database, name)) {
      if (row !== DAMAGED) {
        last = row.row_number;
        yield* items(`${name} row ${last}`, row);
        continue;
      }
      yield { kind: 'unreadable', place: `${name} after row ${Number.isFinite(last) ? last : 0}`, reason: 'the file is damaged here' };
      // What only the write-ahead log holds goes to its page, as far as that can be.
      await database.run('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined);
      for await (const found of rowsFromLeaves(copy, name, columns)) {
        if (found.row_number > last) yield* items(`${name} row ${found.row_number}`, found);
      }
    }
  }

  private charge(place: string, row: unknown): readonly SourceItem[] {
    const told = batteryRow.safeParse(row);
    if (!told.success) return [unreadable(place, told.error)];
    this.modes.set(`${rawStart(row)} ${told.data.VIN}`, told.data.charging_mode ?? null);
    const car = { vin: told.data.VIN || null };
    const { start, end } = ofCharge(told.data);
    if (end && end.polledAt < start.polledAt) return [{ kind: 'unreadable', place, reason: 'the charge ends before it begins' }];
    const readings: SourceItem[] = [{ kind: 'reading', place, car, reading: start }];
    if (end) readings.push({ kind: 'reading', place: `${place} (end)`, car, reading: end });
    return readings;
  }
}

// Of a page of which only the beginning is there, SQLite would make rows that end in zeros, and believe them.
async function cutToWholePages(copy: string): Promise<void> {
  const [{ size }, pageBytes] = [await stat(copy), await pageBytesOf(copy)];
  if (size > pageBytes) await truncate(copy, size - (size % pageBytes));
}

const DAMAGED = Symbol('damaged');

/** The rows of a table in the order of their numbers, up to where the file is damaged. No number comes twice, so it ends, whatever the file holds. */
async function* rowsOf(database: SqliteFile, table: string): AsyncGenerator<NumberedRow | typeof DAMAGED> {
  let last = Number.MIN_SAFE_INTEGER;
  let most = ROWS_A_CHUNK;
  for (;;) {
    const rows = await database
      .all(`SELECT rowid AS row_number, * FROM ${table} NOT INDEXED WHERE rowid > ? ORDER BY rowid LIMIT ?`, [last, most])
      .catch((): null => null);
    if (rows === null) {
      // Row by row up to the damage: a query fails as a whole.
      if (most === 1) return yield DAMAGED;
      most = Math.ceil(most / 10);
      continue;
    }
    for (const row of rows) {
      const numberedRow = numbered.parse(row);
      // Of a page whose end is zeros, SQLite makes rows of nothing with the number 0.
      if (numberedRow.row_number <= last) return yield DAMAGED;
      last = numberedRow.row_number;
      yield numberedRow;
    }
    if (rows.length < most) return;
  }
}

function one<Row extends { readonly VIN?: string | null }>(
  place: string,
  schema: z.ZodType<Row>,
  row: unknown,
  toReading: (row: Row) => Reading,
): readonly SourceItem[] {
  const told = schema.safeParse(row);
  if (!told.success) return [unreadable(place, told.error)];
  return [{ kind: 'reading', place, car: { vin: told.data.VIN || null }, reading: toReading(told.data) }];
}

function rawStart(row: unknown): string {
  return typeof row === 'object' && row !== null && 'start_at' in row ? String(row.start_at) : '';
}

function unreadable(place: string, error: z.ZodError): SourceItem {
  const fields = [...new Set(error.issues.map(({ path }) => path.join('.')))];
  return { kind: 'unreadable', place, reason: `${fields.join(', ')} cannot be read` };
}
