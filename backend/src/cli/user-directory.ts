import { Injectable } from '@nestjs/common';
import { type Access, accessFromClaims, type Role, type VehicleId } from '@psa-ev/domain';
import { FirebaseAuthError } from 'firebase-admin/auth';
import { Auth } from 'firebase-admin/auth';
import { VehicleRepository } from '../vehicles/vehicle.repository.js';
import { CommandRefused } from './command-refused.js';

/** Firebase answers with so many accounts at a time at the most. */
const ACCOUNTS_A_PAGE = 1000;

export interface UserEntry {
  readonly email: string;
  /** Null: may sign in, but sees nothing. */
  readonly access: Access | null;
}

/** Who may see and do what: accounts of Firebase Auth, with role and vehicles in their custom claims. */
@Injectable()
export class UserDirectory {
  constructor(
    private readonly auth: Auth,
    private readonly vehicles: VehicleRepository,
  ) {}

  async list(): Promise<readonly UserEntry[]> {
    const entries: UserEntry[] = [];
    let pageToken: string | undefined;
    do {
      const page = await this.auth.listUsers(ACCOUNTS_A_PAGE, pageToken);
      for (const { email, customClaims } of page.users) if (email) entries.push({ email, access: accessFromClaims(customClaims ?? {}) });
      pageToken = page.pageToken;
    } while (pageToken);
    return entries.sort((left, right) => left.email.localeCompare(right.email));
  }

  /**
   * Gives a person a role for vehicles; makes the account where there is none. Doing it twice is doing it once; the newest role holds.
   * Answers with a link by which the person chooses a password, for a new account without one; else null.
   */
  async add(
    email: string,
    role: Role,
    vehicles: string,
    password: string | null,
  ): Promise<{ readonly access: Access; readonly passwordLink: string | null }> {
    const access: Access = { role, vehicles: await this.resolveVehicles(vehicles) };
    const { uid, isNew } = await this.findOrCreate(email, password);
    if (password !== null && !isNew) await this.auth.updateUser(uid, { password });
    await this.auth.setCustomUserClaims(uid, { ...(await this.otherClaims(uid)), ...access });
    return { access, passwordLink: isNew && password === null ? await this.auth.generatePasswordResetLink(email) : null };
  }

  /** Takes role and vehicles away and ends every session. The account itself stays. */
  async remove(email: string): Promise<void> {
    const uid = await this.uidOf(email);
    if (uid === null) throw new CommandRefused(`There is no account ${email}. See: psa-ev users list`);
    await this.auth.setCustomUserClaims(uid, await this.otherClaims(uid));
    await this.auth.revokeRefreshTokens(uid);
  }

  private async resolveVehicles(wanted: string): Promise<readonly VehicleId[]> {
    const known = (await this.vehicles.all()).map(({ identity }) => identity);
    if (known.length === 0)
      throw new CommandRefused('No vehicle is known yet. Start the service and wait for its first reading, then try again.');
    if (wanted === 'all') return known.map(({ vehicleId }) => vehicleId);
    return wanted.split(',').map((part) => {
      const word = part.trim();
      const matches = known.filter(({ vehicleId, label, maskedVin }) => vehicleId === word || label === word || maskedVin.endsWith(word));
      const [match] = matches;
      if (!match || matches.length > 1) {
        throw new CommandRefused(`${word} names ${matches.length} vehicles. Use an id from: psa-ev vehicles`);
      }
      return match.vehicleId;
    });
  }

  private async findOrCreate(email: string, password: string | null): Promise<{ readonly uid: string; readonly isNew: boolean }> {
    const uid = await this.uidOf(email);
    if (uid !== null) return { uid, isNew: false };
    const created = await this.auth.createUser({ email, ...(password !== null && { password }) });
    return { uid: created.uid, isNew: true };
  }

  private async uidOf(email: string): Promise<string | null> {
    try {
      return (await this.auth.getUserByEmail(email)).uid;
    } catch (error) {
      if (error instanceof FirebaseAuthError && error.code === 'auth/user-not-found') return null;
      throw error;
    }
  }

  private async otherClaims(uid: string): Promise<object> {
    const { role: _role, vehicles: _vehicles, ...others } = (await this.auth.getUser(uid)).customClaims ?? {};
    return others;
  }
}
