import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { paths } from '@psa-ev/contract';
import { type Access, accessFromClaims, type Role, type VehicleId } from '@psa-ev/domain';
import { Auth, FirebaseAuthError } from 'firebase-admin/auth';
import { Firestore } from 'firebase-admin/firestore';
import { VehicleRepository } from '../vehicles/vehicle.repository.js';
import { CommandRefused } from './command-refused.js';

/** Firebase answers with so many accounts at a time at the most. */
const ACCOUNTS_A_PAGE = 1000;

export interface Invitation {
  readonly role: Role;
  /** `all`, or ids, labels or last digits of VINs, separated by commas. */
  readonly vehicles: string;
  /** Null: the person chooses one by a link. */
  readonly password: string | null;
  /** The account signed up by itself, and the owner knows that it is the person's own. */
  readonly keepPassword: boolean;
}

export interface Invited {
  readonly access: Access;
  /** By which the person chooses a password; null where there is one. */
  readonly passwordLink: string | null;
}

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
    private readonly firestore: Firestore,
    private readonly vehicles: VehicleRepository,
  ) {}

  /** Everybody who can sign in, by address. */
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
   *
   * Anyone can sign up to a Firebase project with any address. So an account that was there before, without a role, is made new: its password and its
   * sign-ins hold no longer, unless the owner vouches for it by `keepPassword`.
   */
  async add(email: string, { role, vehicles, password, keepPassword }: Invitation): Promise<Invited> {
    const access: Access = { role, vehicles: await this.resolveVehicles(vehicles) };
    if (keepPassword && (await this.uidOf(email)) === null)
      throw new CommandRefused(`There is no account ${email} whose password could stay.`);
    const { uid, isTrusted } = await this.findOrCreate(email);
    if (isTrusted && password !== null) {
      throw new CommandRefused(`${email} has a password already, which only its owner changes: with "Forgot password" in the app.`);
    }
    const isNew = !isTrusted && !keepPassword;
    if (isNew) {
      await this.auth.updateUser(uid, { password: password ?? randomBytes(32).toString('base64url') });
      await this.auth.revokeRefreshTokens(uid);
    }
    await this.auth.setCustomUserClaims(uid, { ...(await this.otherClaims(uid)), ...access });
    return { access, passwordLink: isNew && password === null ? await this.auth.generatePasswordResetLink(email) : null };
  }

  /** Takes role, vehicles and messages away and ends every session. The account itself stays. */
  async remove(email: string): Promise<void> {
    const uid = await this.uidOf(email);
    if (uid === null) throw new CommandRefused(`There is no account ${email}. See: psa-ev users list`);
    await this.auth.setCustomUserClaims(uid, await this.otherClaims(uid));
    await this.auth.revokeRefreshTokens(uid);
    await this.firestore.recursiveDelete(this.firestore.doc(paths.person(uid)));
  }

  private async resolveVehicles(wanted: string): Promise<readonly VehicleId[]> {
    const known = (await this.vehicles.all()).map(({ identity }) => identity);
    if (known.length === 0)
      throw new CommandRefused('No vehicle is known yet. Start the service and wait for its first reading, then try again.');
    if (wanted === 'all') return known.map(({ vehicleId }) => vehicleId);
    const words = wanted.split(',').map((part) => part.trim());
    if (words.includes('')) throw new CommandRefused('A vehicle without a name: separate vehicles by single commas, or say all.');
    const ids = words.map((word) => {
      const matches = known.filter(({ vehicleId, label, maskedVin }) => vehicleId === word || label === word || maskedVin.endsWith(word));
      const [match] = matches;
      if (!match || matches.length > 1) {
        throw new CommandRefused(`${word} names ${matches.length} vehicles. Use an id from: psa-ev vehicles`);
      }
      return match.vehicleId;
    });
    return [...new Set(ids)];
  }

  /** `isTrusted`: has been invited before. */
  private async findOrCreate(email: string): Promise<{ readonly uid: string; readonly isTrusted: boolean }> {
    const uid = await this.uidOf(email);
    if (uid === null) return { uid: (await this.auth.createUser({ email })).uid, isTrusted: false };
    const { customClaims } = await this.auth.getUser(uid);
    return { uid, isTrusted: accessFromClaims(customClaims ?? {}) !== null };
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
