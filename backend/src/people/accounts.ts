import { type Access, accessFromClaims } from '@psa-ev/domain';
import type { Auth } from 'firebase-admin/auth';

/** Firebase answers with so many accounts at a time at the most. */
const ACCOUNTS_A_PAGE = 1000;
/** The custom claim that notes since when a person has the role, as ISO 8601 in UTC. For people; no right depends on it. */
export const ROLE_SINCE_CLAIM = 'roleSince';

/** An account of Firebase Auth that has an address. */
export interface Account {
  readonly email: string;
  /** Null: may sign in, but sees nothing. */
  readonly access: Access | null;
  /** Null: not noted. */
  readonly roleSince: Date | null;
  readonly hasSignedIn: boolean;
  readonly isDisabled: boolean;
}

/** Everybody who can sign in, by address. Throws what Firebase Auth throws. */
export async function everyAccount(auth: Auth): Promise<readonly Account[]> {
  const accounts: Account[] = [];
  let pageToken: string | undefined;
  do {
    const page = await auth.listUsers(ACCOUNTS_A_PAGE, pageToken);
    for (const { email, customClaims = {}, metadata, disabled } of page.users) {
      if (!email) continue;
      accounts.push({
        email,
        access: accessFromClaims(customClaims),
        roleSince: roleSince(customClaims),
        hasSignedIn: Boolean(metadata.lastSignInTime),
        isDisabled: disabled,
      });
    }
    pageToken = page.pageToken;
  } while (pageToken);
  return accounts.sort((left, right) => left.email.localeCompare(right.email));
}

/** Since when somebody with these claims has the role; null where nothing readable is noted. */
export function roleSince(claims: Readonly<Record<string, unknown>>): Date | null {
  const noted = claims[ROLE_SINCE_CLAIM];
  const since = typeof noted === 'string' ? new Date(noted) : null;
  return since && !Number.isNaN(since.getTime()) ? since : null;
}
