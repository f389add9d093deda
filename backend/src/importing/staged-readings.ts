import { chmod, rm } from 'node:fs/promises';
import * as z from 'zod';
import { fromSnapshotDocument, toSnapshotDocument } from '@psa-ev/contract';
import { parseVehicleId, type Snapshot, type VehicleId } from '@psa-ev/domain';
import { SqliteFile, type SqlValue } from '../database/sqlite-file.js';

const ROWS_A_STATEMENT = 100;
const ROWS_A_CHUNK = 500;

/** A reading of a source, with the place where it stands there. */
export interface StagedReading {
  readonly place: string;
  readonly reading: Snapshot;
}

/** What a source tells of one moment, perhaps in several places. */
export type Moment = readonly [StagedReading, ...StagedReading[]];

const row = z.object({ at: z.number(), sequence: z.number(), place: z.string(), reading: z.string() });

/** Puts the readings of a source in the order of time, on the disk: a source of years may be larger than the memory, and in any order. */
export class StagedReadings {
  private waiting: SqlValue[] = [];

  private constructor(
    private readonly path: string,
    private readonly file: SqliteFile,
  ) {}

  /** What an import that was cut off has left there is removed. */
  static async create(path: string): Promise<StagedReadings> {
    await removeAll(path);
    const file = await SqliteFile.open(path, 'create');
    await chmod(path, 0o600);
    // Nothing here has to outlive a power cut.
    await file.run('PRAGMA journal_mode = OFF');
    await file.run('PRAGMA synchronous = OFF');
    await file.run(
      'CREATE TABLE reading (sequence INTEGER PRIMARY KEY, vehicle_id TEXT NOT NULL, at INTEGER NOT NULL, place TEXT NOT NULL, reading TEXT NOT NULL)',
    );
    await file.run('BEGIN');
    return new StagedReadings(path, file);
  }

  async add({ place, reading }: StagedReading): Promise<void> {
    this.waiting.push(reading.vehicleId, reading.polledAt.getTime(), place, JSON.stringify(toSnapshotDocument(reading)));
    if (this.waiting.length >= 4 * ROWS_A_STATEMENT) await this.write();
  }

  /** Ends the adding. */
  async finish(): Promise<void> {
    await this.write();
    await this.file.run('CREATE INDEX reading_in_time ON reading (vehicle_id, at, sequence)');
    await this.file.run('COMMIT');
  }

  async vehicleIds(): Promise<readonly VehicleId[]> {
    const rows = z.array(z.object({ vehicle_id: z.string() }));
    return rows.parse(await this.file.all('SELECT DISTINCT vehicle_id FROM reading')).map(({ vehicle_id }) => parseVehicleId(vehicle_id));
  }

  /** The readings of a vehicle by time, those of one moment together in the order in which they were added. */
  async *moments(vehicleId: VehicleId): AsyncGenerator<Moment> {
    let moment: [StagedReading, ...StagedReading[]] | null = null;
    for await (const staged of this.inTime(vehicleId)) {
      if (moment && moment[0].reading.polledAt.getTime() === staged.reading.polledAt.getTime()) {
        moment.push(staged);
        continue;
      }
      if (moment) yield moment;
      moment = [staged];
    }
    if (moment) yield moment;
  }

  private async *inTime(vehicleId: VehicleId): AsyncGenerator<StagedReading> {
    let [at, sequence] = [-Infinity, 0];
    for (;;) {
      const found = await this.file.all(
        'SELECT at, sequence, place, reading FROM reading WHERE vehicle_id = ? AND (at, sequence) > (?, ?) ORDER BY at, sequence LIMIT ?',
        [vehicleId, at, sequence, ROWS_A_CHUNK],
      );
      for (const each of z.array(row).parse(found)) {
        ({ at, sequence } = each);
        yield { place: each.place, reading: fromSnapshotDocument(vehicleId, JSON.parse(each.reading)) };
      }
      if (found.length < ROWS_A_CHUNK) return;
    }
  }

  async remove(): Promise<void> {
    await this.file.close();
    await removeAll(this.path);
  }

  private async write(): Promise<void> {
    if (this.waiting.length === 0) return;
    const rows = Array.from({ length: this.waiting.length / 4 }, () => '(?, ?, ?, ?)');
    await this.file.run(`INSERT INTO reading (vehicle_id, at, place, reading) VALUES ${rows.join()}`, this.waiting);
    this.waiting = [];
  }
}

async function removeAll(path: string): Promise<void> {
  for (const file of [path, `${path}-journal`]) await rm(file, { force: true });
}
