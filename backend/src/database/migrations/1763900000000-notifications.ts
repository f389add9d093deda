import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1763900000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE person (
        uid TEXT PRIMARY KEY NOT NULL,
        access TEXT,
        rules TEXT
      ) WITHOUT ROWID`);
    await queryRunner.query(`
      CREATE TABLE device (
        uid TEXT NOT NULL,
        device_id TEXT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (uid, device_id)
      ) WITHOUT ROWID`);
    await queryRunner.query(`
      CREATE TABLE notification_memory (
        audience TEXT NOT NULL,
        subject TEXT NOT NULL,
        memory TEXT NOT NULL,
        PRIMARY KEY (audience, subject)
      ) WITHOUT ROWID`);
    await queryRunner.query(`
      CREATE TABLE told_notification (
        vehicle_id TEXT NOT NULL,
        id TEXT NOT NULL,
        happened_at INTEGER NOT NULL,
        event TEXT NOT NULL,
        PRIMARY KEY (vehicle_id, id)
      ) WITHOUT ROWID`);
    await queryRunner.query('CREATE INDEX told_notification_by_age ON told_notification (happened_at)');
    await queryRunner.query(`
      CREATE TABLE message (
        uid TEXT NOT NULL,
        device_id TEXT NOT NULL,
        tag TEXT NOT NULL,
        revision INTEGER NOT NULL,
        vehicle_id TEXT,
        notification_id TEXT NOT NULL,
        event TEXT NOT NULL,
        queued_at INTEGER NOT NULL,
        deliver_at INTEGER NOT NULL,
        expires_at INTEGER NOT NULL,
        PRIMARY KEY (uid, device_id, tag)
      ) WITHOUT ROWID`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['message', 'told_notification', 'notification_memory', 'device', 'person']) {
      await queryRunner.query(`DROP TABLE ${table}`);
    }
  }
}
