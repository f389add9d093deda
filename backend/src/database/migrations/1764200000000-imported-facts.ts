import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tells an imported fact from a polled one, and gives it its place in the time line: after which polled fact it belongs. Polled facts stand in the order
 * in which they were stored, whatever the clock of the Pi said; what is imported later has a greater id, but may be older than all of them.
 */
export class ImportedFacts1764200000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("ALTER TABLE snapshot ADD COLUMN origin TEXT NOT NULL DEFAULT 'polled'");
    await queryRunner.query('ALTER TABLE snapshot ADD COLUMN follows_id INTEGER');
    await queryRunner.query('CREATE INDEX snapshot_in_line ON snapshot (vehicle_id, COALESCE(follows_id, id), polled_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX snapshot_in_line');
    await queryRunner.query("DELETE FROM snapshot WHERE origin <> 'polled'");
    await queryRunner.query('ALTER TABLE snapshot DROP COLUMN follows_id');
    await queryRunner.query('ALTER TABLE snapshot DROP COLUMN origin');
  }
}
