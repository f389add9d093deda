import { Injectable } from '@nestjs/common';
import { type ProbeOutcome, type RemoteControlOutcome, type Snapshot, type VehicleId } from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { OddityLog } from './oddity.log.js';
import { PsaccError, PsaccFailed, PsaccRefused } from './psacc.errors.js';
import { PsaccLimits } from './psacc.limits.js';
import { PsaccTransport } from './psacc.transport.js';
import { toSnapshot } from './to-snapshot.js';
import { readVehicleList, type PsaccVehicle } from './vehicle-list.schema.js';
import { readVehicleStatus } from './vehicle-status.schema.js';

export { type PsaccVehicle } from './vehicle-list.schema.js';

/** Asks psa_car_controller, one call at a time, and answers in our own words. */
@Injectable()
export class PsaccClient {
  constructor(
    private readonly transport: PsaccTransport,
    private readonly environment: Environment,
    private readonly limits: PsaccLimits,
    private readonly clock: Clock,
    private readonly oddities: OddityLog,
  ) {}

  /** The vehicles of the maker's account. Each call asks the maker's cloud. Throws a {@link PsaccError}. */
  async listVehicles(): Promise<readonly PsaccVehicle[]> {
    const doing = 'listing the vehicles';
    const json = await this.transport.getJson({ doing, path: '/get_vehicles', timeoutMs: this.limits.vehicleListMs });
    return readVehicleList(doing, json, this.oddities);
  }

  /** What is known of a vehicle now. Every `changedAt` is the time of this reading: only the stored snapshots know better. Throws a {@link PsaccError}. */
  async readVehicle(vehicleId: VehicleId, vin: string): Promise<Snapshot> {
    const doing = 'reading the vehicle status';
    const fromCache = this.environment.psaccRead === 'cache';
    const json = await this.transport.getJson({
      doing,
      path: `/get_vehicleinfo/${encodeURIComponent(vin)}${fromCache ? '?from_cache=1' : ''}`,
      timeoutMs: fromCache ? this.limits.fromMemoryMs : this.limits.liveReadMs,
    });
    const polledAt = this.clock.now();
    return toSnapshot(vehicleId, readVehicleStatus(doing, json, this.oddities), polledAt, this.oddities);
  }

  /** Tells whether psacc lives, by the one question that it answers without the maker's cloud. Never throws for what psacc does. */
  async probe(): Promise<ProbeOutcome> {
    try {
      const json = await this.transport.getJson({ doing: 'probing', path: '/settings', timeoutMs: this.limits.fromMemoryMs });
      return typeof json === 'object' && json !== null && 'General' in json ? 'alive' : 'foreign';
    } catch (error) {
      if (!(error instanceof PsaccError)) throw error;
      if (error.outcome !== 'failed') return error.outcome;
      // An error page with status 500, and a refusal in words, are psacc's own ways to fail: the process lives.
      return error instanceof PsaccRefused || (error instanceof PsaccFailed && error.status === 500) ? 'alive' : 'foreign';
    }
  }

  /** Tells whether psacc can send commands, without asking the maker's cloud. Never throws for what psacc does. */
  async remoteControl(vin: string): Promise<RemoteControlOutcome> {
    const doing = 'asking for the charge control';
    try {
      const path = `/charge_control?vin=${encodeURIComponent(vin)}`;
      const json = await this.transport.getJson({ doing, path, timeoutMs: this.limits.fromMemoryMs });
      return typeof json === 'object' && json !== null && 'percentage_threshold' in json ? 'set-up' : 'unknown';
    } catch (error) {
      if (!(error instanceof PsaccError)) throw error;
      return error instanceof PsaccRefused ? fromRefusal(error.words) : 'unknown';
    }
  }
}

// The charge control is begun with remote control; a car that it has no plan for is refused by a charge control that runs.
function fromRefusal(words: string): RemoteControlOutcome {
  if (words.startsWith('Charge control not setup')) return 'not-set-up';
  return words.startsWith('VIN not in list') ? 'set-up' : 'unknown';
}
