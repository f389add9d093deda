import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { maskVin, parseVehicleId, type VehicleIdentity } from '@psa-ev/domain';
import type { Repository } from 'typeorm';
import { Environment } from '../config/environment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { VehicleEntity } from './vehicle.entity.js';
import { vehicleIdOf } from './vehicle-id.js';

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
export class VehicleRepository {
  constructor(
    @InjectRepository(VehicleEntity) private readonly vehicles: Repository<VehicleEntity>,
    private readonly unitOfWork: UnitOfWork,
    private readonly environment: Environment,
  ) {}

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

  private merge(known: VehicleEntity | undefined, { vin, label, brand, batteryCapacityKwh }: VehicleDescription): VehicleEntity {
    return Object.assign(new VehicleEntity(), {
      vehicleId: vehicleIdOf(this.environment.firebaseProjectId, vin),
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
