import * as z from 'zod';
import type { Credentials } from '@psa-ev/tools/browser/sign-in.ts';
import type { RunningEmulators } from '@psa-ev/tools/emulators/emulators.ts';

const signInAnswer = z.object({ localId: z.string(), idToken: z.string() });
const documentList = z.object({ documents: z.array(z.object({ name: z.string() })).default([]) });

/** The cloud past the app: what somebody with an account and no scruples would ask it. */
export class CloudByRest {
  constructor(private readonly emulators: RunningEmulators) {}

  async signIn({ email, password }: Credentials): Promise<{ readonly uid: string; readonly idToken: string }> {
    const response = await fetch(
      `http://${this.emulators.authHost}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password, returnSecureToken: true }),
      },
    );
    const { localId, idToken } = signInAnswer.parse(await response.json());
    return { uid: localId, idToken };
  }

  /** Gives an account claims as an administrator can, also such as the product's own command would refuse. */
  async setClaims(uid: string, claims: object): Promise<void> {
    const project = this.emulators.environment['FIREBASE_PROJECT_ID'];
    const response = await fetch(
      `http://${this.emulators.authHost}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts:update`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
        body: JSON.stringify({ localId: uid, customAttributes: JSON.stringify(claims) }),
      },
    );
    if (!response.ok) throw new Error(`the claims were not taken: status ${response.status}`);
  }

  /** The ids of all vehicles, as an administrator sees them. */
  async vehicleIds(): Promise<readonly string[]> {
    const response = await fetch(this.url('vehicles'), { headers: { authorization: 'Bearer owner' } });
    return documentList.parse(await response.json()).documents.map(({ name }) => name.split('/').at(-1) ?? '');
  }

  /** The HTTP status with which the rules let this person read a document, or not. */
  async statusOfReading(path: string, idToken: string): Promise<number> {
    return (await fetch(this.url(path), { headers: { authorization: `Bearer ${idToken}` } })).status;
  }

  private url(path: string): string {
    const project = this.emulators.environment['FIREBASE_PROJECT_ID'];
    return `http://${this.emulators.firestoreHost}/v1/projects/${project}/databases/(default)/documents/${path}`;
  }
}
