import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot, VehicleId } from '@psa-ev/domain';
import { type ImportOrder, Importer, type ImportResult } from '../src/importing/importer.js';
import { vehicleIdOf } from '../src/vehicles/vehicle-id.js';
import { anEnvironment } from './environment.builder.js';
import { FakeClock } from './fake-clock.js';
import { A_VIN } from './info-db.builder.js';
import { TemporaryDatabase, temporaryFolder } from './temporary-database.js';

/** The vehicle of {@link A_VIN}, as this installation names it. */
export const IMPORTED_ID: VehicleId = vehicleIdOf(anEnvironment().firebaseProjectId, A_VIN);

/** An importer with a real database, and a folder for the files it reads. */
export class ImportBench {
  readonly clock = new FakeClock('2026-11-22T12:00:00Z');
  private readonly folder = temporaryFolder();

  private constructor(readonly database: TemporaryDatabase) {}

  static async open(): Promise<ImportBench> {
    return new ImportBench(await TemporaryDatabase.open());
  }

  path(name: string): string {
    return join(this.folder.path, name);
  }

  write(name: string, content: string | Buffer): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  /** What lies in the folder, to see that nothing was left there. */
  files(): readonly string[] {
    return readdirSync(this.folder.path).sort();
  }

  import(file: string, order: Partial<ImportOrder> = {}): Promise<ImportResult> {
    const { vehicles, snapshots, unitOfWork } = this.database;
    const environment = anEnvironment({ databaseFile: this.path('psa-ev.sqlite') });
    return new Importer(environment, vehicles, snapshots, unitOfWork, this.clock).import({
      file,
      vehicle: null,
      reportFile: null,
      ...order,
    });
  }

  /** A vehicle that the service knows, and what it has polled of it. */
  async polled(vin: string, ...snapshots: readonly Snapshot[]): Promise<VehicleId> {
    const [vehicle] = await this.database.vehicles.remember([{ vin, label: null, brand: null, batteryCapacityKwh: null }]);
    if (!vehicle) throw new Error('a vehicle is remembered');
    const { vehicleId } = vehicle.identity;
    for (const snapshot of snapshots) {
      await this.database.unitOfWork.transaction((manager) => this.database.snapshots.append(manager, { ...snapshot, vehicleId }));
    }
    return vehicleId;
  }

  /** All facts of a vehicle in the order of the time line. */
  async line(vehicleId: VehicleId = IMPORTED_ID): Promise<readonly Snapshot[]> {
    const facts: Snapshot[] = [];
    for await (const chunk of this.database.snapshots.timeLine(vehicleId)) facts.push(...chunk.map(({ snapshot }) => snapshot));
    return facts;
  }

  async close(): Promise<void> {
    await this.database.close();
    this.folder.remove();
  }
}
