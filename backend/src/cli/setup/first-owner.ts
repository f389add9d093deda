import { Injectable } from '@nestjs/common';
import type { PsaccVehicle } from '../../psacc/psacc.client.js';
import { VehicleRepository } from '../../vehicles/vehicle.repository.js';
import { type Invited, UserDirectory } from '../user-directory.js';

/** Makes a person owner of all cars, before the service has ever run. */
@Injectable()
export class FirstOwner {
  constructor(
    private readonly vehicles: VehicleRepository,
    private readonly directory: UserDirectory,
  ) {}

  /** `listed`: the cars that psa_car_controller has just told of; they are remembered. Twice is the same as once. Throws `CommandRefused`. */
  async invite(email: string, listed: readonly PsaccVehicle[]): Promise<Invited> {
    await this.vehicles.remember(listed);
    return this.directory.add(email, { role: 'owner', vehicles: 'all', password: null, keepPassword: false });
  }
}
