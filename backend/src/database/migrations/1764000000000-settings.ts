import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Settings1764000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE setting (
        vehicle_id TEXT NOT NULL,
        collection TEXT NOT NULL,
        document_id TEXT NOT NULL,
        document TEXT,
        refused TEXT,
        PRIMARY KEY (vehicle_id, collection, document_id)
      ) WITHOUT ROWID`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE setting');
  }
}
