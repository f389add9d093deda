import { Injectable } from '@nestjs/common';
import { paths, toDiagnosisHistoryDocument } from '@psa-ev/contract';
import type { Diagnosis, VehicleId } from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { Outbox } from '../publishing/outbox.js';
import { OutageRepository } from './outage.repository.js';
import { RestartRepository } from './restart.repository.js';
import { ServiceRestarter } from './service-restarter.js';
import { ToldHistoryEntity } from './told-history.entity.js';

/** Tells what went wrong with a vehicle and what was done about it, as `vehicles/{id}/diagnosis/history`. */
@Injectable()
export class DiagnosisHistory {
  constructor(
    private readonly outages: OutageRepository,
    private readonly restarts: RestartRepository,
    private readonly restarter: ServiceRestarter,
    private readonly outbox: Outbox,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** The trouble that a vehicle had when it was last looked at; null for none. */
  async lasting(vehicleId: VehicleId): Promise<Diagnosis | null> {
    const outage = await this.outages.running(vehicleId);
    return outage && { kind: outage.kind, since: outage.since };
  }

  /** Records what the newest diagnosis makes of a vehicle's outages, and tells it, in the transaction of the diagnosis. */
  async follow(manager: EntityManager, vehicleId: VehicleId, diagnosis: Diagnosis): Promise<void> {
    await this.outages.follow(manager, vehicleId, diagnosis);
    await this.tell(manager, vehicleId);
  }

  /** Puts the history into the outbox, unless it is what was put there last. */
  async tell(manager: EntityManager, vehicleId: VehicleId): Promise<void> {
    const history = toDiagnosisHistoryDocument({
      restarter: await this.restarter.state(),
      service: this.environment.psaccService,
      outages: await this.outages.newest(manager, vehicleId),
      restarts: await this.restarts.newest(manager),
    });
    const document = JSON.stringify(history);
    const told = await manager.findOneBy(ToldHistoryEntity, { vehicleId });
    if (told?.document === document) return;
    await manager.save(ToldHistoryEntity, { vehicleId, document });
    await this.outbox.put(manager, paths.diagnosisHistory(vehicleId), history, this.clock.now());
  }
}
