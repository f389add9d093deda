import { Command } from 'commander';
import { VehicleRepository } from '../vehicles/vehicle.repository.js';
import { withService } from './cli.module.js';
import { print, printJson } from './print.js';

/** `psa-ev vehicles`: what the service knows, and by which ids. */
export function vehiclesCommand(): Command {
  return new Command('vehicles')
    .description('the vehicles that the service knows, with their ids')
    .option('--json', 'answer in JSON')
    .action(async ({ json }: { readonly json?: true }) => {
      await withService(VehicleRepository, async (vehicles) => {
        const known = await vehicles.all();
        if (json) return printJson({ vehicles: known.map(({ identity }) => identity) });
        if (known.length === 0) print('No vehicle is known yet. Start the service and wait for its first reading.');
        for (const { identity } of known)
          print(
            `${identity.vehicleId}\t${identity.brand ?? 'brand not known'} ${identity.label ?? 'model not known'}\t${identity.maskedVin}`,
          );
      });
    });
}
