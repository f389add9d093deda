import { copyFile, mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { hasCode, SqliteFile } from '../database/sqlite-file.js';
import { batteryRow, curveRow, healthRow, ofCharge, ofCurve, ofHealth, ofPosition, positionRow } from './psacc-database.rows.js';
import { type ImportSource, type Reading, type SourceItem, SourceRefused } from './reading.js';

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

/**
 * psa_car_controller's own database, `info.db`. It is read from a copy: the program may be writing, and what a power cut has left beside the file is
 * brought in without touching the file itself. Of a damaged file all is taken that can be reached from either end.
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
      const database = await SqliteFile.open(await this.copy(), 'write');
      try {
        // Lets a file be read whose end is missing; nothing is written.
        await database.run('PRAGMA writable_schema = ON');
        yield* this.read(database);
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

  private async *read(database: SqliteFile): AsyncGenerator<SourceItem> {
    const tables = await this.tablesOf(database);
    // First, because the curve's rows do not say themselves how the charge was.
    if (tables.has('battery')) yield* this.table(database, 'battery', (place, row) => this.charge(place, row));
    if (tables.has('position')) yield* this.table(database, 'position', (place, row) => one(place, positionRow, row, ofPosition));
    if (tables.has('battery_curve')) {
      yield* this.table(database, 'battery_curve', (place, row) =>
        one(place, curveRow, row, (told) => ofCurve(told, this.modes.get(`${told.start_at} ${told.VIN}`) ?? null)),
      );
    }
    if (tables.has('battery_soh')) yield* this.table(database, 'battery_soh', (place, row) => one(place, healthRow, row, ofHealth));
  }

  private async tablesOf(database: SqliteFile): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    const column = z.object({ name: z.string() });
    try {
      for (const [table, wanted] of Object.entries(COLUMNS)) {
        const names = (await database.all(`PRAGMA table_info(${table})`)).map((row) => column.parse(row).name.toLowerCase());
        if (wanted.every((name) => names.includes(name.toLowerCase()))) found.add(table);
      }
    } catch (cause) {
      throw new SourceRefused('The file begins like an SQLite database, but cannot be read: it is damaged from its very beginning.', {
        cause,
      });
    }
    if (!found.has('position') && !found.has('battery')) {
      throw new SourceRefused(
        'This SQLite database is not of psa_car_controller: it has neither a table position nor a table battery with the columns that are known. A backup of this service is taken by: psa-ev restore',
      );
    }
    return found;
  }

  /** All rows of a table; where it is damaged first those from the beginning, then those from the end. */
  private async *table(
    database: SqliteFile,
    table: string,
    items: (place: string, row: unknown) => readonly SourceItem[],
  ): AsyncGenerator<SourceItem> {
    let last = -Infinity;
    for await (const row of rowsOf(database, { table, sign: '>', order: 'ASC' })) {
      if (row === DAMAGED) {
        yield { kind: 'unreadable', place: `${table} after row ${Number.isFinite(last) ? last : 0}`, reason: 'the file is damaged here' };
        for await (const fromTheEnd of rowsOf(database, { table, sign: '<', order: 'DESC' })) {
          if (fromTheEnd === DAMAGED || fromTheEnd.row_number <= last) return;
          yield* items(`${table} row ${fromTheEnd.row_number}`, fromTheEnd);
        }
        return;
      }
      last = row.row_number;
      yield* items(`${table} row ${last}`, row);
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

const DAMAGED = Symbol('damaged');

/** The rows of a table in the order of their numbers, up to where the file is damaged. No number comes twice, so it ends, whatever the file holds. */
async function* rowsOf(
  database: SqliteFile,
  { table, sign, order }: { readonly table: string; readonly sign: '<' | '>'; readonly order: 'ASC' | 'DESC' },
): AsyncGenerator<NumberedRow | typeof DAMAGED> {
  const isBeyond = (number: number) => (sign === '>' ? number > last : number < last);
  let last = sign === '>' ? Number.MIN_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
  let most = ROWS_A_CHUNK;
  for (;;) {
    const rows = await database
      .all(`SELECT rowid AS row_number, * FROM ${table} NOT INDEXED WHERE rowid ${sign} ? ORDER BY rowid ${order} LIMIT ?`, [last, most])
      .catch((): null => null);
    if (rows === null) {
      // Row by row up to the damage: a query fails as a whole.
      if (most === 1) return yield DAMAGED;
      most = Math.ceil(most / 10);
      continue;
    }
    for (const row of rows) {
      const numberedRow = numbered.parse(row);
      // Of a page of which only the beginning is there, SQLite makes rows of nothing with the number 0.
      if (!isBeyond(numberedRow.row_number)) return yield DAMAGED;
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
