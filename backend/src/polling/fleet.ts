import { Injectable, Logger } from '@nestjs/common';
import type { DiagnosisKind } from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { PsaccClient } from '../psacc/psacc.client.js';
import { PsaccError } from '../psacc/psacc.errors.js';
import { DiagnosisService } from '../supervision/diagnosis.service.js';
import { Supervisor } from '../supervision/supervisor.js';
import { type KnownVehicle, type VehicleDescription, VehicleRepository } from '../vehicles/vehicle.repository.js';

/** psacc asks the maker's cloud for its list each time: once a day finds a new car soon enough. */
const LIST_AGAIN_AFTER_MS = 24 * 3_600_000;
/** After a failure, while there are cars to read all the same. */
const LIST_AGAIN_AFTER_FAILURE_MS = 15 * 60_000;

/** Which vehicles are read: those of the configuration, else all that psacc knows, and while psacc is silent those known from before. */
@Injectable()
export class Fleet {
  private readonly logger = new Logger(Fleet.name);
  private known: readonly KnownVehicle[] = [];
  private listDueElapsedMs = 0;
  private finding: DiagnosisKind = 'starting';

  constructor(
    private readonly psacc: PsaccClient,
    private readonly repository: VehicleRepository,
    private readonly diagnoses: DiagnosisService,
    private readonly supervisor: Supervisor,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** What came of the last attempt to list the vehicles. */
  get diagnosis(): DiagnosisKind {
    return this.finding;
  }

  /** The vehicles to read now. Empty while none was ever found; the next call then asks again. */
  async vehicles(): Promise<readonly KnownVehicle[]> {
    if (this.known.length === 0) this.known = await this.rememberedVehicles();
    if (this.known.length === 0 || this.clock.elapsedMs() >= this.listDueElapsedMs) await this.refresh();
    return this.known;
  }

  private async refresh(): Promise<void> {
    try {
      const listed = await this.psacc.listVehicles();
      this.listDueElapsedMs = this.clock.elapsedMs() + LIST_AGAIN_AFTER_MS;
      await this.find(listed.length === 0 ? 'no-vehicles' : 'accepted');
      const wanted = this.chosenOf(listed);
      if (wanted.length > 0) this.known = await this.repository.remember(wanted);
    } catch (error) {
      if (!(error instanceof PsaccError)) throw error;
      this.listDueElapsedMs = this.clock.elapsedMs() + LIST_AGAIN_AFTER_FAILURE_MS;
      await this.find(error);
    }
  }

  private chosenOf(listed: readonly VehicleDescription[]): readonly VehicleDescription[] {
    const { vins } = this.environment;
    if (vins.length === 0) return listed;
    return vins.map((vin) => listed.find((vehicle) => vehicle.vin === vin) ?? nameless(vin));
  }

  private async rememberedVehicles(): Promise<readonly KnownVehicle[]> {
    const { vins } = this.environment;
    return vins.length > 0 ? this.repository.remember(vins.map(nameless)) : this.repository.all();
  }

  private async find(listed: 'accepted' | 'no-vehicles' | PsaccError): Promise<void> {
    const before = this.finding;
    this.finding = await this.diagnoses.explainListing(listed, this.known.length === 0);
    // Told once, not at each attempt.
    if (this.finding !== before && this.finding !== 'ok') {
      const problem = listed instanceof PsaccError ? ` (${listed.message})` : '';
      this.logger.warn(`The vehicles cannot be listed: ${this.finding}${problem}`);
    }
    await this.supervisor.hear(this.finding);
  }
}

function nameless(vin: string): VehicleDescription {
  return { vin, label: null, brand: null, batteryCapacityKwh: null };
}
