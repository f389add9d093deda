import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  'journal_pace',
  'journal_document',
  'journal_rebuild',
  'journal_state',
  'idle_window',
  'health_reading',
  'trip_band',
  'day_statistics',
  'charging_session',
  'trip',
];

/** Where and in which state a trip or a session begins or ends. */
const pointColumns = (end: 'start' | 'end') => `
        ${end}_at INTEGER NOT NULL,
        ${end}_odometer_km REAL,
        ${end}_battery_percent REAL,
        ${end}_position TEXT`;

/** The opinions. A vehicle's rows are of an edition, so that a rebuild writes a new one beside the old; ids begin with the time, so that a month is a stretch of the key. */
export class Journal1764100000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE trip (
        vehicle_id TEXT NOT NULL REFERENCES vehicle (vehicle_id) ON UPDATE CASCADE,
        edition INTEGER NOT NULL,
        id TEXT NOT NULL,${pointColumns('start')},${pointColumns('end')},
        distance_km REAL NOT NULL,
        minutes REAL NOT NULL,
        energy_kwh REAL,
        energy_error_kwh REAL,
        outside_temperature_celsius REAL,
        estimated INTEGER NOT NULL,
        PRIMARY KEY (vehicle_id, edition, id)
      ) WITHOUT ROWID`);
    await queryRunner.query(`
      CREATE TABLE charging_session (
        vehicle_id TEXT NOT NULL REFERENCES vehicle (vehicle_id) ON UPDATE CASCADE,
        edition INTEGER NOT NULL,
        id TEXT NOT NULL,${pointColumns('start')},${pointColumns('end')},
        mode TEXT,
        energy_kwh REAL,
        energy_error_kwh REAL,
        average_power_kw REAL,
        peak_power_kw REAL,
        running INTEGER NOT NULL,
        estimated INTEGER NOT NULL,
        cost TEXT,
        segments TEXT NOT NULL,
        PRIMARY KEY (vehicle_id, edition, id)
      ) WITHOUT ROWID`);
    await queryRunner.query(`
      CREATE TABLE day_statistics (
        vehicle_id TEXT NOT NULL REFERENCES vehicle (vehicle_id) ON UPDATE CASCADE,
        edition INTEGER NOT NULL,
        day TEXT NOT NULL,
        statistics TEXT NOT NULL,
        PRIMARY KEY (vehicle_id, edition, day)
      ) WITHOUT ROWID`);
    await queryRunner.query(`
      CREATE TABLE trip_band (
        vehicle_id TEXT NOT NULL REFERENCES vehicle (vehicle_id) ON UPDATE CASCADE,
        edition INTEGER NOT NULL,
        quantity TEXT NOT NULL,
        lower_bound INTEGER NOT NULL,
        statistics TEXT NOT NULL,
        PRIMARY KEY (vehicle_id, edition, quantity, lower_bound)
      ) WITHOUT ROWID`);
    await queryRunner.query(`
      CREATE TABLE health_reading (
        vehicle_id TEXT NOT NULL REFERENCES vehicle (vehicle_id) ON UPDATE CASCADE,
        edition INTEGER NOT NULL,
        number INTEGER NOT NULL,
        read_at INTEGER NOT NULL,
        percent REAL NOT NULL,
        doubtful INTEGER NOT NULL,
        PRIMARY KEY (vehicle_id, edition, number)
      ) WITHOUT ROWID`);
    await queryRunner.query(`
      CREATE TABLE idle_window (
        vehicle_id TEXT NOT NULL REFERENCES vehicle (vehicle_id) ON UPDATE CASCADE,
        edition INTEGER NOT NULL,
        from_at INTEGER NOT NULL,
        to_at INTEGER NOT NULL,
        from_percent REAL NOT NULL,
        to_percent REAL NOT NULL,
        preconditionings INTEGER NOT NULL,
        PRIMARY KEY (vehicle_id, edition, from_at)
      ) WITHOUT ROWID`);
    await queryRunner.query(`
      CREATE TABLE journal_state (
        vehicle_id TEXT PRIMARY KEY NOT NULL REFERENCES vehicle (vehicle_id) ON UPDATE CASCADE,
        edition INTEGER NOT NULL,
        time_zone TEXT NOT NULL,
        usable_capacity_kwh REAL,
        pricing TEXT NOT NULL,
        snapshot_id INTEGER NOT NULL,
        facts INTEGER NOT NULL,
        fold TEXT NOT NULL
      ) WITHOUT ROWID`);
    await queryRunner.query(`
      CREATE TABLE journal_rebuild (
        vehicle_id TEXT PRIMARY KEY NOT NULL REFERENCES vehicle (vehicle_id) ON UPDATE CASCADE,
        began_at INTEGER NOT NULL
      ) WITHOUT ROWID`);
    // What is, and what is still to be, in Firestore. Of the project that it was told to, so that it does not follow a vehicle into another.
    await queryRunner.query(`
      CREATE TABLE journal_document (
        vehicle_id TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        digest TEXT,
        due INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        PRIMARY KEY (vehicle_id, kind, id)
      ) WITHOUT ROWID`);
    await queryRunner.query(`
      CREATE TABLE journal_pace (
        id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
        hour_began_at INTEGER NOT NULL,
        published INTEGER NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX journal_document_due ON journal_document (due, kind, id) WHERE due > 0');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of TABLES) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
