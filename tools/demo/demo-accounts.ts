import * as z from 'zod';
import { type BackendOptions, runBackendCli } from './backend-process.ts';

/** Somebody who can sign in to the demo. The passwords open nothing but an emulator on the loopback address. */
export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  /** null: signed up, but invited by nobody. */
  readonly role: 'owner' | 'driver' | 'viewer' | null;
}

export const DEMO_ACCOUNTS = {
  owner: { email: 'owner@example.com', password: 'demo-owner', role: 'owner' },
  viewer: { email: 'viewer@example.com', password: 'demo-viewer', role: 'viewer' },
  newcomer: { email: 'newcomer@example.com', password: 'demo-newcomer', role: null },
} as const satisfies Record<string, DemoAccount>;

const signUpAnswer = z.object({ localId: z.string() });

/** Invites the account with the backend's own command, or, without a role, signs it up as anyone can. */
export async function addAccount(account: DemoAccount, backend: BackendOptions, authHost: string): Promise<void> {
  if (account.role === null) return signUp(account, authHost);
  await runBackendCli(
    ['users', 'add', account.email, '--role', account.role, '--vehicle', 'all', '--password-stdin'],
    backend,
    `${account.password}\n`,
  );
}

async function signUp({ email, password }: DemoAccount, authHost: string): Promise<void> {
  const response = await fetch(`http://${authHost}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, returnSecureToken: true }),
  });
  const answer = signUpAnswer.safeParse(await response.json());
  if (!answer.success) throw new Error(`the Auth emulator did not take ${email}: status ${response.status}`);
}
