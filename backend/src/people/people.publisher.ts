import { Injectable } from '@nestjs/common';
import { type InvitedPerson, paths, toPeopleDocument } from '@psa-ev/contract';
import type { VehicleId } from '@psa-ev/domain';
import { Auth } from 'firebase-admin/auth';
import { Firestore } from 'firebase-admin/firestore';
import { VehicleRepository } from '../vehicles/vehicle.repository.js';
import { type Account, everyAccount } from './accounts.js';

/**
 * Tells the owners who may do what with each vehicle, as `vehicles/{id}/people/list`. Only the cloud knows it, so there is nothing to keep for an outage:
 * what cannot be asked or written now is asked again.
 */
@Injectable()
export class PeoplePublisher {
  private readonly told = new Map<VehicleId, string>();

  constructor(
    private readonly auth: Auth,
    private readonly firestore: Firestore,
    private readonly vehicles: VehicleRepository,
  ) {}

  /** Writes the lists that have changed since they were last written here. Throws what Firebase throws. */
  async publish(): Promise<void> {
    const vehicles = await this.vehicles.all();
    if (vehicles.length === 0) return;
    const accounts = await everyAccount(this.auth);
    for (const { identity } of vehicles) {
      const document = toPeopleDocument(invitedTo(identity.vehicleId, accounts));
      const text = JSON.stringify(document);
      if (this.told.get(identity.vehicleId) === text) continue;
      await this.firestore.doc(paths.people(identity.vehicleId)).set(document);
      this.told.set(identity.vehicleId, text);
    }
  }
}

/** Anyone can sign up to a Firebase project: who was not invited to the vehicle is nobody's business. */
function invitedTo(vehicleId: VehicleId, accounts: readonly Account[]): readonly InvitedPerson[] {
  return accounts.flatMap(({ email, access, roleSince, hasSignedIn, isDisabled }) =>
    access?.vehicles.includes(vehicleId) && !isDisabled ? [{ email, role: access.role, since: roleSince, hasSignedIn }] : [],
  );
}
