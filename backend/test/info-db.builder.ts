import { SqliteFile, type SqlValue } from '../src/database/sqlite-file.js';

export const A_VIN = 'VR3UHZKXZLT000001';
export const ANOTHER_VIN = 'VF3M45GFRLS000002';

type Row = Readonly<Record<string, SqlValue>>;

/** What a story puts into a database of psa_car_controller. Dates are written as they are given. */
export interface InfoDbStory {
  readonly position?: readonly Row[];
  readonly battery?: readonly Row[];
  readonly battery_curve?: readonly Row[];
  readonly battery_soh?: readonly Row[];
}

const TABLES: Readonly<Record<keyof InfoDbStory, string>> = {
  position:
    'Timestamp DATETIME PRIMARY KEY, VIN TEXT, longitude REAL, latitude REAL, mileage REAL, level INTEGER, level_fuel INTEGER, moving BOOLEAN, temperature INTEGER, altitude INTEGER',
  battery:
    'start_at DATETIME PRIMARY KEY, stop_at DATETIME, VIN TEXT, start_level INTEGER, end_level INTEGER, co2 INTEGER, kw INTEGER, price INTEGER, charging_mode TEXT, mileage REAL',
  battery_curve: 'start_at DATETIME, VIN TEXT, date DATETIME, level INTEGER, rate INTEGER, autonomy INTEGER, UNIQUE (start_at, VIN, level)',
  battery_soh: 'date DATETIME, VIN TEXT, level FLOAT, UNIQUE (VIN, level)',
};

/** `2026-05-03 08:05:00+00:00`, as psa_car_controller writes it, of a time on 20 November 2026 or of a whole ISO 8601 date. */
export function psaccDate(time: string): string {
  const date = new Date(time.includes('T') ? time : `2026-11-20T${time}:00.000Z`);
  return date.toISOString().replace('T', ' ').replace('.000Z', '+00:00');
}

/** A row of `position`: a parked e-208 but for what the story changes. */
export function aPosition(time: string, changes: Row = {}): Row {
  return {
    Timestamp: psaccDate(time),
    VIN: A_VIN,
    longitude: 2.35183,
    latitude: 48.85661,
    mileage: 28_417.6,
    level: 64,
    level_fuel: null,
    moving: 0,
    temperature: 9,
    altitude: 38,
    ...changes,
  };
}

/** Writes a real SQLite file with psa_car_controller's tables. */
export async function writeInfoDb(file: string, story: InfoDbStory, extraSql: readonly string[] = []): Promise<void> {
  const database = await SqliteFile.open(file, 'create');
  for (const sql of extraSql) await database.run(sql);
  await database.run('BEGIN');
  for (const [table, columns] of Object.entries(TABLES)) await database.run(`CREATE TABLE IF NOT EXISTS ${table} (${columns})`);
  for (const [table, rows] of Object.entries(story)) {
    for (const row of rows as readonly Row[]) {
      const names = Object.keys(row);
      const values = names.map(() => '?').join();
      await database.run(`INSERT INTO ${table} (${names.join()}) VALUES (${values})`, Object.values(row));
    }
  }
  await database.run('COMMIT');
  await database.close();
}
