import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps a command that has ended until what follows from that is remembered and told. */
export class UnnotedCommands1764400000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE unnoted_command (
        vehicle_id TEXT NOT NULL,
        id TEXT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (vehicle_id, id)
      ) WITHOUT ROWID`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE unnoted_command');
  }
}
