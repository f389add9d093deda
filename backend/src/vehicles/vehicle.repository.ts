import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { maskVin, parseVehicleId, type VehicleId, type VehicleIdentity } from '@psa-ev/domain';
import type { Repository } from 'typeorm';
import { Environment } from '../config/environment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { VehicleEntity } from './vehicle.entity.js';
import { vehicleIdOf } from './vehicle-id.js';

const TABLES_WITH_VEHICLE_ID = ['vehicle', 'snapshot', 'rejected_reading'] as const;
/** What is of the Firebase project alone: its people, what they set and were told, what waits to be published in it, and the journal, which names its vehicle by it. */
const TABLES_OF_THE_PROJECT = [
  'outbox',
  'message',
  'told_notification',
  'notification_memory',
  'device',
  'person',
  'journal_document',
  'journal_state',
  'setting',
] as const;

/** What is known of a vehicle before its id is. */
export interface VehicleDescription {
  readonly vin: string;
  readonly label: string | null;
  readonly brand: string | null;
  readonly batteryCapacityKwh: number | null;
}

/** A vehicle with its VIN, which never leaves the Pi. */
export interface KnownVehicle {
  readonly vin: string;
  readonly identity: VehicleIdentity;
}

/** The vehicles that were ever seen. */
@Injectable()
export class VehicleRepository implements OnModuleInit {
  private readonly logger = new Logger(VehicleRepository.name);

  constructor(
    @InjectRepository(VehicleEntity) private readonly vehicles: Repository<VehicleEntity>,
    private readonly unitOfWork: UnitOfWork,
    private readonly environment: Environment,
  ) {}

  /**
   * A vehicle's id comes from the Firebase project too. When the owner moves to another project, the history goes along under the new ids; what waited to be
   * published to the old project has lost its place.
   */
  async onModuleInit(): Promise<void> {
    const moved = (await this.vehicles.find()).filter(({ vin, vehicleId }) => vehicleId !== this.idOf(vin));
    if (moved.length === 0) return;
    await this.unitOfWork.transaction(async (manager) => {
      await manager.query('PRAGMA defer_foreign_keys = ON');
      for (const { vin, vehicleId } of moved) {
        for (const table of TABLES_WITH_VEHICLE_ID) {
          await manager.query(`UPDATE ${table} SET vehicle_id = ? WHERE vehicle_id = ?`, [this.idOf(vin), vehicleId]);
        }
      }
      for (const table of TABLES_OF_THE_PROJECT) await manager.query(`DELETE FROM ${table}`);
    });
    this.logger.log(`The history of ${moved.length} vehicles now belongs to the Firebase project ${this.environment.firebaseProjectId}`);
  }

  /** In the order in which they became known. */
  async all(): Promise<readonly KnownVehicle[]> {
    return (await this.vehicles.createQueryBuilder('vehicle').orderBy('vehicle.rowid').getMany()).map(toKnownVehicle);
  }

  /** Remembers vehicles and answers with all that is known of them: a description without a label does not erase the label known before. */
  async remember(descriptions: readonly VehicleDescription[]): Promise<readonly KnownVehicle[]> {
    const known = new Map((await this.vehicles.find()).map((entity) => [entity.vin, entity]));
    const entities = descriptions.map((description) => this.merge(known.get(description.vin), description));
    const news = entities.filter((entity) => !sameVehicle(known.get(entity.vin), entity));
    if (news.length > 0) await this.unitOfWork.transaction((manager) => manager.save(VehicleEntity, news));
    return entities.map(toKnownVehicle);
  }

  private idOf(vin: string): VehicleId {
    return vehicleIdOf(this.environment.firebaseProjectId, vin);
  }

  private merge(known: VehicleEntity | undefined, { vin, label, brand, batteryCapacityKwh }: VehicleDescription): VehicleEntity {
    return Object.assign(new VehicleEntity(), {
      vehicleId: this.idOf(vin),
      vin,
      label: label ?? known?.label ?? null,
      brand: brand ?? known?.brand ?? null,
      batteryCapacityKwh: batteryCapacityKwh ?? known?.batteryCapacityKwh ?? null,
    });
  }
}

function sameVehicle(known: VehicleEntity | undefined, entity: VehicleEntity): boolean {
  return known?.label === entity.label && known.brand === entity.brand && known.batteryCapacityKwh === entity.batteryCapacityKwh;
}

function toKnownVehicle(entity: VehicleEntity): KnownVehicle {
  const { vin, label, brand, batteryCapacityKwh } = entity;
  return { vin, identity: { vehicleId: parseVehicleId(entity.vehicleId), label, brand, maskedVin: maskVin(vin), batteryCapacityKwh } };
}
