import { Injectable, Logger } from '@nestjs/common';
import type { ServiceLimit, VehicleId } from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { NO_SERVICE_LIMIT_PERCENT, PsaccChargeControl } from '../psacc/charge-control.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';

/** psacc forgets, and people change it in its own page: so often it is looked at again. It asks nobody, so that costs little. */
const LOOK_AGAIN_MS = 15 * 60_000;
/** It may be starting, and the owner waits for the limit to be there too. */
const ASK_AGAIN_MS = 60_000;

interface Known {
  readonly wantedPercent: number;
  readonly lookedElapsedMs: number;
  readonly state: ServiceLimit;
}

/** Gives psacc's own charge control the same limit as ours, and reads it back. Ours is kept in any case. */
@Injectable()
export class ServiceLimits {
  private readonly logger = new Logger(ServiceLimits.name);
  private readonly known = new Map<VehicleId, Known>();
  private readonly asking = new Set<VehicleId>();

  constructor(
    private readonly chargeControl: PsaccChargeControl,
    private readonly clock: Clock,
  ) {}

  /** What psacc's charge control does, as last heard; null: not asked yet, or it is to be left alone. */
  of(vehicleId: VehicleId): ServiceLimit | null {
    return this.known.get(vehicleId)?.state ?? null;
  }

  /** Sees to it that psacc has this limit; null: none. To be called at each look; resolves when it was asked, where that is due. Never throws. */
  async follow({ identity: { vehicleId }, vin }: KnownVehicle, limitPercent: number | null): Promise<void> {
    const wantedPercent = limitPercent ?? NO_SERVICE_LIMIT_PERCENT;
    if (this.asking.has(vehicleId) || !this.isDue(vehicleId, wantedPercent)) return;
    this.asking.add(vehicleId);
    try {
      const state = await this.bring(vin, wantedPercent);
      if (state !== this.of(vehicleId)) this.logger.log(`The charge control of psa_car_controller is ${state}`);
      this.known.set(vehicleId, { wantedPercent, lookedElapsedMs: this.clock.elapsedMs(), state });
    } finally {
      this.asking.delete(vehicleId);
    }
  }

  /** From now on psacc's own limit is none of our business: nobody has set one of ours. */
  leave(vehicleId: VehicleId): void {
    this.known.delete(vehicleId);
  }

  private isDue(vehicleId: VehicleId, wantedPercent: number): boolean {
    const known = this.known.get(vehicleId);
    if (known?.wantedPercent !== wantedPercent) return true;
    return this.clock.elapsedMs() - known.lookedElapsedMs >= (known.state === 'not-answering' ? ASK_AGAIN_MS : LOOK_AGAIN_MS);
  }

  private async bring(vin: string, wantedPercent: number): Promise<ServiceLimit> {
    const before = await this.chargeControl.read(vin);
    if (before.kind !== 'set-up') return before.kind;
    if (before.percent === wantedPercent) return 'in-force';
    const after = await this.chargeControl.change(vin, wantedPercent);
    if (after.kind !== 'set-up') return after.kind;
    return after.percent === wantedPercent ? 'in-force' : 'not-answering';
  }
}
