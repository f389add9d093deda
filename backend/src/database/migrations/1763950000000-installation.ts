import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives this installation a name of its own, by which it knows after a restart what it has claimed. */
export class Installation1763950000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE TABLE installation (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID');
    await queryRunner.query('INSERT INTO installation (id) VALUES (lower(hex(randomblob(8))))');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE installation');
  }
}
