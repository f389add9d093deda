BEGIN TRANSACTION;
CREATE TABLE device (
        uid TEXT NOT NULL,
        device_id TEXT NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (uid, device_id)
      ) WITHOUT ROWID;
CREATE TABLE installation (id TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
INSERT INTO "installation" VALUES('ebdb45e1acded1b2');
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
      ) WITHOUT ROWID;
CREATE TABLE "migrations" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "timestamp" bigint NOT NULL, "name" varchar NOT NULL);
INSERT INTO "migrations" VALUES(1,1763800000000,'FirstRelease1763800000000');
INSERT INTO "migrations" VALUES(2,1763810000000,'Supervision1763810000000');
INSERT INTO "migrations" VALUES(3,1763900000000,'Notifications1763900000000');
INSERT INTO "migrations" VALUES(4,1763950000000,'Installation1763950000000');
INSERT INTO "migrations" VALUES(5,1764000000000,'Settings1764000000000');
CREATE TABLE notification_memory (
        audience TEXT NOT NULL,
        subject TEXT NOT NULL,
        memory TEXT NOT NULL,
        PRIMARY KEY (audience, subject)
      ) WITHOUT ROWID;
CREATE TABLE outage (
        vehicle_id TEXT NOT NULL REFERENCES vehicle (vehicle_id) ON UPDATE CASCADE,
        since INTEGER NOT NULL,
        kind TEXT NOT NULL,
        until INTEGER,
        PRIMARY KEY (vehicle_id, since)
      ) WITHOUT ROWID;
CREATE TABLE outbox (
        path TEXT PRIMARY KEY NOT NULL,
        document TEXT NOT NULL,
        revision INTEGER NOT NULL,
        queued_at INTEGER NOT NULL
      );
CREATE TABLE person (
        uid TEXT PRIMARY KEY NOT NULL,
        access TEXT,
        rules TEXT
      ) WITHOUT ROWID;
CREATE TABLE rejected_reading (
        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        vehicle_id TEXT NOT NULL REFERENCES vehicle (vehicle_id),
        polled_at INTEGER NOT NULL,
        reasons TEXT NOT NULL,
        reading TEXT NOT NULL
      );
INSERT INTO "rejected_reading" VALUES(1,'abcdefghijklmnop',1795010000500,'["odometer-zero"]','{}');
CREATE TABLE restart (
        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        requested_at INTEGER NOT NULL,
        reason TEXT NOT NULL,
        outcome TEXT NOT NULL,
        ended_at INTEGER
      );
CREATE TABLE restart_memory (
        id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
        last_request_at INTEGER,
        requests_in_a_row INTEGER NOT NULL,
        remote_control_tried INTEGER NOT NULL
      );
CREATE TABLE setting (
        vehicle_id TEXT NOT NULL,
        collection TEXT NOT NULL,
        document_id TEXT NOT NULL,
        document TEXT,
        refused TEXT,
        PRIMARY KEY (vehicle_id, collection, document_id)
      ) WITHOUT ROWID;
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
      );
INSERT INTO "snapshot" VALUES(1,'abcdefghijklmnop',1795000000000,80.0,NULL,NULL,'disconnected',NULL,NULL,NULL,NULL,NULL,1000.0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}');
INSERT INTO "snapshot" VALUES(2,'abcdefghijklmnop',1795003600000,70.0,NULL,NULL,'disconnected',NULL,NULL,NULL,NULL,NULL,1042.5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}');
INSERT INTO "snapshot" VALUES(3,'abcdefghijklmnop',1795010000000,90.0,NULL,NULL,'disconnected',NULL,NULL,NULL,NULL,NULL,1042.5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'{}');
CREATE TABLE told_history (
        vehicle_id TEXT PRIMARY KEY NOT NULL,
        document TEXT NOT NULL
      ) WITHOUT ROWID;
CREATE TABLE told_notification (
        vehicle_id TEXT NOT NULL,
        id TEXT NOT NULL,
        happened_at INTEGER NOT NULL,
        event TEXT NOT NULL,
        PRIMARY KEY (vehicle_id, id)
      ) WITHOUT ROWID;
CREATE TABLE vehicle (
        vehicle_id TEXT PRIMARY KEY NOT NULL,
        vin TEXT NOT NULL UNIQUE,
        label TEXT,
        brand TEXT,
        battery_capacity_kwh REAL
      );
INSERT INTO "vehicle" VALUES('abcdefghijklmnop','VR3UHZKXZLT000001','e-208','Peugeot',46.0);
CREATE UNIQUE INDEX snapshot_of_vehicle ON snapshot (vehicle_id, polled_at);
CREATE INDEX told_notification_by_age ON told_notification (happened_at);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('migrations',5);
INSERT INTO "sqlite_sequence" VALUES('snapshot',3);
INSERT INTO "sqlite_sequence" VALUES('rejected_reading',1);
COMMIT;
