import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { accessFromClaims, mayCommand, type Role, type VehicleId } from '@psa-ev/domain';
import { Auth, type UserRecord } from 'firebase-admin/auth';

/** Firestore holds its transaction open meanwhile, and the next wish waits. */
const PATIENCE_MS = 10_000;

/** Nobody knows now who may do what. */
export class AccessUnknown extends Error {
  override readonly name = 'AccessUnknown';
}

/** Asks Firebase Auth what a person may do now: the rules believe the token, which says for up to an hour what was so when it was made. */
@Injectable()
export class DriverAccess {
  constructor(private readonly auth: Auth) {}

  /** As what somebody may command the vehicle; null: not at all. Throws {@link AccessUnknown} where Firebase Auth is not reached. */
  async commandingRole(uid: string, vehicleId: VehicleId): Promise<Role | null> {
    const account = await this.accountOf(uid);
    const access = account && !account.disabled ? accessFromClaims(account.customClaims ?? {}) : null;
    return access && mayCommand(access, vehicleId) ? access.role : null;
  }

  private async accountOf(uid: string): Promise<UserRecord | null> {
    const answered = new AbortController();
    try {
      const tooLong = sleep(PATIENCE_MS, null, { ref: false, signal: answered.signal }).then(() => {
        throw new Error(`no answer for ${PATIENCE_MS / 1000} s`);
      });
      const { users } = await Promise.race([this.auth.getUsers([{ uid }]), tooLong]);
      return users[0] ?? null;
    } catch (cause) {
      throw new AccessUnknown('Firebase Auth does not say whether who asked may do so', { cause });
    } finally {
      answered.abort();
    }
  }
}
