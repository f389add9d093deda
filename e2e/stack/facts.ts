import type { VehicleId } from '@psa-ev/domain';
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

  async count(table: 'snapshot' | 'rejected_reading' | 'outbox' | 'vehicle' | 'message'): Promise<number> {
    const [row] = z.array(z.object({ count: z.number() })).parse(await this.query(`SELECT count(*) AS count FROM ${table}`));
    return row?.count ?? 0;
  }

  /** The paths of the documents that wait to be published, the longest first. */
  async waiting(): Promise<readonly string[]> {
    const rows = await this.query('SELECT path FROM outbox ORDER BY queued_at, path');
    return z
      .array(z.object({ path: z.string() }))
      .parse(rows)
      .map(({ path }) => path);
  }

  /** Whether it knows a person's access, rules and so many devices, and has looked at a vehicle for them: what happens from now on is news to them. */
  async canTell(uid: string, deviceCount: number, vehicleId: VehicleId): Promise<boolean> {
    const known = await this.query(
      `SELECT 1 FROM person WHERE uid = ? AND access <> 'null' AND rules <> 'null'
         AND (SELECT count(*) FROM device WHERE uid = person.uid) = ?
         AND EXISTS (SELECT 1 FROM notification_memory WHERE audience = person.uid AND subject = ?)`,
      [uid, deviceCount, vehicleId],
    );
    return z.array(z.unknown()).parse(known).length > 0;
  }

  /** SQLite's own word on the file: `ok`, or what is wrong. */
  async integrity(): Promise<string> {
    const [row] = z.array(z.object({ integrity_check: z.string() })).parse(await this.query('PRAGMA integrity_check'));
    return row?.integrity_check ?? 'no answer';
  }

  private async query(sql: string, values: readonly (string | number)[] = []): Promise<unknown> {
    const source = await new DataSource({ type: 'sqlite', database: this.databaseFile }).initialize();
    try {
      return await source.query(sql, [...values]);
    } finally {
      await source.destroy();
    }
  }
}
