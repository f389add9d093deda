import { Injectable } from '@nestjs/common';
import {
  type ControlMemory,
  type ControlSituation,
  type ControlState,
  type ControlStep,
  fromStoredLacks,
  priceAt,
  type Snapshot,
  tariffsFor,
  type VehicleId,
  WAKE_UP_WINDOW_MS,
  wakeUpBudget,
} from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { WakeUps } from '../control-memory/wake-ups.js';
import { JournalTerms } from '../journal/journal.terms.js';
import { SettingsStore } from '../settings/settings.store.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { ServiceLimits } from './service-limit.js';

/** A car that charges is read twice as often as the base says. */
const READINGS_A_BASE_WHILE_CHARGING = 2;

/** Puts together what the control of a car depends on, and what is told of it. */
@Injectable()
export class ControlCircumstances {
  constructor(
    private readonly settings: SettingsStore,
    private readonly terms: JournalTerms,
    private readonly wakeUps: WakeUps,
    private readonly serviceLimits: ServiceLimits,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  situationOf(vehicle: KnownVehicle, snapshot: Snapshot | null): ControlSituation {
    const { timeZone, pollIntervalSeconds } = this.environment;
    const { chargeLimit, chargingPlan, climatePlan } = this.settings.control(vehicle.identity.vehicleId);
    const { usableCapacityKwh, placeNameAt, settings } = this.terms.of(vehicle);
    const placeId = placeNameAt(snapshot?.position ?? null)?.id ?? null;
    const tariffs = tariffsFor({ placeId, mode: 'ac', timeZone }, settings.tariffs);
    return {
      now: this.clock.now(),
      timeZone,
      snapshot,
      chargeLimit,
      chargingPlan,
      climatePlan,
      capacityKwh: usableCapacityKwh,
      pollIntervalMs: (pollIntervalSeconds * 1_000) / READINGS_A_BASE_WHILE_CHARGING,
      placeId,
      priceAt: (at) => priceAt(at, tariffs, timeZone)?.perKwh ?? null,
    };
  }

  async stateOf(vehicleId: VehicleId, { lacks }: ControlMemory, view: ControlStep['view']): Promise<ControlState> {
    const now = this.clock.now();
    return {
      at: now,
      ...view,
      serviceLimit: this.serviceLimits.of(vehicleId),
      lacks: fromStoredLacks(lacks),
      wakeUps: wakeUpBudget(await this.wakeUps.since(new Date(now.getTime() - WAKE_UP_WINDOW_MS)), now),
      leastAuxiliaryPercent: this.settings.control(vehicleId).remote.leastAuxiliaryPercent,
      settings: this.settings.controlInForce(vehicleId),
    };
  }
}
