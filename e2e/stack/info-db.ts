import { DataSource } from 'typeorm';

/** The e-208 of the simulator. */
export const E_208_VIN = 'VR3UHZKXZLT000001';

/** A row of psa_car_controller's table `position`; what a story leaves out is a car at rest. */
export interface PositionRow {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly km: number;
  readonly percent: number;
  readonly vin?: string | null;
  readonly moving?: boolean;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** A row of its table `battery`: one charge. */
export interface ChargeRow {
  readonly from: string;
  readonly to: string;
  readonly fromPercent: number;
  readonly toPercent: number;
  readonly km: number;
}

const TABLES = [
  `CREATE TABLE position (Timestamp DATETIME PRIMARY KEY, VIN TEXT, longitude REAL, latitude REAL, mileage REAL, level INTEGER, level_fuel INTEGER,
    moving BOOLEAN, temperature INTEGER, altitude INTEGER)`,
  `CREATE TABLE battery (start_at DATETIME PRIMARY KEY, stop_at DATETIME, VIN TEXT, start_level INTEGER, end_level INTEGER, co2 INTEGER, kw INTEGER,
    price INTEGER, charging_mode TEXT, mileage REAL)`,
];

/** Writes a database as psa_car_controller keeps it. */
export async function writeInfoDb(
  file: string,
  { positions = [], charges = [] }: { readonly positions?: readonly PositionRow[]; readonly charges?: readonly ChargeRow[] },
): Promise<void> {
  const source = await new DataSource({ type: 'sqlite', database: file }).initialize();
  try {
    for (const table of TABLES) await source.query(table);
    await source.query('BEGIN');
    for (const { at, km, percent, vin = E_208_VIN, moving = false, latitude = 48.1302, longitude = 16.2468 } of positions) {
      await source.query('INSERT INTO position VALUES (?, ?, ?, ?, ?, ?, NULL, ?, 9, 238)', [
        dateOf(at),
        vin,
        longitude,
        latitude,
        km,
        percent,
        moving ? 1 : 0,
      ]);
    }
    for (const { from, to, fromPercent, toPercent, km } of charges) {
      await source.query("INSERT INTO battery VALUES (?, ?, ?, ?, ?, NULL, NULL, NULL, 'Slow', ?)", [
        dateOf(from),
        dateOf(to),
        E_208_VIN,
        fromPercent,
        toPercent,
        km,
      ]);
    }
    await source.query('COMMIT');
  } finally {
    await source.destroy();
  }
}

/** `2026-05-03 08:05:00+00:00`, as Python writes it. */
function dateOf(iso: string): string {
  return new Date(iso).toISOString().replace('T', ' ').replace('.000Z', '+00:00');
}
