import { Injectable, Logger } from '@nestjs/common';
import type { DiagnosisKind } from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { PsaccClient } from '../psacc/psacc.client.js';
import { PsaccError } from '../psacc/psacc.errors.js';
import { DiagnosisService } from '../supervision/diagnosis.service.js';
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
      this.find(await this.diagnoses.explain(listed.length === 0 ? 'no-vehicles' : 'accepted'));
      const wanted = this.chosenOf(listed);
      if (wanted.length > 0) this.known = await this.repository.remember(wanted);
    } catch (error) {
      if (!(error instanceof PsaccError)) throw error;
      this.listDueElapsedMs = this.clock.elapsedMs() + LIST_AGAIN_AFTER_FAILURE_MS;
      this.find(await this.diagnoses.explain(error.outcome), error.message);
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

  /** Told once, not at each attempt. */
  private find(kind: DiagnosisKind, problem = ''): void {
    if (kind !== this.finding && kind !== 'ok') this.logger.warn(`The vehicles cannot be listed: ${kind}${problem && ` (${problem})`}`);
    this.finding = kind;
  }
}

function nameless(vin: string): VehicleDescription {
  return { vin, label: null, brand: null, batteryCapacityKwh: null };
}
