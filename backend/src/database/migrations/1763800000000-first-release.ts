import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FirstRelease1763800000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE vehicle (
        vehicle_id TEXT PRIMARY KEY NOT NULL,
        vin TEXT NOT NULL UNIQUE,
        label TEXT,
        brand TEXT,
        battery_capacity_kwh REAL
      )`);
    await queryRunner.query(`
      CREATE TABLE snapshot (
        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        vehicle_id TEXT NOT NULL REFERENCES vehicle (vehicle_id),
        polled_at INTEGER NOT NULL,
        battery_percent REAL,
        battery_range_km REAL,
        battery_state_of_health_percent REAL,
        charging_status TEXT,
        charging_mode TEXT,
        charging_plugged INTEGER,
        charging_rate_km_per_hour REAL,
        charging_remaining_minutes INTEGER,
        charging_scheduled_start_minutes INTEGER,
        odometer_km REAL,
        latitude REAL,
        longitude REAL,
        altitude_metres REAL,
        heading_degrees REAL,
        ignition TEXT,
        moving INTEGER,
        speed_kmh REAL,
        lock TEXT,
        open_doors TEXT,
        climate_status TEXT,
        climate_failure TEXT,
        outside_temperature_celsius REAL,
        daylight INTEGER,
        auxiliary_battery_percent REAL,
        privacy TEXT,
        powertrain TEXT,
        fuel_percent REAL,
        fuel_range_km REAL,
        part_times TEXT NOT NULL
      )`);
    await queryRunner.query('CREATE UNIQUE INDEX snapshot_of_vehicle ON snapshot (vehicle_id, polled_at)');
    await queryRunner.query(`
      CREATE TABLE rejected_reading (
        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        vehicle_id TEXT NOT NULL REFERENCES vehicle (vehicle_id),
        polled_at INTEGER NOT NULL,
        reasons TEXT NOT NULL,
        reading TEXT NOT NULL
      )`);
    await queryRunner.query(`
      CREATE TABLE outbox (
        path TEXT PRIMARY KEY NOT NULL,
        document TEXT NOT NULL,
        revision INTEGER NOT NULL,
        queued_at INTEGER NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['outbox', 'rejected_reading', 'snapshot', 'vehicle']) await queryRunner.query(`DROP TABLE ${table}`);
  }
}
