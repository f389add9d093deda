import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Supervision1763810000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // When a vehicle's id changes with the Firebase project, its outages go along.
    await queryRunner.query(`
      CREATE TABLE outage (
        vehicle_id TEXT NOT NULL REFERENCES vehicle (vehicle_id) ON UPDATE CASCADE,
        since INTEGER NOT NULL,
        kind TEXT NOT NULL,
        until INTEGER,
        PRIMARY KEY (vehicle_id, since)
      ) WITHOUT ROWID`);
    await queryRunner.query(`
      CREATE TABLE restart (
        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        requested_at INTEGER NOT NULL,
        reason TEXT NOT NULL,
        outcome TEXT NOT NULL,
        ended_at INTEGER
      )`);
    await queryRunner.query(`
      CREATE TABLE restart_memory (
        id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
        last_request_at INTEGER,
        requests_in_a_row INTEGER NOT NULL,
        remote_control_tried INTEGER NOT NULL
      )`);
    // Under the id of the project that was told: another project has to be told anew.
    await queryRunner.query(`
      CREATE TABLE told_history (
        vehicle_id TEXT PRIMARY KEY NOT NULL,
        document TEXT NOT NULL
      ) WITHOUT ROWID`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['told_history', 'restart_memory', 'restart', 'outage']) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
