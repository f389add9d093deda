import { chmod, rm } from 'node:fs/promises';
import * as z from 'zod';
import { fromSnapshotDocument, toSnapshotDocument } from '@psa-ev/contract';
import type { Snapshot, VehicleId } from '@psa-ev/domain';
import { SqliteFile, type SqlValue } from '../database/sqlite-file.js';
import { ANY_VEHICLE, type Reading } from './reading.js';
import type { CarKey } from './vehicle-choice.js';

const ROWS_A_STATEMENT = 100;
const ROWS_A_CHUNK = 500;

/** A reading of a source, with the place where it stands there. */
export interface StagedReading {
  readonly place: string;
  readonly reading: Snapshot;
}

interface Car {
  readonly number: number;
  rows: number;
}

/** What a source tells of one moment, perhaps in several places. */
export type Moment = readonly [StagedReading, ...StagedReading[]];

const placed = z.object({ sequence: z.number(), place: z.string() });
const row = z.object({ at: z.number(), sequence: z.number(), place: z.string(), reading: z.string() });

/**
 * Puts the readings of a source in the order of time, on the disk: a source of years may be larger than the memory, and in any order. They are added by the key
 * under which the source names their car, and given by vehicle once it is decided which is which.
 */
export class StagedReadings {
  private waiting: SqlValue[] = [];
  private readonly cars = new Map<CarKey, Car>();

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
      'CREATE TABLE reading (sequence INTEGER PRIMARY KEY, car INTEGER NOT NULL, at INTEGER NOT NULL, place TEXT NOT NULL, reading TEXT NOT NULL)',
    );
    await file.run('BEGIN');
    return new StagedReadings(path, file);
  }

  async add(key: CarKey, place: string, reading: Reading): Promise<void> {
    const car = this.cars.get(key) ?? { number: this.cars.size + 1, rows: 0 };
    this.cars.set(key, car);
    car.rows += 1;
    const document = toSnapshotDocument({ ...reading, vehicleId: ANY_VEHICLE });
    this.waiting.push(car.number, reading.polledAt.getTime(), place, JSON.stringify(document));
    if (this.waiting.length >= 4 * ROWS_A_STATEMENT) await this.write();
  }

  /** By what the source names cars. */
  keys(): readonly CarKey[] {
    return [...this.cars.keys()];
  }

  /** How many readings have this key. */
  rowsOf(key: CarKey): number {
    return this.cars.get(key)?.rows ?? 0;
  }

  /** Ends the adding. */
  async finish(): Promise<void> {
    await this.write();
    await this.file.run('CREATE INDEX reading_in_time ON reading (car, at, sequence)');
    await this.file.run('COMMIT');
  }

  /** Where the readings with this key stand. */
  async *placesOf(key: CarKey): AsyncGenerator<string> {
    const most = ROWS_A_CHUNK;
    for (let sequence = 0, isOver = false; !isOver;) {
      const found = await this.file.all(
        'SELECT sequence, place FROM reading NOT INDEXED WHERE car = ? AND sequence > ? ORDER BY sequence LIMIT ?',
        [this.numberOf(key), sequence, most],
      );
      for (const each of z.array(placed).parse(found)) {
        ({ sequence } = each);
        yield each.place;
      }
      isOver = found.length < most;
    }
  }

  /** Makes one of two keys of the same car: the readings of the second are from now on those of the first. */
  async unite(key: CarKey, other: CarKey): Promise<void> {
    await this.file.run('UPDATE reading SET car = ? WHERE car = ?', [this.numberOf(key), this.numberOf(other)]);
    this.cars.delete(other);
  }

  /** The readings with this key by time, as those of a vehicle; those of one moment together in the order in which they were added. */
  async *moments(key: CarKey, vehicleId: VehicleId): AsyncGenerator<Moment> {
    let moment: [StagedReading, ...StagedReading[]] | null = null;
    for await (const staged of this.inTime(key, vehicleId)) {
      if (moment && moment[0].reading.polledAt.getTime() === staged.reading.polledAt.getTime()) {
        moment.push(staged);
        continue;
      }
      if (moment) yield moment;
      moment = [staged];
    }
    if (moment) yield moment;
  }

  private async *inTime(key: CarKey, vehicleId: VehicleId): AsyncGenerator<StagedReading> {
    let [at, sequence] = [-Infinity, 0];
    for (;;) {
      const found = await this.file.all(
        'SELECT at, sequence, place, reading FROM reading WHERE car = ? AND (at, sequence) > (?, ?) ORDER BY at, sequence LIMIT ?',
        [this.numberOf(key), at, sequence, ROWS_A_CHUNK],
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

  private numberOf(key: CarKey): number {
    return this.cars.get(key)?.number ?? 0;
  }

  private async write(): Promise<void> {
    if (this.waiting.length === 0) return;
    const rows = Array.from({ length: this.waiting.length / 4 }, () => '(?, ?, ?, ?)');
    await this.file.run(`INSERT INTO reading (car, at, place, reading) VALUES ${rows.join()}`, this.waiting);
    this.waiting = [];
  }
}

async function removeAll(path: string): Promise<void> {
  for (const file of [path, `${path}-journal`]) await rm(file, { force: true });
}
