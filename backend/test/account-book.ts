import type { Role, VehicleId } from '@psa-ev/domain';
import type { Auth, GetUsersResult, UserIdentifier, UserRecord } from 'firebase-admin/auth';

interface Account {
  readonly uid: string;
  readonly disabled: boolean;
  readonly customClaims?: Readonly<Record<string, unknown>>;
}

/** Firebase Auth as far as it is asked who may do what. */
export class AccountBook implements Pick<Auth, 'getUsers'> {
  /** False: without internet. */
  isReached = true;
  asked = 0;
  private readonly accounts = new Map<string, Account>();

  asAuth(): Auth {
    return this as Pick<Auth, 'getUsers'> as Auth;
  }

  /** An account with this role for these vehicles, instead of what it had. */
  allow(uid: string, role: Role, vehicles: readonly VehicleId[]): void {
    this.accounts.set(uid, { uid, disabled: false, customClaims: { role, vehicles } });
  }

  /** The account stays, without any role. */
  withdraw(uid: string): void {
    this.accounts.set(uid, { uid, disabled: false });
  }

  disable(uid: string): void {
    const account = this.accounts.get(uid);
    if (account) this.accounts.set(uid, { ...account, disabled: true });
  }

  async getUsers(wanted: readonly UserIdentifier[]): Promise<GetUsersResult> {
    this.asked += 1;
    if (!this.isReached) throw new Error('getaddrinfo EAI_AGAIN identitytoolkit.googleapis.com');
    const found = wanted.flatMap((one) => ('uid' in one && this.accounts.get(one.uid)) || []);
    return { users: found.map(toRecord), notFound: [] };
  }
}

function toRecord(account: Account): UserRecord {
  const metadata = { creationTime: '', lastSignInTime: '', toJSON: () => ({}) };
  return { ...account, emailVerified: true, metadata, providerData: [], toJSON: () => account };
}
