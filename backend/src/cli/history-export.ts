import { Injectable } from '@nestjs/common';
import { type ExportedFile, Exporter, type ExportOrder, ExportOvertaken } from '../exporting/exporter.js';
import { VehicleRepository } from '../vehicles/vehicle.repository.js';
import { CommandRefused } from './command-refused.js';

/** An export of the vehicles that were asked for. */
@Injectable()
export class HistoryExport {
  constructor(
    private readonly vehicles: VehicleRepository,
    private readonly exporter: Exporter,
  ) {}

  /**
   * @param vehicle an id; null: all.
   * Throws {@link CommandRefused} where there is no such vehicle, or none at all.
   */
  async export(
    order: Omit<ExportOrder, 'vehicleIds'>,
    vehicle: string | null,
    onFile: (file: ExportedFile) => void,
  ): Promise<readonly ExportedFile[]> {
    const known = (await this.vehicles.all()).map(({ identity }) => identity.vehicleId);
    const vehicleIds = known.filter((vehicleId) => vehicle === null || vehicleId === vehicle);
    if (vehicleIds.length === 0) {
      throw new CommandRefused(vehicle === null ? 'No vehicle is known yet.' : `There is no vehicle ${vehicle}. See: psa-ev vehicles`);
    }
    try {
      return await this.exporter.export({ ...order, vehicleIds }, onFile);
    } catch (cause) {
      throw cause instanceof ExportOvertaken ? new CommandRefused(cause.message, { cause }) : cause;
    }
  }
}
