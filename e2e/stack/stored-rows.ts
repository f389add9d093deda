import { DataSource } from 'typeorm';
import * as z from 'zod';

const rows = z.array(z.record(z.string(), z.unknown()));

export type StoredRow = z.infer<typeof rows>[number];

/** What a query of an SQLite file gives, asked from outside, also while another process writes. */
export async function rowsOf(file: string, sql: string, values: readonly (string | number)[] = []): Promise<readonly StoredRow[]> {
  const source = await new DataSource({ type: 'sqlite', database: file }).initialize();
  try {
    return rows.parse(await source.query(sql, [...values]));
  } finally {
    await source.destroy();
  }
}

/** The journal that holds, all of it, without the number of its edition: two that tell the same are equal. */
export async function journalOf(file: string): Promise<Readonly<Record<string, readonly StoredRow[]>>> {
  const tables = ['trip', 'charging_session', 'day_statistics', 'trip_band', 'health_reading', 'idle_window'];
  const read = async (table: string) => {
    const all = await rowsOf(file, `SELECT told.* FROM ${table} told JOIN journal_state state USING (vehicle_id, edition)`);
    return [table, all.map(({ edition: _another, ...told }) => told)] as const;
  };
  return Object.fromEntries(await Promise.all(tables.map(read)));
}
