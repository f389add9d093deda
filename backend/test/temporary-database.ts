import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { Environment } from '../src/config/environment.js';
import { CONTROL_ENTITIES } from '../src/control-memory/control-entities.js';
import { UnnotedCommandEntity } from '../src/control-memory/unnoted-command.entity.js';
import { UnnotedCommands } from '../src/control-memory/unnoted-commands.js';
import { WakeUpEntity } from '../src/control-memory/wake-up.entity.js';
import { WakeUps } from '../src/control-memory/wake-ups.js';
import { dataSourceOptions, openDatabase } from '../src/database/data-source.js';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import { JOURNAL_ENTITIES } from '../src/journal/journal-entities.js';
import { NOTIFICATION_ENTITIES } from '../src/notifications/notification-entities.js';
import { OutboxEntity } from '../src/publishing/outbox.entity.js';
import { Outbox } from '../src/publishing/outbox.js';
import { RejectedReadingEntity } from '../src/snapshots/rejected-reading.entity.js';
import { SettingEntity } from '../src/settings/setting.entity.js';
import { SnapshotEntity } from '../src/snapshots/snapshot.entity.js';
import { SnapshotRepository } from '../src/snapshots/snapshot.repository.js';
import { SUPERVISION_ENTITIES } from '../src/supervision/supervision-entities.js';
import { VehicleEntity } from '../src/vehicles/vehicle.entity.js';
import { VehicleRepository } from '../src/vehicles/vehicle.repository.js';
import { anEnvironment } from './environment.builder.js';

/** A folder of its own for one test. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'psa-ev-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The stores on a real SQLite file, as the service has them. */
export class TemporaryDatabase {
  readonly unitOfWork: UnitOfWork;
  readonly snapshots: SnapshotRepository;
  readonly outbox: Outbox;
  readonly vehicles: VehicleRepository;
  readonly unnoted: UnnotedCommands;
  readonly wakeUps: WakeUps;
  private readonly vehicleRows: Repository<VehicleEntity>;

  private constructor(
    readonly dataSource: DataSource,
    private readonly removeFolder: () => void,
  ) {
    this.unitOfWork = new UnitOfWork(dataSource);
    this.snapshots = new SnapshotRepository(dataSource.getRepository(SnapshotEntity));
    this.outbox = new Outbox(dataSource.getRepository(OutboxEntity), this.unitOfWork);
    this.unnoted = new UnnotedCommands(dataSource.getRepository(UnnotedCommandEntity));
    this.wakeUps = new WakeUps(dataSource.getRepository(WakeUpEntity), this.unitOfWork);
    this.vehicleRows = dataSource.getRepository(VehicleEntity);
    this.vehicles = this.vehiclesOf(anEnvironment());
  }

  static async open(): Promise<TemporaryDatabase> {
    const folder = temporaryFolder();
    const entities = [
      VehicleEntity,
      SnapshotEntity,
      RejectedReadingEntity,
      OutboxEntity,
      ...NOTIFICATION_ENTITIES,
      ...SUPERVISION_ENTITIES,
      ...JOURNAL_ENTITIES,
      ...CONTROL_ENTITIES,
      SettingEntity,
    ];
    const options = { ...dataSourceOptions(join(folder.path, 'psa-ev.sqlite')), entities };
    return new TemporaryDatabase(await openDatabase(options), () => folder.remove());
  }

  /** The vehicles as a service with this configuration finds them. */
  vehiclesOf(environment: Environment): VehicleRepository {
    return new VehicleRepository(this.vehicleRows, this.unitOfWork, environment);
  }

  rows(table: 'vehicle' | 'snapshot' | 'rejected_reading' | 'outbox'): Promise<Record<string, unknown>[]> {
    return this.dataSource.query(`SELECT * FROM ${table}`);
  }

  repositoryOf<Row extends ObjectLiteral>(entity: EntityTarget<Row>): Repository<Row> {
    return this.dataSource.getRepository(entity);
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    this.removeFolder();
  }
}
