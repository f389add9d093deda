import { DataSource } from 'typeorm';
import * as z from 'zod';

const snapshotRow = z.object({ polled_at: z.number(), battery_percent: z.nullable(z.number()), odometer_km: z.nullable(z.number()) });

export type StoredSnapshot = z.infer<typeof snapshotRow>;

/** What the backend has stored, read from its file from outside. */
export class Facts {
  constructor(private readonly databaseFile: string) {}

  async snapshots(): Promise<readonly StoredSnapshot[]> {
    return z.array(snapshotRow).parse(await this.query('SELECT * FROM snapshot ORDER BY id'));
  }

  async count(table: 'snapshot' | 'rejected_reading' | 'outbox' | 'vehicle'): Promise<number> {
    const [row] = z.array(z.object({ count: z.number() })).parse(await this.query(`SELECT count(*) AS count FROM ${table}`));
    return row?.count ?? 0;
  }

  /** SQLite's own word on the file: `ok`, or what is wrong. */
  async integrity(): Promise<string> {
    const [row] = z.array(z.object({ integrity_check: z.string() })).parse(await this.query('PRAGMA integrity_check'));
    return row?.integrity_check ?? 'no answer';
  }

  private async query(sql: string): Promise<unknown> {
    const source = await new DataSource({ type: 'sqlite', database: this.databaseFile }).initialize();
    try {
      return await source.query(sql);
    } finally {
      await source.destroy();
    }
  }
}
