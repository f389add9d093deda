import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { PsaccClient } from '../psacc/psacc.client.js';
import { PsaccError } from '../psacc/psacc.errors.js';
import { type KnownVehicle, type VehicleDescription, VehicleRepository } from '../vehicles/vehicle.repository.js';

/** psacc asks the maker's cloud for its list each time: once a day finds a new car soon enough. */
const LIST_AGAIN_AFTER_MS = 24 * 3_600_000;

/** Which vehicles are read: those of the configuration, else all that psacc knows, and while psacc is silent those known from before. */
@Injectable()
export class Fleet {
  private readonly logger = new Logger(Fleet.name);
  private known: readonly KnownVehicle[] = [];
  private listedAt: Date | null = null;

  constructor(
    private readonly psacc: PsaccClient,
    private readonly repository: VehicleRepository,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** The vehicles to read now. Empty while none was ever found; the next call then asks again. */
  async vehicles(): Promise<readonly KnownVehicle[]> {
    if (this.known.length === 0) this.known = await this.rememberedVehicles();
    if (this.isListDue()) await this.refresh();
    return this.known;
  }

  private isListDue(): boolean {
    if (this.known.length === 0 || !this.listedAt) return true;
    return this.clock.now().getTime() - this.listedAt.getTime() > LIST_AGAIN_AFTER_MS;
  }

  private async refresh(): Promise<void> {
    const listed = await this.listedVehicles();
    if (!listed) return;
    this.listedAt = this.clock.now();
    if (listed.length === 0) {
      this.logger.warn('psacc knows no vehicle yet: finish its set-up in its own web page');
      return;
    }
    this.known = await this.repository.remember(listed);
  }

  private async listedVehicles(): Promise<readonly VehicleDescription[] | null> {
    const { vins } = this.environment;
    try {
      const listed = await this.psacc.listVehicles();
      if (vins.length === 0) return listed;
      return vins.map((vin) => listed.find((vehicle) => vehicle.vin === vin) ?? nameless(vin));
    } catch (error) {
      if (!(error instanceof PsaccError)) throw error;
      this.logger.warn(`The vehicles cannot be listed: ${error.message}`);
      // A list that fails once must not be asked for at every poll, unless there is nothing to poll.
      this.listedAt = this.clock.now();
      return null;
    }
  }

  private async rememberedVehicles(): Promise<readonly KnownVehicle[]> {
    const { vins } = this.environment;
    return vins.length > 0 ? this.repository.remember(vins.map(nameless)) : this.repository.all();
  }
}

function nameless(vin: string): VehicleDescription {
  return { vin, label: null, brand: null, batteryCapacityKwh: null };
}
