import { Module } from '@nestjs/common';
import { ClockModule } from '../../clock/clock.module.js';
import { EnvironmentModule } from '../../config/environment.module.js';
import { PsaccClient, type PsaccVehicle } from '../../psacc/psacc.client.js';
import { PsaccError } from '../../psacc/psacc.errors.js';
import { PsaccModule } from '../../psacc/psacc.module.js';
import { SYSTEMCTL } from '../../supervision/unit-watch.js';
import { withParts } from '../with-parts.js';

/** Under which names its users run it. */
const USUAL_NAMES = ['psa-car-controller.service', 'psa_car_controller.service', 'psacc.service'] as const;

@Module({ imports: [EnvironmentModule, ClockModule, PsaccModule] })
class HouseParts {}

/** The cars of the psa_car_controller at this address, and what hinders, in words; null: nothing. */
export async function listVehicles(url: string): Promise<{ readonly vehicles: readonly PsaccVehicle[]; readonly problem: string | null }> {
  process.env['PSACC_URL'] = url;
  return withParts(HouseParts, PsaccClient, async (psacc) => {
    try {
      const vehicles = await psacc.listVehicles();
      return { vehicles, problem: vehicles.length === 0 ? `it knows no cars. Open ${url} in a browser and set it up.` : null };
    } catch (error) {
      if (!(error instanceof PsaccError)) throw error;
      return { vehicles: [], problem: error.message };
    }
  });
}

/** The name under which systemd runs psa_car_controller now; null where that cannot be said. */
export async function findService(): Promise<string | null> {
  for (const name of USUAL_NAMES) if ((await SYSTEMCTL.stateOf(name)) === 'active') return name;
  return null;
}
