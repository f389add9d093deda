import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { paths } from '@psa-ev/contract';
import { type Access, accessFromClaims, type Role, type VehicleId } from '@psa-ev/domain';
import { Auth, FirebaseAuthError } from 'firebase-admin/auth';
import { Firestore } from 'firebase-admin/firestore';
import { Clock } from '../clock/clock.js';
import { type Account, everyAccount, ROLE_SINCE_CLAIM, roleSince } from '../people/accounts.js';
import { PeoplePublisher } from '../people/people.publisher.js';
import { VehicleRepository } from '../vehicles/vehicle.repository.js';
import { CommandRefused } from './command-refused.js';

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

/** Who may see and do what: accounts of Firebase Auth, with role and vehicles in their custom claims. */
@Injectable()
export class UserDirectory {
  constructor(
    private readonly auth: Auth,
    private readonly firestore: Firestore,
    private readonly vehicles: VehicleRepository,
    private readonly people: PeoplePublisher,
    private readonly clock: Clock,
  ) {}

  /** Everybody who can sign in, by address. */
  list(): Promise<readonly Account[]> {
    return everyAccount(this.auth);
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
    await this.give(uid, access);
    return { access, passwordLink: isNew && password === null ? await this.auth.generatePasswordResetLink(email) : null };
  }

  /** Gives a person who was invited before another role, for the same vehicles. */
  async change(email: string, role: Role): Promise<Access> {
    const uid = await this.knownUidOf(email);
    const before = accessFromClaims(await this.claimsOf(uid));
    if (!before) throw new CommandRefused(`${email} has no access that could be changed. Invite with: psa-ev users add`);
    const access: Access = { ...before, role };
    await this.give(uid, access);
    return access;
  }

  /** Takes role, vehicles and messages away and ends every session. The account itself stays. */
  async remove(email: string): Promise<void> {
    const uid = await this.knownUidOf(email);
    await this.auth.setCustomUserClaims(uid, otherClaims(await this.claimsOf(uid)));
    await this.auth.revokeRefreshTokens(uid);
    await this.firestore.recursiveDelete(this.firestore.doc(paths.person(uid)));
    await this.tellOwners();
  }

  /** Who keeps a role has it for as long as before. */
  private async give(uid: string, access: Access): Promise<void> {
    const before = await this.claimsOf(uid);
    const since = accessFromClaims(before)?.role === access.role ? roleSince(before) : this.clock.now();
    const noted = since ? { [ROLE_SINCE_CLAIM]: since.toISOString() } : {};
    await this.auth.setCustomUserClaims(uid, { ...otherClaims(before), ...access, ...noted });
    await this.tellOwners();
  }

  private async tellOwners(): Promise<void> {
    try {
      await this.people.publish();
    } catch {
      // What was asked for is done; the service tells the owners within ten minutes.
    }
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
    return { uid, isTrusted: accessFromClaims(await this.claimsOf(uid)) !== null };
  }

  private async uidOf(email: string): Promise<string | null> {
    try {
      return (await this.auth.getUserByEmail(email)).uid;
    } catch (error) {
      if (error instanceof FirebaseAuthError && error.code === 'auth/user-not-found') return null;
      throw error;
    }
  }

  private async knownUidOf(email: string): Promise<string> {
    const uid = await this.uidOf(email);
    if (uid === null) throw new CommandRefused(`There is no account ${email}. See: psa-ev users list`);
    return uid;
  }

  private async claimsOf(uid: string): Promise<Readonly<Record<string, unknown>>> {
    return (await this.auth.getUser(uid)).customClaims ?? {};
  }
}

/** What another program on the same project has put beside ours. */
function otherClaims(claims: Readonly<Record<string, unknown>>): object {
  const { role: _role, vehicles: _vehicles, [ROLE_SINCE_CLAIM]: _since, ...others } = claims;
  return others;
}
