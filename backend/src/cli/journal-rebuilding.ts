import { Injectable } from '@nestjs/common';
import { type RebuildProgress, JournalRebuild } from '../journal/journal.rebuild.js';
import { type KnownVehicle, VehicleRepository } from '../vehicles/vehicle.repository.js';
import { CommandRefused } from './command-refused.js';

/** Rebuilds the journals of some vehicles, or of all. */
@Injectable()
export class JournalRebuilding {
  constructor(
    private readonly vehicles: VehicleRepository,
    private readonly journal: JournalRebuild,
  ) {}

  /** The vehicle of this id, or all (null). Throws {@link CommandRefused} where there is none. */
  async chosen(vehicleId: string | null): Promise<readonly KnownVehicle[]> {
    const known = await this.vehicles.all();
    const chosen = vehicleId === null ? known : known.filter(({ identity }) => identity.vehicleId === vehicleId);
    if (chosen.length > 0) return chosen;
    throw new CommandRefused(
      vehicleId === null || known.length === 0
        ? 'No vehicle is known yet. Start the service and wait for its first reading.'
        : `There is no vehicle ${vehicleId}. See: psa-ev vehicles`,
    );
  }

  rebuild({ identity }: KnownVehicle, onProgress: (progress: RebuildProgress) => void): Promise<RebuildProgress> {
    return this.journal.rebuild(identity.vehicleId, onProgress);
  }
}
