import { Injectable, Logger } from '@nestjs/common';
import type { VehicleId } from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { NO_SERVICE_LIMIT_PERCENT, PsaccChargeControl } from '../psacc/charge-control.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';

/** psacc itself looks every two minutes whether to stop a charge: it must not find a limit for longer that it has forgotten or taken back. */
const LOOK_AGAIN_MS = 60_000;

/** What is wanted of psacc's own limit, and what of it is remembered. */
export interface Lift {
  /** Somebody has asked for a full battery this time. */
  readonly isWanted: boolean;
  /** What psacc had before, so that it can be given back; null: it was not touched. */
  readonly fromPercent: number | null;
}

interface Look extends Lift {
  readonly elapsedMs: number;
}

/**
 * Where nobody has set a limit of ours psacc still has one of its own, 80 % unless its owner says otherwise, at which it would stop a charge that somebody wants to
 * be full. It is lifted that long, and given back.
 */
@Injectable()
export class ServiceLimitLift {
  private readonly logger = new Logger(ServiceLimitLift.name);
  private readonly looks = new Map<VehicleId, Look>();
  private readonly asking = new Set<VehicleId>();

  constructor(
    private readonly chargeControl: PsaccChargeControl,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the lift one step on where that is due; to be called at each look. Resolves with what is to be remembered from now on as {@link Lift.fromPercent}, before
   * the next step is taken; undefined: what is remembered stays. Never throws.
   */
  async follow({ identity: { vehicleId }, vin }: KnownVehicle, lift: Lift): Promise<number | null | undefined> {
    const isConcerned = lift.isWanted || lift.fromPercent !== null;
    if (!isConcerned || this.asking.has(vehicleId) || !this.isDue(vehicleId, lift)) return undefined;
    this.asking.add(vehicleId);
    try {
      return lift.isWanted ? await this.lift(vin, lift.fromPercent) : await this.giveBack(vin, lift.fromPercent);
    } finally {
      this.looks.set(vehicleId, { ...lift, elapsedMs: this.clock.elapsedMs() });
      this.asking.delete(vehicleId);
    }
  }

  private isDue(vehicleId: VehicleId, { isWanted, fromPercent }: Lift): boolean {
    const last = this.looks.get(vehicleId);
    if (last?.isWanted !== isWanted || last.fromPercent !== fromPercent) return true;
    return this.clock.elapsedMs() - last.elapsedMs >= LOOK_AGAIN_MS;
  }

  private async lift(vin: string, fromPercent: number | null): Promise<number | undefined> {
    const found = await this.chargeControl.read(vin);
    if (found.kind !== 'set-up' || found.percent >= NO_SERVICE_LIMIT_PERCENT) return undefined;
    if (found.percent !== fromPercent) return found.percent;
    const after = await this.chargeControl.change(vin, NO_SERVICE_LIMIT_PERCENT);
    const isLifted = after.kind === 'set-up' && after.percent === NO_SERVICE_LIMIT_PERCENT;
    this.logger.log(
      `psa_car_controller's own limit of ${fromPercent} % ${isLifted ? 'is lifted for this time' : 'could not be lifted yet'}`,
    );
    return undefined;
  }

  private async giveBack(vin: string, fromPercent: number | null): Promise<null | undefined> {
    if (fromPercent === null) return undefined;
    const found = await this.chargeControl.read(vin);
    if (found.kind !== 'set-up') return undefined;
    // Somebody has set another meanwhile, or it was given back before a power cut.
    if (found.percent !== NO_SERVICE_LIMIT_PERCENT) return null;
    const after = await this.chargeControl.change(vin, fromPercent);
    if (after.kind !== 'set-up' || after.percent !== fromPercent) return undefined;
    this.logger.log(`psa_car_controller has its own limit of ${fromPercent} % back`);
    return null;
  }
}
