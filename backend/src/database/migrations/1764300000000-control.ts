import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the control of a car remembers through a restart, and when a car was woken up. */
export class Control1764300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE control_memory (
        vehicle_id TEXT NOT NULL PRIMARY KEY,
        memory TEXT NOT NULL
      ) WITHOUT ROWID`);
    await queryRunner.query(`
      CREATE TABLE wake_up (
        vehicle_id TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (vehicle_id, at)
      ) WITHOUT ROWID`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE wake_up');
    await queryRunner.query('DROP TABLE control_memory');
  }
}
