import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JournalRebuildEntity } from '../journal/journal-state.entity.js';
import { JournalRebuild } from '../journal/journal.rebuild.js';
import { type KnownVehicle, VehicleRepository } from '../vehicles/vehicle.repository.js';
import { CommandRefused } from './command-refused.js';

const TELL_EACH_PERCENT = 5;

/** Rebuilds the journals of some vehicles, or of all. */
@Injectable()
export class JournalRebuilding {
  constructor(
    private readonly vehicles: VehicleRepository,
    private readonly journal: JournalRebuild,
    private readonly unitOfWork: UnitOfWork,
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

  /** Those whose journal lacks facts, as an import, or a rebuild that was cut off, has left it. */
  async lacking(): Promise<readonly KnownVehicle[]> {
    const wanted = await this.unitOfWork.transaction((manager) => manager.find(JournalRebuildEntity));
    return (await this.vehicles.all()).filter(({ identity }) => wanted.some(({ vehicleId }) => vehicleId === identity.vehicleId));
  }

  /** Returns from how many readings the journal is written, and tells on the way how far it has come. */
  async rebuild(vehicle: KnownVehicle, tell: (line: string) => void): Promise<number> {
    let toldPercent = 0;
    const { factsDone } = await this.journal.rebuild(vehicle.identity.vehicleId, (progress) => {
      const percent = Math.floor((100 * progress.factsDone) / Math.max(1, progress.factsInAll));
      if (percent < toldPercent + TELL_EACH_PERCENT) return;
      toldPercent = percent;
      tell(`${nameOf(vehicle)}: ${progress.factsDone} of ${progress.factsInAll} readings`);
    });
    return factsDone;
  }
}

/** What an owner knows the vehicle by. */
export function nameOf({ identity: { label, vehicleId } }: KnownVehicle): string {
  return label ?? vehicleId;
}

/** That a journal is written, in words. */
export function rebuiltInWords(vehicle: KnownVehicle, readings: number): string {
  return `${nameOf(vehicle)}: the journal is written anew from ${readings} readings.`;
}
